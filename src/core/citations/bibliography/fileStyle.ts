import { plainBibtexStyle, type BibtexStyle } from './bibtexEntry';
import type { BibtexEntry } from '../../bibtex/scanBibtex';

/** How the entries of a file are written, judged by its last ones; Glossator's own way where it has none. */
export function fileStyle(text: string, entries: readonly BibtexEntry[]): BibtexStyle {
	const newline = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
	const lines = entries.slice(-maxEntries).flatMap((entry) => fieldLines(text, entry));
	const indent = mostCommon(lines.map((line) => line.indent));
	if (indent === undefined) {
		return { ...plainBibtexStyle, newline };
	}
	const closed = entries.slice(-maxEntries).filter((entry) => entry.closed && entry.fields.length > 0);
	const withComma = closed.filter((entry) => hasLastComma(text, entry)).length;
	return {
		indent,
		newline,
		nameWidth: alignedWidth(lines),
		equals: mostCommon(lines.map((line) => line.equals)) ?? plainBibtexStyle.equals,
		lastComma: withComma > closed.length / 2,
	};
}

const maxEntries = 20;

interface FieldLine {
	readonly indent: string;
	/** Length of the name, and of the space behind it. */
	readonly name: number;
	readonly padding: number;
	/** The equals sign with one space on each side at most. */
	readonly equals: string;
}

/** The fields that begin a line of their own. */
function fieldLines(text: string, entry: BibtexEntry): readonly FieldLine[] {
	return entry.fields.flatMap(({ name, nameStart, valueStart }) => {
		const indent = /(?<=\n)[ \t]{0,40}$/.exec(text.slice(Math.max(entry.start, nameStart - 41), nameStart))?.[0];
		const [, padding = '', after = ''] =
			/^([ \t]{0,40})=([ \t]{0,40})/.exec(text.slice(nameStart + name.length, valueStart)) ?? [];
		const equals = `${padding === '' ? '' : ' '}=${after === '' ? '' : ' '}`;
		return indent === undefined ? [] : [{ indent, name: name.length, padding: padding.length, equals }];
	});
}

/** The width names are padded to where all equals signs stand in one column, else 0. */
function alignedWidth(lines: readonly FieldLine[]): number {
	const columns = lines.map(({ name, padding }) => name + padding);
	const column = Number(mostCommon(columns.map(String)) ?? 0);
	const aligned = columns.filter((each) => each === column).length;
	const namesDiffer = new Set(lines.map(({ name }) => name)).size > 1;
	return namesDiffer && aligned > columns.length * 0.8 ? column - 1 : 0;
}

function hasLastComma(text: string, { fields, end }: BibtexEntry): boolean {
	return /^\s*,/.test(text.slice(fields.at(-1)?.valueEnd ?? end, end));
}

function mostCommon(values: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const value of values) {
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return [...counts].sort((first, second) => second[1] - first[1])[0]?.[0];
}
