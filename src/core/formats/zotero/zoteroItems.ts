import type { PaperRecord } from '../../paper/paper';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { keptEntries } from '../json/keptEntries';
import { looseText } from '../json/looseText';
import { peekJson } from '../json/peekJson';
import { objectOf } from '../jsonValue';
import { readZoteroItem } from './readZoteroItem';
import { isZoteroPart } from './zoteroType';

/**
 * Items of Zotero's web or local API, version 3 (https://www.zotero.org/support/dev/web_api/v3/basics), a list or one.
 * Attachments, notes, annotations and what lies in the trash are left out.
 */
export const zoteroItems: Format = {
	name: 'zotero',
	matches: (text) => {
		const entry = peekJson(text, paths)?.entry;
		return entry !== undefined && isEnvelope(entry) && /"itemType"\s{0,9}:/.test(text.slice(0, maxLookedAt));
	},
	decode: (text) => gatherPapers(keptEntries(text, { paths, read: readItem, isOther: isNoPaper })),
};

const paths = [[]];

const maxLookedAt = 1_000_000;

/** Collections and searches come in the same envelope; only items have a type. */
function isEnvelope(entry: ReadonlyMap<string, string>): boolean {
	return ['key', 'library', 'data'].every((name) => entry.has(name)) && entry.get('library')?.startsWith('{') === true;
}

function isNoPaper(value: unknown): boolean {
	const { itemType, deleted } = objectOf(objectOf(value).data);
	return isZoteroPart(itemType) || deleted === 1 || deleted === true;
}

function readItem(value: unknown): PaperRecord | undefined {
	const envelope = objectOf(value);
	const item = objectOf(envelope.data);
	return looseText(item.itemType) === undefined
		? undefined
		: readZoteroItem(item, {
				zotero: libraryId(envelope),
				parsedDate: looseText(objectOf(envelope.meta).parsedDate),
			});
}

const kinds: readonly (readonly [type: string, path: string])[] = [
	['user', 'users'],
	['group', 'groups'],
];

/** `users/475425/X42A7DEE`; the local API's own library is that of user 0. */
function libraryId(envelope: Readonly<Record<string, unknown>>): string | undefined {
	const library = objectOf(envelope.library);
	const path = kinds.find(([type]) => type === library.type)?.[1];
	const [id, key] = [looseText(library.id), looseText(envelope.key)];
	return path === undefined || id === undefined || key === undefined ? undefined : `${path}/${id}/${key}`;
}
