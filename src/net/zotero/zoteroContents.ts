import { HttpError } from '../http/httpTypes';
import {
	zoteroCollections,
	zoteroLibraries,
	zoteroSearches,
	type ZoteroCollection,
	type ZoteroLibrary,
	type ZoteroListing,
	type ZoteroSearch,
} from './zoteroLibraries';

/** A collection, with the names of those around it: `Methods / Parsing`. */
export interface ZoteroFolder extends ZoteroSearch {
	readonly path: string;
}

/** A library with all in it that can be followed. */
export interface ZoteroContents extends ZoteroLibrary {
	/** Each behind the one around it. */
	readonly collections: readonly ZoteroFolder[];
	/** None at zotero.org, which does not run them. */
	readonly searches: readonly ZoteroSearch[];
	/** Why collections or searches are missing; the library itself can be followed all the same. */
	readonly failure?: unknown;
}

/** What the Zotero on this computer, or zotero.org, has for the user; rejects like {@link zoteroLibraries}. */
export async function zoteroContents(online: boolean, listing: ZoteroListing): Promise<readonly ZoteroContents[]> {
	const contents: ZoteroContents[] = [];
	for (const library of await zoteroLibraries(online, listing)) {
		contents.push(await contentsOf(library, online, listing));
	}
	return contents;
}

async function contentsOf(library: ZoteroLibrary, online: boolean, listing: ZoteroListing): Promise<ZoteroContents> {
	const place = { online, library: library.library };
	try {
		const collections = (await zoteroCollections(place, listing)).flatMap((tree) => foldersIn(tree, ''));
		return { ...library, collections, searches: online ? [] : await zoteroSearches(place, listing) };
	} catch (error) {
		if (listing.signal.aborted || (error instanceof HttpError && error.kind === 'cancelled')) {
			throw error;
		}
		return { ...library, collections: [], searches: [], failure: error };
	}
}

function foldersIn({ key, name, children }: ZoteroCollection, around: string): readonly ZoteroFolder[] {
	const path = `${around}${name}`;
	return [{ key, name, path }, ...children.flatMap((child) => foldersIn(child, `${path} / `))];
}
