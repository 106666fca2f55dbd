import type { PaperRecord } from '../paper/paper';
import type { Entry } from './gatherPapers';
import type { JsonParts } from './jsonParts';
import { jsonValue } from './jsonValue';
import { lineFinder } from './lineFinder';

/** Reads one value of a list; `rank` is its place in the list, from 1. */
export type ReadRecord = (value: unknown, rank: number) => PaperRecord | undefined;

/** The entries of a list in a JSON text; what is cut off, damaged or no paper is reported and costs no other entry. */
export function* jsonEntries(text: string, { parts, closed }: JsonParts, read: ReadRecord): Generator<Entry> {
	const lineOf = lineFinder(text);
	for (const [index, part] of parts.entries()) {
		const line = lineOf(part.start);
		if (!part.whole) {
			yield { line, problem: `The text ends inside entry ${index + 1}, which was left out.` };
			return;
		}
		// Only objects can be papers; a text of many other values need not be parsed to say so.
		const value = text[part.start] === '{' ? jsonValue(text, part) : null;
		const record = value === undefined || value === null ? undefined : read(value, index + 1);
		yield record ? { line, record } : { line, problem: problemOf(value, index + 1) };
	}
	if (!closed) {
		yield { line: lineOf(text.length), problem: `The text ends after entry ${parts.length}; more may be missing.` };
	}
}

function problemOf(value: unknown, rank: number): string {
	return value === undefined
		? `Entry ${rank} is damaged JSON and was left out.`
		: `Entry ${rank} is no paper (it has no title) and was left out.`;
}
