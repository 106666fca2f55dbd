import type { FeedEntry } from './editSubscriptions';

/**
 * The entry of the setting for a Zotero library, collection or saved search named by its link (zotero://select/… or
 * https://www.zotero.org/groups/…) or its path in the API (`groups/456/collections/ABCD1234`); else `undefined`. A link
 * to zotero.org is asked there.
 */
export function zoteroEntry(text: string): FeedEntry | undefined {
	const link = text.trim().slice(0, 1000);
	const library = /(?:^|\/)(library|users\/\d{1,12}|groups\/\d{1,12})(?=$|[/?#])/.exec(link)?.[1];
	const isZotero = /^zotero:\/\/|^https?:\/\/(?:[\w-]{1,63}\.)?zotero\.org\/|^(?:users|groups)\//.test(link);
	if (library === undefined || !isZotero) {
		return undefined;
	}
	const [, kind, key] = /\/(collections|searches)\/([0-9A-Z]{8})(?=$|[/?#])/.exec(link) ?? [];
	return {
		zotero: library === 'library' ? 'users/0' : library,
		...(key !== undefined && (kind === 'collections' ? { collection: key } : { search: key })),
		...(/^https?:/.test(link) && library.startsWith('groups') && { online: true }),
	};
}
