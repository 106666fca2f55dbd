import type { ZoteroFeedSource } from '../../core/subscriptions/subscription';
import type { FeedPage, FetchedFeed, ZoteroSource } from '../feeds/fetchedFeed';
import { HttpError, type HttpAnswer } from '../http/httpTypes';
import { betterBibtexKeys } from './betterBibtexKeys';
import { jsonIn } from './jsonIn';
import { ZoteroClient, type ZoteroPorts } from './zoteroClient';
import { ZoteroError } from './zoteroError';
import { keyless, ownerIn, withCitationKeys } from './zoteroItemsPage';
import { keptState, readState, type ZoteroState } from './zoteroState';
import { findChanges, itemsPath, type ZoteroChanges } from './zoteroSync';

/**
 * Reads libraries, collections and saved searches of the Zotero on this computer (server_localAPI.js, Zotero 7 and
 * later) and of zotero.org (https://www.zotero.org/support/dev/web_api/v3/syncing), each time only what changed.
 */
export function createZoteroSource(ports: ZoteroPorts): ZoteroSource {
	return { fetch: (source, state, signal) => fetchZotero(source, readState(state), { ports, signal }) };
}

interface Reading {
	readonly ports: ZoteroPorts;
	readonly signal: AbortSignal;
}

async function fetchZotero(
	source: ZoteroFeedSource,
	state: ZoteroState | undefined,
	{ ports, signal }: Reading,
): Promise<FetchedFeed> {
	if (source.online && source.search !== undefined) {
		throw new ZoteroError('searchOnline');
	}
	const client = new ZoteroClient(ports, source, signal);
	const changes = await findChanges(source, state, client);
	if (changes === undefined) {
		return { kind: 'unchanged' };
	}
	const hasOwnKeys = source.online || !changes.isUncounted || !source.library.startsWith('users/');
	const { pages, left, failure } = await readPages(client, pathsOf(source, state, changes), (bytes) =>
		hasOwnKeys ? Promise.resolve(bytes) : withFallbackKeys(bytes, { ports, signal }),
	);
	const owner = pages.map(({ bytes }) => ownerIn(bytes)).find((found) => found !== undefined) ?? state?.owner;
	const next = nextState(changes, left, state);
	return {
		...{ kind: 'pages', pages, known: {} },
		state: keptState({ ...next, ...(owner !== undefined && { owner }) }),
		removed: changes.removed.flatMap((key) => namesOf(key, new Set([source.library, ...(owner ? [owner] : [])]))),
		...(failure !== undefined && { failure }),
	};
}

/** As many keys as the API takes at once. */
const batchSize = 50;

interface Batch {
	readonly path: string;
	readonly items: ZoteroChanges['changed'];
}

function pathsOf(source: ZoteroFeedSource, state: ZoteroState | undefined, changes: ZoteroChanges): readonly Batch[] {
	const batches: Batch[] = [];
	for (let start = 0; start < changes.changed.length; start += batchSize) {
		const items = changes.changed.slice(start, start + batchSize);
		const keys = items.map(([key]) => key).join(',');
		batches.push({ path: `/items?format=json&limit=${batchSize}&itemKey=${keys}`, items });
	}
	const edited = `${itemsPath(source)}?format=json&limit=${batchSize}&sort=dateModified&direction=desc`;
	return changes.isUncounted && state !== undefined ? [...batches, { path: edited, items: [] }] : batches;
}

interface ReadPages {
	readonly pages: readonly FeedPage[];
	/** What could not be read, because of the failure. */
	readonly left: ZoteroChanges['changed'];
	readonly failure?: unknown;
}

/** Reads the batches in order; the ones before a failure count. */
async function readPages(
	client: ZoteroClient,
	batches: readonly Batch[],
	complete: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<ReadPages> {
	const pages: FeedPage[] = [];
	for (const [place, { path }] of batches.entries()) {
		try {
			const answer = await readItems(client, path);
			pages.push(...(answer.kind === 'content' ? [pageOf(answer, await complete(answer.bytes))] : []));
		} catch (error) {
			if (place === 0 || (error instanceof HttpError && error.kind === 'cancelled')) {
				throw error;
			}
			return { pages, left: batches.slice(place).flatMap(({ items }) => items), failure: error };
		}
	}
	return { pages, left: [] };
}

/** Of a damaged page some papers could be read, but the others would count as read, too. */
async function readItems(client: ZoteroClient, path: string): Promise<HttpAnswer> {
	const answer = await client.read({ path });
	if (answer.kind === 'content' && !Array.isArray(jsonIn(answer.bytes))) {
		throw new ZoteroError('unreadable');
	}
	return answer;
}

function pageOf(answer: Extract<HttpAnswer, { kind: 'content' }>, bytes: Uint8Array): FeedPage {
	const { url, contentType, validators, redirects } = answer;
	return { url, bytes, validators, redirects, ...(contentType !== undefined && { contentType }) };
}

/** Better BibTeX kept the keys before Zotero did. */
async function withFallbackKeys(bytes: Uint8Array, { ports, signal }: Reading): Promise<Uint8Array> {
	const items = keyless(bytes);
	const keys = items.length === 0 ? undefined : await betterBibtexKeys(items, ports, signal);
	return keys && keys.size > 0 ? withCitationKeys(bytes, keys) : bytes;
}

/** After a failure the version stays below the first item that is missing, so that the next time goes on there. */
function nextState(
	{ version, server, base, present }: ZoteroChanges,
	left: ZoteroChanges['changed'],
	state: ZoteroState | undefined,
): ZoteroState {
	const missing = new Set(left.map(([key]) => key));
	const reached = left[0] === undefined ? version : Math.max(base, left[0][1] - 1);
	const isNew = (key: string) => missing.has(key) && state?.keys.has(key) !== true;
	return { version: reached, server, keys: new Set([...(present ?? [])].filter((key) => !isNew(key))) };
}

function namesOf(key: string, libraries: ReadonlySet<string>): readonly string[] {
	return [...libraries].map((library) => `${library}/${key}`);
}
