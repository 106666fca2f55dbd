import { pandocKeySource } from './pandocKey';
import { proseBlocks, type ProseBlock } from './proseBlocks';

/** What citations are made of. Offsets are UTF-16 units, `end` exclusive. */
export type PandocToken =
	| {
			readonly kind: 'key';
			readonly start: number;
			readonly end: number;
			readonly keyStart: number;
			readonly key: string;
	  }
	/** `opens` tells a plain bracket from the one of an image or an inline note. */
	| { readonly kind: 'open'; readonly start: number; readonly opens: 'text' | 'image' | 'note' }
	/** `link` where a target or attributes follow; `end` is right after the bracket. */
	| { readonly kind: 'close'; readonly end: number; readonly link: boolean }
	| { readonly kind: 'separator'; readonly start: number }
	| { readonly kind: 'blockEnd'; readonly end: number };

/** The tokens of a text that stand in running text: not in code, comments, math, raw LaTeX, tags, addresses and link targets. */
export function pandocTokens(text: string): readonly PandocToken[] {
	const tokens: PandocToken[] = [];
	for (const block of proseBlocks(text)) {
		readBlock(text, block, tokens);
		tokens.push({ kind: 'blockEnd', end: block.end });
	}
	return tokens;
}

const inline = new RegExp(
	[
		pandocKeySource,
		'(\\\\(?:[a-zA-Z]+\\*?(?:\\[[^[\\]\\n]{0,200}\\]|\\{[^{}\\n]{0,200}\\}){0,5}|[^\\s]))',
		'(`+|\\$\\$?|<!--|<\\/?[a-zA-Z][^<>]*>)',
		'(?<![\\p{L}\\p{N}])((?:https?:\\/\\/|www\\.)[^\\s<>"\\]]+)',
		'([[\\];])',
	].join('|'),
	'gu',
);
const linkTarget =
	/\((?:\s*<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000}){0,9})(?:\s+(?:"[^"]{0,999}"|'[^']{0,999}'))?\s*\)|\{[^{}\n]{1,999}\}/y;

function readBlock(text: string, { start, end }: ProseBlock, tokens: PandocToken[]): void {
	const spans = new CodeSpans(text, start, end);
	inline.lastIndex = start;
	for (let found = inline.exec(text); found && found.index < end; found = inline.exec(text)) {
		const [whole, bareKey, bracedKey, , opener, , bracket] = found;
		const at = found.index;
		const key = bareKey ?? bracedKey;
		if (key !== undefined) {
			const keyStart = at + whole.indexOf('@') + (bareKey === undefined ? 2 : 1);
			tokens.push({ kind: 'key', start: at, end: at + whole.length, keyStart, key });
		} else if (opener !== undefined) {
			inline.lastIndex = Math.min(endOfOpaque(text, at, opener, spans), end);
		} else if (bracket !== undefined) {
			inline.lastIndex = readBracket(text, at, tokens);
		}
	}
}

/** Adds a bracket or a separator and gives where to read on. */
function readBracket(text: string, at: number, tokens: PandocToken[]): number {
	if (text[at] === '[') {
		const before = text[at - 1];
		tokens.push({ kind: 'open', start: at, opens: before === '!' ? 'image' : before === '^' ? 'note' : 'text' });
		return at + 1;
	}
	if (text[at] === ';') {
		tokens.push({ kind: 'separator', start: at });
		return at + 1;
	}
	linkTarget.lastIndex = at + 1;
	const target = linkTarget.exec(text)?.[0].length ?? 0;
	tokens.push({ kind: 'close', end: at + 1, link: target > 0 });
	return at + 1 + target;
}

/** Where code, math, a comment or a tag ends that begins with `opener`; right after the opener where it does not end. */
function endOfOpaque(text: string, at: number, opener: string, spans: CodeSpans): number {
	const after = at + opener.length;
	if (opener.startsWith('`')) {
		return spans.endOf(after, opener.length) ?? after;
	}
	if (opener === '$$') {
		return spans.find('$$', after) ?? after;
	}
	if (opener === '$') {
		return endOfMath(text, at, spans.end) ?? after;
	}
	return opener === '<!--' ? (spans.find('-->', after) ?? after) : after;
}

/** Pandoc's tex_math_dollars: no space inside the dollars, no digit after the last. */
function endOfMath(text: string, at: number, end: number): number | undefined {
	let closing = at + 1;
	while (closing < end && text[closing] !== '$') {
		closing += text[closing] === '\\' ? 2 : 1;
	}
	const isMath =
		closing < end &&
		closing > at + 1 &&
		!/\s/.test(text[at + 1] ?? ' ') &&
		!/\s/.test(text[closing - 1] ?? ' ') &&
		!/\d/.test(text[closing + 1] ?? '');
	return isMath ? closing + 1 : undefined;
}

/** Finds ends inside one block, each search paid for once. */
class CodeSpans {
	readonly end: number;
	readonly #text: string;
	readonly #start: number;
	/** Ends of the runs of backticks by their length, the last first. */
	#runs: Map<number, number[]> | undefined;
	readonly #absent = new Set<string>();

	constructor(text: string, start: number, end: number) {
		this.#text = text;
		this.#start = start;
		this.end = end;
	}

	/** The end of the next run of exactly so many backticks. */
	endOf(after: number, length: number): number | undefined {
		this.#runs ??= this.#readRuns();
		const ends = this.#runs.get(length) ?? [];
		while ((ends.at(-1) ?? Infinity) <= after) {
			ends.pop();
		}
		return ends.at(-1);
	}

	find(closing: string, after: number): number | undefined {
		if (this.#absent.has(closing)) {
			return undefined;
		}
		const found = this.#text.slice(after, this.end).indexOf(closing);
		if (found < 0) {
			this.#absent.add(closing);
			return undefined;
		}
		return after + found + closing.length;
	}

	#readRuns(): Map<number, number[]> {
		const runs = new Map<number, number[]>();
		for (const run of this.#text.slice(this.#start, this.end).matchAll(/`+/g)) {
			const ends = runs.get(run[0].length) ?? [];
			ends.push(this.#start + run.index + run[0].length);
			runs.set(run[0].length, ends);
		}
		runs.forEach((ends) => ends.reverse());
		return runs;
	}
}
