import { CodeSpans, endOfOpaque } from './opaqueSpans';
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
		`(?<![\\p{L}\\p{M}\\p{N}])${pandocKeySource}`,
		'(\\\\(?:[a-zA-Z]+\\*?(?:\\[[^[\\]\\n]{0,200}\\]){0,3}(?:\\{[^{}\\n]{0,200}\\}){0,5}|[^\\s]))',
		'(`+|\\$\\$?|<!--|<\\/?[a-zA-Z][^<>]*>)',
		'(?<![\\p{L}\\p{N}])((?:https?:\\/\\/|www\\.)[^\\s<>"\\]]+)',
		'([[\\];])',
	].join('|'),
	'gu',
);
const linkTarget =
	/\((?:\s*<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000}){0,9})(?:\s+(?:"[^"]{0,999}"|'[^']{0,999}'))?\s*\)|\{[^{}\n]{1,999}\}/y;

const adjacentKey = new RegExp(pandocKeySource, 'uy');

function readBlock(text: string, { start, end }: ProseBlock, tokens: PandocToken[]): void {
	const spans = new CodeSpans(text, start, end);
	let openBrackets = 0;
	inline.lastIndex = start;
	for (let found = inline.exec(text); found && found.index < end; found = inline.exec(text)) {
		const [whole, bareKey, bracedKey, , opener, , bracket] = found;
		const at = found.index;
		if (bareKey !== undefined || bracedKey !== undefined) {
			inline.lastIndex = readKeys(text, found, tokens);
		} else if (opener !== undefined) {
			inline.lastIndex = Math.min(endOfOpaque(text, at, opener, spans), end);
		} else if (bracket !== undefined) {
			inline.lastIndex = readBracket(text, at, { tokens, isPaired: openBrackets > 0 });
			openBrackets = Math.max(0, openBrackets + (whole === '[' ? 1 : whole === ']' ? -1 : 0));
		}
	}
}

/** Adds a key and those that stand right behind it, `@a@b`, and gives where to read on. */
function readKeys(text: string, first: RegExpExecArray, tokens: PandocToken[]): number {
	let end = first.index;
	for (let found: RegExpExecArray | null = first; found; found = keyAt(text, end)) {
		const [whole, bareKey, bracedKey] = found;
		const keyStart = found.index + whole.indexOf('@') + (bareKey === undefined ? 2 : 1);
		end = found.index + whole.length;
		tokens.push({ kind: 'key', start: found.index, end, keyStart, key: bareKey ?? bracedKey ?? '' });
	}
	return end;
}

function keyAt(text: string, at: number): RegExpExecArray | null {
	adjacentKey.lastIndex = at;
	return adjacentKey.exec(text);
}

/** Adds a bracket or a separator and gives where to read on. */
function readBracket(
	text: string,
	at: number,
	{ tokens, isPaired }: { readonly tokens: PandocToken[]; readonly isPaired: boolean },
): number {
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
	const target = isPaired ? (linkTarget.exec(text)?.[0].length ?? 0) : 0;
	tokens.push({ kind: 'close', end: at + 1, link: target > 0 });
	return at + 1 + target;
}
