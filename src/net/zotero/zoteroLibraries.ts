import { objectOf, textOf } from '../../core/formats/jsonValue';
import { jsonIn } from './jsonIn';
import { ZoteroClient, type ZoteroPlace, type ZoteroPorts } from './zoteroClient';
import { ZoteroError } from './zoteroError';

/** A library that can be followed. */
export interface ZoteroLibrary {
	/** The user's own is `users/0` on this computer, at zotero.org `users/475425`. */
	readonly library: `${'users' | 'groups'}/${number}`;
	/** A group's name; absent for the user's own library. */
	readonly name?: string;
}

/** A collection with those inside it. */
export interface ZoteroCollection {
	readonly key: string;
	readonly name: string;
	readonly children: readonly ZoteroCollection[];
}

/** A saved search. */
export interface ZoteroSearch {
	readonly key: string;
	readonly name: string;
}

/** What listing needs. */
export interface ZoteroListing {
	readonly ports: ZoteroPorts;
	readonly signal: AbortSignal;
}

/** The user's own library and the groups; rejects like {@link ZoteroClient.read}. */
export async function zoteroLibraries(online: boolean, listing: ZoteroListing): Promise<readonly ZoteroLibrary[]> {
	const place = { online, library: 'users/0' };
	const groups = await readAll('/groups', place, listing);
	const own = await new ZoteroClient(listing.ports, place, listing.signal).library();
	const named = groups.map((group) => {
		const { id, data, name } = objectOf(group);
		return { id: Number(id), name: textOf(objectOf(data).name) ?? textOf(name) };
	});
	return [
		{ library: `users/${Number(own.slice('users/'.length))}` },
		...named
			.filter(({ id }) => Number.isSafeInteger(id) && id > 0)
			.map(({ id, name }) => ({ library: `groups/${id}` as const, ...(name !== undefined && { name }) })),
	];
}

/** The collections of a library as trees, by name; rejects like {@link ZoteroClient.read}. */
export async function zoteroCollections(
	place: ZoteroPlace,
	listing: ZoteroListing,
): Promise<readonly ZoteroCollection[]> {
	const flat = (await readAll('/collections', place, listing)).map(namedObject).filter((found) => found !== undefined);
	const known = new Set(flat.map(({ key }) => key));
	const inside = new Map<string, Named[]>();
	for (const collection of flat) {
		const { parent = '' } = collection;
		const place = known.has(parent) ? parent : '';
		inside.set(place, [...(inside.get(place) ?? []), collection]);
	}
	return childrenOf('', inside, 0);
}

/** The saved searches of a library, which only the Zotero on this computer can run. */
export async function zoteroSearches(place: ZoteroPlace, listing: ZoteroListing): Promise<readonly ZoteroSearch[]> {
	const found = (await readAll('/searches', place, listing)).map(namedObject).filter((search) => search !== undefined);
	return byName(found.map(({ key, name }) => ({ key, name })));
}

/** zotero.org gives no more at once; the local API gives all. */
const pageSize = 100;
const mostPages = 100;
const deepest = 50;

async function readAll(
	path: string,
	place: ZoteroPlace,
	{ ports, signal }: ZoteroListing,
): Promise<readonly unknown[]> {
	const client = new ZoteroClient(ports, place, signal);
	const objects: unknown[] = [];
	for (let page = 0; page < mostPages; page++) {
		const paging = place.online ? `&limit=${pageSize}&start=${page * pageSize}` : '';
		const answer = await client.read({ path: `${path}?format=json${paging}` });
		const found = answer.kind === 'content' ? jsonIn(answer.bytes) : [];
		if (!Array.isArray(found)) {
			throw new ZoteroError('unreadable');
		}
		objects.push(...(found as unknown[]));
		if (!place.online || found.length < pageSize) {
			break;
		}
	}
	return objects;
}

interface Named extends ZoteroSearch {
	readonly parent?: string;
}

function namedObject(object: unknown): Named | undefined {
	const { key, data } = objectOf(object);
	const { name, parentCollection, deleted } = objectOf(data);
	const [own, title, parent] = [textOf(key), textOf(name), textOf(parentCollection)];
	const isUsable = own !== undefined && /^[A-Z0-9]{8}$/.test(own) && title !== undefined && !deleted;
	return isUsable ? { key: own, name: title, ...(parent !== undefined && { parent }) } : undefined;
}

function childrenOf(
	key: string,
	inside: ReadonlyMap<string, readonly Named[]>,
	depth: number,
): readonly ZoteroCollection[] {
	const found = depth < deepest ? (inside.get(key) ?? []) : [];
	return byName(found).map(({ key: own, name }) => ({ key: own, name, children: childrenOf(own, inside, depth + 1) }));
}

function byName<T extends ZoteroSearch>(found: readonly T[]): readonly T[] {
	return [...found].sort((one, other) => one.name.localeCompare(other.name));
}
