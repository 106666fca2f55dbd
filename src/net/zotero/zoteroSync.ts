import { itemVersions } from '../../core/formats/zotero/itemVersions';
import { isObject, objectOf, textsOf } from '../../core/formats/jsonValue';
import type { ZoteroFeedSource } from '../../core/subscriptions/subscription';
import type { HttpAnswer } from '../http/httpTypes';
import { jsonIn } from './jsonIn';
import type { ZoteroClient } from './zoteroClient';
import { ZoteroError } from './zoteroError';
import type { ZoteroState } from './zoteroState';

type Content = Extract<HttpAnswer, { kind: 'content' }>;

/** What changed in a library, collection or saved search since a state. */
export interface ZoteroChanges {
	/** The version of the library that the changes lead to. */
	readonly version: number;
	readonly server: string;
	/** The version that the changes are counted from; 0 where all is read anew. */
	readonly base: number;
	/** Keys and versions of the items to read, the oldest change first. */
	readonly changed: readonly (readonly [key: string, version: number])[];
	/** Keys of the items that are gone. */
	readonly removed: readonly string[];
	/** The items there are; `undefined` where the server tells of deletions itself. */
	readonly present?: ReadonlySet<string>;
	/** The server counts no change before it is synchronised, so what was edited last is to be read anyway. */
	readonly isUncounted: boolean;
}

/** The path of the items below their library. Zotero runs a saved search without asking for top items only. */
export function itemsPath({ collection, search }: ZoteroFeedSource): string {
	if (collection !== undefined) {
		return `/collections/${collection}/items/top`;
	}
	return search === undefined ? '/items/top' : `/searches/${search}/items`;
}

/**
 * Finds what changed (https://www.zotero.org/support/dev/web_api/v3/syncing); `undefined` where nothing did. zotero.org
 * tells of a library's deletions; else the list of keys is compared with the last one.
 */
export async function findChanges(
	source: ZoteroFeedSource,
	state: ZoteroState | undefined,
	client: ZoteroClient,
): Promise<ZoteroChanges | undefined> {
	const isWholeOnline = source.online && source.collection === undefined;
	const isTracked = state !== undefined && state.version > 0 && state.server !== uncounted;
	const since = isTracked && source.search === undefined ? state.version : undefined;
	const onlyNew = isWholeOnline && since !== undefined ? `&since=${since}` : '';
	const path = `${itemsPath(source)}?format=versions${onlyNew}`;
	const answer = await client.read({ path, ...(since !== undefined && { since }) });
	const server = source.online ? await client.library() : serverOf(answer, state);
	const base = state && baseOf(answer, server, state);
	if (base !== state && (answer.kind === 'unchanged' || onlyNew !== '')) {
		return findChanges(source, base, client);
	}
	if (answer.kind === 'unchanged') {
		return undefined;
	}
	const found = { answer, versions: versionsIn(answer), server };
	return onlyNew === '' ? comparedChanges(found, base) : toldChanges(found, since ?? 0, client);
}

/** An answer that only says that nothing changed need not repeat whose it is. */
function serverOf({ kind, headers }: HttpAnswer, state: ZoteroState | undefined): string {
	return headers.get('zotero-server-id') ?? (kind === 'unchanged' && state ? state.server : uncounted);
}

/** Versions of another server, or of a library that was set back to a copy, say nothing; only the keys do. */
function baseOf(answer: HttpAnswer, server: string, state: ZoteroState): ZoteroState {
	const isSetBack = (toldVersion(answer) ?? state.version) < state.version;
	return server !== state.server || isSetBack ? { ...state, version: 0, server } : state;
}

/** The server of Zotero before it counted local changes (zotero/zotero#5011). */
const uncounted = 'local';

interface Found {
	readonly answer: Content;
	readonly versions: ReadonlyMap<string, number>;
	readonly server: string;
}

function comparedChanges({ answer, versions, server }: Found, state: ZoteroState | undefined): ZoteroChanges {
	const last = state?.version ?? 0;
	const known = state?.keys ?? new Set();
	const isUncounted = server === uncounted;
	const isChanged = (key: string, version: number) =>
		version > last || !known.has(key) || (isUncounted && version === 0);
	return {
		version: toldVersion(answer) ?? newest(versions),
		server,
		base: last,
		changed: oldestFirst([...versions].filter(([key, version]) => isChanged(key, version))),
		removed: [...(state?.keys ?? [])].filter((key) => !versions.has(key)),
		present: new Set(versions.keys()),
		isUncounted,
	};
}

/** What zotero.org says was deleted or put into the trash. */
async function toldChanges(
	{ answer, versions, server }: Found,
	since: number,
	client: ZoteroClient,
): Promise<ZoteroChanges> {
	const deleted = await client.read({ path: `/deleted?since=${since}` });
	const trash = await client.read({ path: `/items/trash?format=versions&since=${since}` });
	const gone = deleted.kind === 'content' ? textsOf(objectIn(deleted).items) : [];
	const trashed = trash.kind === 'content' ? [...versionsIn(trash).keys()] : [];
	return {
		version: toldVersion(answer) ?? newest(versions),
		server,
		base: since,
		changed: oldestFirst([...versions]),
		removed: [...new Set([...gone.filter((key) => /^[A-Z0-9]{8}$/.test(key)), ...trashed])],
		isUncounted: false,
	};
}

function oldestFirst(items: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
	return [...items].sort(([, one], [, other]) => one - other);
}

function newest(versions: ReadonlyMap<string, number>): number {
	return [...versions.values()].reduce((one, other) => Math.max(one, other), 0);
}

/** The version of the whole library. */
function toldVersion({ headers }: HttpAnswer): number | undefined {
	const told = headers.get('last-modified-version') ?? '';
	return /^\d{1,15}$/.test(told) ? Number(told) : undefined;
}

/** A damaged list must not look like one from which items are missing. */
function versionsIn(answer: Content): ReadonlyMap<string, number> {
	objectIn(answer);
	return itemVersions(new TextDecoder().decode(answer.bytes));
}

/** zotero.org writes an object without members as a list. */
function objectIn({ bytes }: Content): Readonly<Record<string, unknown>> {
	const value = jsonIn(bytes);
	if (!isObject(value) && !(Array.isArray(value) && value.length === 0)) {
		throw new ZoteroError('unreadable');
	}
	return objectOf(value);
}
