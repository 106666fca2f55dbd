import { parsedJson } from '../text/parsedJson';

/**
 * One line of a segment. A segment is UTF-8: a header line, then these, each a letter, a JSON array and a line feed; a
 * statement has a tab and its record as JSON behind the array. A line says all it says on its own, so that a damaged one
 * costs only itself. The last line is `E` and the checksum of all before it.
 */
export type SegmentLine =
	/** `F`: a feed by its place in the lines that follow. */
	| { readonly kind: 'feed'; readonly place: number; readonly id: string; readonly label: string }
	/** `S`: what a feed says of a paper. */
	| ({ readonly kind: 'statement'; readonly start: number; readonly end: number } & Statement)
	/** `D`: the feed no longer says it. */
	| { readonly kind: 'dropped'; readonly feed: number; readonly key: string }
	/** `R`: a feed was removed with everything it said before. */
	| { readonly kind: 'removed'; readonly id: string }
	/** `M`: the citekey of a paper that is gone, and the keys it went by. */
	| { readonly kind: 'memory'; readonly citekey: string; readonly keys: readonly string[] };

/** The part of a statement that is read when the library opens. */
export interface Statement {
	/** Place of the feed in the segment. */
	readonly feed: number;
	readonly key: string;
	/** Id and citekey of the paper. */
	readonly id: string;
	readonly citekey: string;
	readonly sure: readonly string[];
	readonly title: string | undefined;
	readonly firstSeen: string | undefined;
	readonly year: number | undefined;
	/** What was worked out from the paper, by the version in the header. */
	readonly derived: number | undefined;
	readonly formerNames: readonly string[];
	/** Tells versions of the record apart. */
	readonly stamp: number | undefined;
}

/** A line as text, without the record of a statement. */
export function lineText(line: SegmentLine): string {
	switch (line.kind) {
		case 'feed':
			return `F${JSON.stringify([line.place, line.id, line.label])}`;
		case 'statement':
			return `S${JSON.stringify(statementFields(line))}`;
		case 'dropped':
			return `D${JSON.stringify([line.feed, line.key])}`;
		case 'removed':
			return `R${JSON.stringify([line.id])}`;
		case 'memory':
			return `M${JSON.stringify([line.citekey, line.keys])}`;
	}
}

function statementFields(line: Statement): readonly unknown[] {
	const { feed, key, id, citekey, sure, title, firstSeen, year, derived, formerNames, stamp } = line;
	const fields = [feed, key, id, citekey, sure, title ?? 0, firstSeen ?? 0, year ?? 0, derived ?? null];
	return [...fields, formerNames.length > 0 ? formerNames : 0, stamp ?? 0];
}

/** The line of a text; absent where it is none. `start` and `end` are where the record of a statement lies. */
export function lineOf(text: string, start: number, end: number): SegmentLine | undefined {
	const fields = parsedJson(text.slice(1));
	if (!Array.isArray(fields)) {
		return undefined;
	}
	const [first, second, third] = fields as unknown[];
	switch (text.slice(0, 1)) {
		case 'S':
			return end - start < 2 ? undefined : statementOf(fields, start, end);
		case 'F':
			return typeof first === 'number' && isText(second) && isText(third)
				? { kind: 'feed', place: first, id: second, label: third }
				: undefined;
		case 'D':
			return typeof first === 'number' && isText(second) ? { kind: 'dropped', feed: first, key: second } : undefined;
		case 'R':
			return isText(first) ? { kind: 'removed', id: first } : undefined;
		case 'M':
			return isText(first) && isTexts(second) ? { kind: 'memory', citekey: first, keys: second } : undefined;
		default:
			return undefined;
	}
}

function statementOf(fields: readonly unknown[], start: number, end: number): SegmentLine | undefined {
	const [feed, key, id, citekey, sure, title, firstSeen, year, derived, formerNames, stamp] = fields;
	if (typeof feed !== 'number' || !isText(key) || !isText(id) || !isText(citekey) || !isTexts(sure)) {
		return undefined;
	}
	return {
		kind: 'statement',
		start,
		end,
		feed,
		key,
		id,
		citekey,
		sure,
		title: isText(title) ? title : undefined,
		firstSeen: isText(firstSeen) ? firstSeen : undefined,
		year: typeof year === 'number' && year !== 0 ? year : undefined,
		derived: typeof derived === 'number' ? derived : undefined,
		formerNames: isTexts(formerNames) ? formerNames : none,
		stamp: typeof stamp === 'number' && stamp !== 0 ? stamp : undefined,
	};
}

/** One for all statements without: most have none. */
const none: readonly string[] = [];

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every(isText);
}
