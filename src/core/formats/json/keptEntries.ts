import type { Entry } from '../gatherPapers';
import { jsonEntries, type ReadRecord } from '../jsonEntries';
import type { JsonParts } from '../jsonParts';
import { listIn, type JsonPath } from './listIn';

/** How the entries of a service's answer are read. */
export interface EntryReader {
	/** Where the list is; the first path that leads to one counts. */
	readonly paths: readonly JsonPath[];
	readonly read: ReadRecord;
	/** Entries that are no papers by design, such as attachments: left out without a word. */
	readonly isOther?: (value: unknown) => boolean;
}

/** The entries of a JSON answer as {@link jsonEntries} gives them; `null` (an id that a service does not know) is none. */
export function* keptEntries(text: string, { paths, read, isOther }: EntryReader): Generator<Entry> {
	const list = listIn(text, paths);
	if (!list) {
		yield { line: 1, problem: 'The text has no list of papers where one is expected.' };
		return;
	}
	let isLeftOut = false;
	const readKept: ReadRecord = (value, rank) => {
		isLeftOut = isOther?.(value) === true;
		return isLeftOut ? undefined : read(value, rank);
	};
	for (const entry of jsonEntries(text, withoutNulls(text, list), readKept)) {
		if (!isLeftOut) {
			yield entry;
		}
		isLeftOut = false;
	}
}

function withoutNulls(text: string, { parts, closed }: JsonParts): JsonParts {
	return { parts: parts.filter(({ start }) => !text.startsWith('null', start)), closed };
}
