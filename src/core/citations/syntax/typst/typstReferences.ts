/** A key cited in Typst, with the range of the whole citation. Offsets are UTF-16 units, ends exclusive. */
interface TypstReference {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** `@key` with its supplement, or the call of `cite`. */
	readonly clusterStart: number;
	readonly clusterEnd: number;
}

const label = '[\\p{XIDC}_\\-:.]{0,999}[\\p{XIDC}_\\-]';
const token = new RegExp(
	[
		'\\\\[^\\n]',
		'\\/\\/[^\\n]*',
		'\\/\\*',
		'`+',
		'\\$',
		'https?:\\/\\/[^\\s"<>\\])]*',
		'#(?:import|include|let|set|show|return)\\b[^\\n"\\[(@]{0,200}"(?:[^"\\\\\\n]|\\\\.){0,2000}"',
		`@(${label})`,
		`(#?\\bcite\\(\\s*)(?:<(${label})>|label\\(\\s*"((?:[^"\\\\\\n]|\\\\.){1,999})"\\s*\\))`,
		`<(${label})>`,
		'#[\\p{XIDS}_][\\p{XIDC}_\\-.]*(?=\\()',
		'[()[\\]"]',
	].join('|'),
	'gu',
);

/**
 * What a Typst text cites or refers to, and the labels it sets itself, in order; nothing in comments, raw text, math,
 * addresses and strings. After Typst's lexer: a label ends before trailing dots and colons.
 */
export function typstReferences(text: string): {
	readonly references: readonly TypstReference[];
	readonly labels: ReadonlySet<string>;
} {
	const reader = new TypstReader(text);
	reader.readAll();
	return reader;
}

/** Knows whether the text at hand is markup or the arguments of a call, where quotes open strings. */
class TypstReader {
	readonly references: TypstReference[] = [];
	readonly labels = new Set<string>();
	readonly #text: string;
	/** Open brackets: `(` of a call's arguments, `[` of markup inside them. */
	readonly #open: string[] = [];
	readonly #absent = new Set<string>();

	constructor(text: string) {
		this.#text = text;
	}

	readAll(): void {
		token.lastIndex = 0;
		for (let found = token.exec(this.#text); found; found = token.exec(this.#text)) {
			token.lastIndex = this.#read(found, token.lastIndex);
		}
	}

	#read(found: RegExpExecArray, after: number): number {
		const [whole, reference, call, cited, quoted, own] = found;
		if (reference !== undefined) {
			return this.#addReference(reference, found.index);
		}
		if (call !== undefined) {
			return this.#addCall(found.index, whole, cited ?? quoted ?? '');
		}
		if (own !== undefined) {
			this.labels.add(own);
			return after;
		}
		return this.#skip(whole, after);
	}

	#addReference(key: string, at: number): number {
		const end = at + 1 + key.length;
		const supplement = /\[[^[\]\n]{0,400}\]/y;
		supplement.lastIndex = end;
		const clusterEnd = end + (supplement.exec(this.#text)?.[0].length ?? 0);
		this.references.push({ key, start: at + 1, end, clusterStart: at, clusterEnd });
		return end;
	}

	#addCall(at: number, whole: string, key: string): number {
		const end = at + whole.length;
		const start = at + whole.lastIndexOf(key);
		const rest = /[^()\n]{0,400}\)/y;
		rest.lastIndex = end;
		const clusterEnd = end + (rest.exec(this.#text)?.[0].length ?? 0);
		const unescaped = whole.includes('label(') ? key.replace(/\\(.)/gu, '$1') : key;
		this.references.push({ key: unescaped, start, end: start + key.length, clusterStart: at, clusterEnd });
		this.#open.push('(');
		return end;
	}

	#skip(whole: string, after: number): number {
		const top = this.#open.at(-1);
		if (whole.startsWith('`')) {
			return whole.length === 2 ? after : this.#find(whole, after);
		}
		if (whole === '/*') {
			return this.#find('*/', after);
		}
		if (whole === '$') {
			return this.#endOfMath(after);
		}
		if (whole === '"') {
			return top === '(' ? this.#endOfString(after) : after;
		}
		if (whole === '(' || whole === '[') {
			this.#enter(whole, after);
		} else if ((whole === ')' && top === '(') || (whole === ']' && top === '[')) {
			this.#open.pop();
		}
		return after;
	}

	/** In markup only the bracket of a call's arguments counts. */
	#enter(bracket: string, after: number): void {
		const isCall = /[\p{XIDC}_-]$/u.test(this.#text.slice(Math.max(0, after - 3), after - 1)) && this.#isCode(after);
		if (this.#open.at(-1) === '(' || bracket === '[' || isCall) {
			this.#open.push(bracket);
		}
	}

	#isCode(after: number): boolean {
		return /#[\p{XIDS}_][\p{XIDC}_\-.]*\($/u.test(this.#text.slice(Math.max(0, after - 100), after));
	}

	#find(closing: string, after: number): number {
		const found = this.#absent.has(closing) ? -1 : this.#text.indexOf(closing, after);
		if (found < 0) {
			this.#absent.add(closing);
			return after;
		}
		return found + closing.length;
	}

	#endOfMath(after: number): number {
		const closing = /(?:[^$\\]|\\.){0,20000}?\$/suy;
		closing.lastIndex = after;
		return closing.test(this.#text) ? closing.lastIndex : after;
	}

	#endOfString(after: number): number {
		const closing = /(?:[^"\\\n]|\\.){0,20000}"/uy;
		closing.lastIndex = after;
		return closing.test(this.#text) ? closing.lastIndex : after;
	}
}
