/** One `name = value` of an entry. Offsets are UTF-16 units of the whole text, ends exclusive. */
export interface BibtexField {
	/** Lower-case. */
	readonly name: string;
	readonly nameStart: number;
	/** The value as written, with its braces or quotes. */
	readonly valueStart: number;
	readonly valueEnd: number;
}

/** One entry of a .bib. Offsets are UTF-16 units of the whole text, ends exclusive. */
export interface BibtexEntry {
	/** Lower-case, without `@`. */
	readonly type: string;
	/** Empty where the entry has none. */
	readonly key: string;
	readonly keyStart: number;
	readonly keyEnd: number;
	readonly fields: readonly BibtexField[];
	/** From the `@` to the closing delimiter, or to the last character of an entry that has none. */
	readonly start: number;
	readonly end: number;
	/** The closing delimiter is there; an entry without it ends before the next line that begins one. */
	readonly closed: boolean;
}

/** A `@string`, `@preamble` or `@comment`. Offsets are UTF-16 units of the whole text, ends exclusive. */
export interface BibtexCommand {
	readonly kind: 'string' | 'preamble' | 'comment';
	readonly start: number;
	readonly end: number;
	/** What a `@string` defines; empty for the others. */
	readonly definitions: readonly BibtexField[];
}

/** What a .bib consists of; all text besides is remarks. */
export interface BibtexParts {
	readonly entries: readonly BibtexEntry[];
	readonly commands: readonly BibtexCommand[];
}

/**
 * The entries of a BibTeX or BibLaTeX text, in order; `@string`, `@preamble`, `@comment` and all other text is skipped.
 * After the grammar of btparse, but forgiving: a missing brace, quote or comma costs the entry it is missing in at most
 * its last field, and its neighbours nothing. Never throws; linear time.
 */
export function scanBibtex(text: string): readonly BibtexEntry[] {
	return scanBibtexParts(text).entries;
}

/** The entries of {@link scanBibtex} and the commands between them. */
export function scanBibtexParts(text: string): BibtexParts {
	return new BibtexScanner(text).scan();
}

