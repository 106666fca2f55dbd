/** A stretch of running text: a paragraph, a heading, a list item. Offsets are UTF-16 units, `end` exclusive. */
export interface ProseBlock {
	readonly start: number;
	readonly end: number;
}

/**
 * The blocks of a Markdown text that hold running text, in order: without front matter, code blocks, HTML comments and raw
 * LaTeX environments. Indented code is told from the inside of lists by the column that a list's text begins in.
 */
export function proseBlocks(text: string): readonly ProseBlock[] {
	const reader = new BlockReader(text);
	reader.readAll();
	return reader.blocks;
}

const indentOf = /[ \t>]*/y;
const listMarker = /(?:[-*+]|\(?(?:\d{1,9}|[a-zA-Z]|@[\w-]{0,99})[.)]|:|\[\^[^\]\s]{1,99}\]:)[ \t]+/y;
const fence = /(`{3,}|~{3,})([^\n]*)/y;
const environment = /\\begin\{([^{}\n]{1,40})\}/y;
const referenceDefinition = /\[(?![\^@])[^\]\n]{1,999}\]:/y;
const frontMatter = /^\uFEFF?---[ \t]*\r?\n(?=[^\r\n])/;
const frontMatterEnd = /^(?:---|\.\.\.)[ \t]*\r?$/gm;

/** Walks the lines once; every search for the end of something either succeeds or is known to fail beforehand. */
class BlockReader {
	readonly blocks: ProseBlock[] = [];
	readonly #text: string;
	readonly #lastEnds: ReadonlyMap<string, number>;
	readonly #lastCommentEnd: number;
	/** Shortest fence per character that is known not to be closed further down. */
	readonly #unclosed = new Map<string, number>();
	/** Columns where the text of the open lists begins. */
	readonly #columns: number[] = [];
	#blockStart: number | undefined;
	#afterBlank = true;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
		this.#lastEnds = new Map([...text.matchAll(/\\end\{([^{}\n]{1,40})\}/g)].map((end) => [end[1] ?? '', end.index]));
		this.#lastCommentEnd = text.lastIndexOf('-->');
		this.#at = endOfFrontMatter(text);
	}

	readAll(): void {
		while (this.#at < this.#text.length) {
			const next = this.#readLine(this.#lineEnd(this.#at));
			this.#at = Math.max(next, this.#at + 1);
		}
		this.#closeBlock(this.#text.length);
	}

	/** Reads what begins at this line and gives the start of the first line after it. */
	#readLine(lineEnd: number): number {
		const begin = this.#at;
		const indent = match(indentOf, this.#text, begin)?.[0] ?? '';
		const content = begin + indent.length;
		if (this.#text.slice(content, lineEnd).trim() === '') {
			this.#closeBlock(begin);
			this.#afterBlank = true;
			return lineEnd + 1;
		}
		const column = widthOf(indent);
		if (this.#blockStart === undefined && this.#isIndentedCode(column)) {
			return lineEnd + 1;
		}
		const item = this.#enterItem(content, column);
		const opaque = this.#endOfOpaque(content + item, lineEnd);
		this.#afterBlank = false;
		if (opaque !== undefined) {
			this.#closeBlock(begin);
			return opaque;
		}
		if (item > 0 || this.#text[content] === '#') {
			this.#closeBlock(begin);
		}
		this.#blockStart ??= begin;
		return this.#endOfComment(begin, lineEnd) ?? lineEnd + 1;
	}

	/** Leaves the lists that the line is outside of. */
	#isIndentedCode(column: number): boolean {
		if (this.#afterBlank) {
			while (column < (this.#columns.at(-1) ?? 0)) {
				this.#columns.pop();
			}
		}
		return column >= (this.#columns.at(-1) ?? 0) + 4;
	}

	/** Width of the list marker that the line begins with, 0 for none. */
	#enterItem(content: number, column: number): number {
		const width = match(listMarker, this.#text, content)?.[0].length ?? 0;
		if (width > 0) {
			while (column < (this.#columns.at(-1) ?? 0)) {
				this.#columns.pop();
			}
			this.#columns.push(column + Math.min(width, 5));
		}
		return width;
	}

	#endOfOpaque(content: number, lineEnd: number): number | undefined {
		const opening = match(fence, this.#text, content);
		if (opening && !(opening[1]?.startsWith('`') && opening[2]?.includes('`'))) {
			return this.#endOfFence(opening[1] ?? '', lineEnd);
		}
		const name = match(environment, this.#text, content)?.[1];
		if (name !== undefined && (this.#lastEnds.get(name) ?? -1) > content) {
			return this.#lineEnd(this.#text.indexOf(`\\end{${name}}`, content)) + 1;
		}
		return match(referenceDefinition, this.#text, content) ? lineEnd + 1 : undefined;
	}

	#endOfFence(opening: string, lineEnd: number): number | undefined {
		const [sign = ''] = opening;
		if (opening.length >= (this.#unclosed.get(sign) ?? Infinity)) {
			return undefined;
		}
		const closing = new RegExp(`^[ \\t>]{0,99}${sign}{${opening.length},}[ \\t]*\\r?$`, 'gm');
		closing.lastIndex = lineEnd;
		const found = closing.exec(this.#text);
		if (!found) {
			this.#unclosed.set(sign, opening.length);
			return undefined;
		}
		return found.index + found[0].length + 1;
	}

	/** Where the text goes on after a comment that begins in this line and ends below it. */
	#endOfComment(begin: number, lineEnd: number): number | undefined {
		const line = this.#text.slice(begin, lineEnd);
		const opening = line.lastIndexOf('<!--');
		if (opening < 0 || line.indexOf('-->', opening) >= 0 || this.#lastCommentEnd < lineEnd) {
			return undefined;
		}
		const isCode = (line.slice(0, opening).split('`').length - 1) % 2 === 1;
		if (isCode) {
			return undefined;
		}
		this.#closeBlock(begin + opening);
		const end = this.#text.indexOf('-->', lineEnd) + 3;
		this.#blockStart = end;
		return this.#endOfComment(end, this.#lineEnd(end)) ?? this.#lineEnd(end) + 1;
	}

	#closeBlock(end: number): void {
		if (this.#blockStart !== undefined && this.#blockStart < end) {
			this.blocks.push({ start: this.#blockStart, end });
		}
		this.#blockStart = undefined;
	}

	#lineEnd(from: number): number {
		const end = this.#text.indexOf('\n', from);
		return end < 0 ? this.#text.length : end;
	}
}

/** Where the front matter ends; 0 where there is none. */
export function endOfFrontMatter(text: string): number {
	const opening = frontMatter.exec(text);
	if (!opening) {
		return 0;
	}
	frontMatterEnd.lastIndex = opening[0].length;
	const closing = frontMatterEnd.exec(text);
	return closing ? closing.index + closing[0].length : 0;
}

function widthOf(indent: string): number {
	let width = 0;
	for (const character of indent.slice(indent.lastIndexOf('>') + 1)) {
		width += character === '\t' ? 4 - (width % 4) : 1;
	}
	return width;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
