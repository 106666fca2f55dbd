import { parse, YAMLParseError } from 'yaml';
import type { Entry } from '../gatherPapers';
import { lineFinder } from '../lineFinder';
import { readCslItem } from './readCslItem';

/**
 * The items of the `references:` list of a CSL-YAML text (pandoc MANUAL, "Specifying bibliographic data"), each parsed
 * for itself, so that a damaged one costs no other.
 */
export function* yamlEntries(text: string): Generator<Entry> {
	const lineOf = lineFinder(text);
	for (const [index, { start, end }] of itemSpans(text).entries()) {
		const line = lineOf(start);
		const parsed = parseItem(text.slice(start, end));
		if (typeof parsed === 'string') {
			yield { line, problem: `Entry ${index + 1} is damaged YAML (${parsed}) and was left out.` };
			continue;
		}
		const record = readCslItem(parsed[0]);
		yield record
			? { line, record }
			: { line, problem: `Entry ${index + 1} is no paper (it has no title) and was left out.` };
	}
}

/** The first line of the list: `references:` with nothing but a comment behind it. */
export const listStart = /^(?:["']?)references(?:["']?)[ \t]*:[ \t]*(?:#[^\n]*)?\r?$/m;

interface Span {
	readonly start: number;
	readonly end: number;
}

/** An item begins at each dash as deep as the first one; the list ends at a line that is less deep. */
function itemSpans(text: string): readonly Span[] {
	const head = listStart.exec(text);
	const spans: { start: number; end: number }[] = [];
	let depth: number | undefined;
	for (let at = head ? head.index + head[0].length + 1 : text.length; at < text.length;) {
		const next = text.indexOf('\n', at);
		const end = next < 0 ? text.length : next + 1;
		const shape = lineShape(text, at, end);
		depth ??= shape?.isItem ? shape.depth : undefined;
		if (shape && (depth === undefined || shape.depth < depth || (shape.depth === depth && !shape.isItem))) {
			break;
		}
		if (shape?.isItem && shape.depth === depth) {
			spans.push({ start: at, end });
		}
		const last = spans.at(-1);
		if (last) {
			last.end = end;
		}
		at = end;
	}
	return spans;
}

/** How deep a line is and whether an item begins there; `undefined` for empty lines and comments, which belong anywhere. */
function lineShape(text: string, start: number, end: number): { depth: number; isItem: boolean } | undefined {
	let at = start;
	while (text[at] === ' ') {
		at++;
	}
	const first = text[at];
	if (at >= end || first === '\n' || first === '\r' || first === '#') {
		return undefined;
	}
	return { depth: at - start, isItem: first === '-' && /^[\s]?$/.test(text[at + 1] ?? '') };
}

/** One item as a list of one; its problem as a text. Every scalar is a text: `volume: 012` and `issued: 2019-05` stay. */
function parseItem(text: string): readonly unknown[] | string {
	if (text.length > maxLength || isTooDense(text) || isTooDeep(text)) {
		return 'too large or nested too deeply';
	}
	try {
		const value: unknown = parse(text, {
			schema: 'failsafe',
			maxAliasCount: 50,
			uniqueKeys: false,
			logLevel: 'error',
			prettyErrors: false,
		});
		return Array.isArray(value) ? value : 'no list';
	} catch (error) {
		// Aliases beyond the bound and nesting beyond the stack come as other errors.
		return error instanceof YAMLParseError ? firstLine(error.message) : 'it cannot be read';
	}
}

const maxLength = 200_000;
const maxDepth = 60;

/** Whether a text has more of YAML's marks than bibliographies have; the parser's time grows with the square of some. */
function isTooDense(text: string): boolean {
	const seldom = text.match(/(?<=[\s,])[!&*?](?=\S)|\?(?=\s)|-(?=\s{1,9}-)/g)?.length ?? 0;
	const often = text.match(/[:"'](?=[\s"'])|["']/g)?.length ?? 0;
	return seldom > 20 + text.length / 40 || often > 100 + text.length / 5;
}

/** Brackets inside each other and indentation, about: quotation marks are not minded. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	for (const [mark] of text.matchAll(/[[\]{}]|^ +/gm)) {
		if (mark.length > 4 * maxDepth || depth > maxDepth) {
			return true;
		}
		depth += mark === '[' || mark === '{' ? 1 : mark === ']' || mark === '}' ? -1 : 0;
	}
	return false;
}

function firstLine(message: string): string {
	return (message.split('\n', 1)[0] ?? '').slice(0, 200);
}