const openingPattern = /@([A-Za-z][\w-]{0,63})\s{0,99}([{(])/y;
/** What an entry begins like, at the start of a line: only there does it end an entry that lacks its brace. */
const nextOpening =
	/@(?:(?:string|preamble|comment)\s{0,99}[{(]|[A-Za-z][\w-]{0,63}\s{0,99}[{(]\s{0,99}(?:[^\s,={}()"#%]{0,300}(?:\s{0,99},|[ \t\r]{0,99}\n|\}\s{0,99}$)|[^\n,={}"#%]{1,300},))/imy;
const namePattern = /[^\s"#%'(),={}@]{1,200}/y;
const bareValue = /[^\s"#%(),={}@]{1,400}/y;

const delimiter = /[{}()"@]/g;
const space = /\s*/y;
const lineBreak = /[\r\n]/g;

class BibtexScanner {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	scan(): BibtexParts {
		const entries: BibtexEntry[] = [];
		const commands: BibtexCommand[] = [];
		for (let start = this.#nextSign(0); start >= 0; start = this.#nextSign(this.#at)) {
			const opening = this.#isCommentedOut(start) ? null : this.#match(openingPattern, start);
			if (!opening) {
				this.#at = start + 1;
				continue;
			}
			this.#at = start + opening[0].length;
			const type = (opening[1] ?? '').toLowerCase();
			const closing = opening[2] === '(' ? ')' : '}';
			if (type === 'string' || type === 'preamble' || type === 'comment') {
				commands.push(this.#readCommand(type, start, closing));
			} else {
				entries.push(this.#readEntry(type, start, closing));
			}
		}
		return { entries, commands };
	}

	#readCommand(kind: BibtexCommand['kind'], start: number, closing: '}' | ')'): BibtexCommand {
		if (kind === 'string') {
			const { fields, end } = this.#readEntry(kind, start, closing);
			return { kind, start, end, definitions: fields };
		}
		this.#skipUntil(closing);
		return { kind, start, end: this.#at, definitions: [] };
	}

	#readEntry(type: string, start: number, closing: '}' | ')'): BibtexEntry {
		const { key, keyStart, keyEnd } = this.#readKey(closing);
		const fields: BibtexField[] = [];
		let lastEnd = Math.max(keyEnd, this.#at);
		while (this.#at < this.#text.length && !this.#skipTo(closing)) {
			const field = this.#readField();
			if (field) {
				fields.push(field);
				lastEnd = this.#at;
			} else if (this.#atOpening()) {
				break;
			} else {
				this.#at++;
			}
		}
		const closed = this.#text[this.#at] === closing;
		if (closed) {
			this.#at++;
		}
		const end = closed ? this.#at : this.#trimmedEnd(Math.max(lastEnd, this.#at));
		return { type, key, keyStart, keyEnd, fields, start, end, closed };
	}

	#readKey(closing: '}' | ')'): { readonly key: string; readonly keyStart: number; readonly keyEnd: number } {
		this.#skipSpace();
		const keyStart = this.#at;
		const stop = closing === '}' ? /[,{}="\n]/g : /[,{}="\n)]/g;
		stop.lastIndex = keyStart;
		const found = stop.exec(this.#text);
		const end = found?.index ?? this.#text.length;
		const isField = found?.[0] === '=';
		const key = isField || end - keyStart > maxKey ? '' : this.#text.slice(keyStart, end).trim();
		const keyEnd = keyStart + key.length;
		if (isField || key.startsWith('@')) {
			return { key: '', keyStart, keyEnd: keyStart };
		}
		this.#at = keyEnd;
		return { key, keyStart, keyEnd };
	}

	/** Skips space, commas and comments; whether the entry's closing delimiter is next. */
	#skipTo(closing: '}' | ')'): boolean {
		for (this.#skipSpace(); this.#text[this.#at] === ',' || this.#text[this.#at] === '%'; this.#skipSpace()) {
			this.#at = this.#text[this.#at] === '%' ? this.#lineEnd(this.#at) : this.#at + 1;
		}
		return this.#text[this.#at] === closing;
	}

	#readField(): BibtexField | undefined {
		const nameStart = this.#at;
		const name = this.#match(namePattern, nameStart)?.[0];
		if (name === undefined) {
			return undefined;
		}
		this.#at = nameStart + name.length;
		this.#skipSpace();
		if (this.#text[this.#at] !== '=') {
			return undefined;
		}
		this.#at++;
		this.#skipSpace();
		const valueStart = this.#at;
		this.#readValue();
		const valueEnd = this.#trimmedEnd(Math.max(this.#at, valueStart));
		return { name: name.toLowerCase(), nameStart, valueStart, valueEnd: Math.max(valueEnd, valueStart) };
	}

	/** Reads `{…} # "…" # word`; stops at the first thing that can be no part of a value. */
	#readValue(): void {
		for (;;) {
			const first = this.#text[this.#at];
			if (first === '{' || first === '"') {
				this.#at++;
				this.#skipUntil(first === '{' ? '}' : '"');
			} else {
				this.#at += this.#match(bareValue, this.#at)?.[0].length ?? 0;
			}
			const end = this.#at;
			this.#skipSpace();
			if (this.#text[this.#at] !== '#') {
				this.#at = end;
				return;
			}
			this.#at++;
			this.#skipSpace();
		}
	}

	/** Goes behind the delimiter that closes what is open, or to the entry that begins before it. */
	#skipUntil(closing: '}' | ')' | '"'): void {
		let depth = 0;
		delimiter.lastIndex = this.#at;
		for (let found = delimiter.exec(this.#text); found; found = delimiter.exec(this.#text)) {
			const [character] = found;
			this.#at = found.index;
			if (depth === 0 && character === closing) {
				this.#at++;
				return;
			}
			if (character === '@' && this.#atOpening()) {
				return;
			}
			// A brace too many inside quotes does not end them.
			depth = Math.max(0, depth + (character === '{' ? 1 : character === '}' ? -1 : 0));
		}
		this.#at = this.#text.length;
	}

	/** Whether an entry begins here, first in its line. */
	#atOpening(): boolean {
		if (this.#text[this.#at] !== '@') {
			return false;
		}
		let before = this.#at - 1;
		while (this.#text[before] === ' ' || this.#text[before] === '\t') {
			before--;
		}
		return (before < 0 || this.#text[before] === '\n' || this.#text[before] === '\r') && this.#isOpening();
	}

	#isOpening(): boolean {
		return this.#match(nextOpening, this.#at) !== null;
	}

	/** A percent sign before the `@` in its line: what people comment out, even if BibTeX itself would read it. */
	#isCommentedOut(at: number): boolean {
		const before = this.#text.slice(Math.max(this.#at, at - maxLookedBack), at);
		return before.includes('%', Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
	}

	#nextSign(from: number): number {
		return this.#text.indexOf('@', from);
	}

	#lineEnd(from: number): number {
		lineBreak.lastIndex = from;
		return lineBreak.exec(this.#text)?.index ?? this.#text.length;
	}

	#skipSpace(): void {
		this.#at += this.#match(space, this.#at)?.[0].length ?? 0;
	}

	#trimmedEnd(end: number): number {
		let trimmed = end;
		while (trimmed > 0 && /\s/.test(this.#text[trimmed - 1] ?? '')) {
			trimmed--;
		}
		return trimmed;
	}

	#match(pattern: RegExp, at: number): RegExpExecArray | null {
		pattern.lastIndex = at;
		return pattern.exec(this.#text);
	}
}

const maxKey = 300;
const maxLookedBack = 200;
