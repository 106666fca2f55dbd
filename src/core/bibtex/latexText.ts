import { accentedAtom, atomAt, groupEnds, mathEnd } from './latexGroups';
import { hiddenArguments, isName, isSilentCommand, isVerbatim, signOf, surroundings } from './latexCommands';
import { charCommand, characterReference, scriptText } from './latexCharacters';
import { latexAccents, latexSymbol } from './latexSymbols';

/**
 * The text of a LaTeX value as a reader sees it: accents and letters in Unicode, braces dropped, formatting gone, dashes
 * and quotes as set, paragraphs kept; `$…$` stays LaTeX. A command nobody knows leaves its argument, or its name where it
 * has none. Linear time; never throws.
 */
export function latexText(latex: string): string {
	special.lastIndex = 0;
	return special.test(latex) ? new LatexReader(latex).read() : latex;
}

/** What TeX does not set as it is written; `&` begins the character references that catalogues leave in their exports. */
const special = /[\\{}$~&]|---?|''|[?!]?``?/g;
const ligatures: Readonly<Record<string, string>> = {
	'--': '–',
	'---': '—',
	'``': '“',
	"''": '”',
	'`': '‘',
	'?`': '¿',
	'!`': '¡',
};
const commandName = /[A-Za-z]+\*?|[^]/uy;
const spaces = /[ \t\r]*(?:\n[ \t\r]*(?!\s))?/y;
const option = /\[[^[\]{}]{0,200}\]/y;
const dimension = /\s?(?:=\s?)?[+-]?[\d.]{0,20}\s?(?:(?:pt|em|ex|mm|cm|in|sp|mu)\b)?/y;

class LatexReader {
	readonly #latex: string;
	readonly #parts: string[] = [];
	/** What each open brace puts behind its text. */
	readonly #closers: string[] = [];
	#groups: ReadonlyMap<number, number> | undefined;
	#at = 0;

	constructor(latex: string) {
		this.#latex = latex;
	}

	read(): string {
		while (this.#at < this.#latex.length) {
			special.lastIndex = this.#at;
			const found = special.exec(this.#latex);
			const next = found?.index ?? this.#latex.length;
			this.#parts.push(this.#latex.slice(this.#at, next));
			this.#at = next;
			if (found) {
				this.#readSpecial(found[0]);
			}
		}
		return this.#parts.join('');
	}

	#readSpecial(found: string): void {
		switch (found) {
			case '\\':
				this.#readCommand();
				break;
			case '$':
				this.#readMath();
				break;
			case '{':
				this.#put(1, '');
				this.#closers.push('');
				break;
			case '}':
				this.#put(1, this.#closers.pop() ?? '');
				break;
			case '~':
				this.#put(1, ' ');
				break;
			case '&': {
				const reference = characterReference(this.#latex, this.#at);
				this.#put(reference?.length ?? 1, reference?.text ?? '&');
				break;
			}
			default:
				this.#readLigature(found);
		}
	}

	/** The longest ligature there is; a grave accent inside a word is somebody's apostrophe. */
	#readLigature(found: string): void {
		if (found === '`' && /[\p{L}\p{N}]/u.test(this.#latex.charAt(this.#at - 1))) {
			this.#put(1, '’');
			return;
		}
		const known = [found, found.slice(0, 2), found.slice(0, 1)].find((each) => ligatures[each] !== undefined);
		this.#put(known?.length ?? 1, ligatures[known ?? ''] ?? found.slice(0, 1));
	}

	/** `$…$` as it is where it is whole and balanced; a dollar sign alone is one. */
	#readMath(): void {
		const end = mathEnd(this.#latex, this.#at) ?? this.#at + 1;
		this.#put(end - this.#at, this.#latex.slice(this.#at, end));
	}

	#readCommand(): void {
		const name = this.#match(commandName, this.#at + 1);
		const accent = latexAccents[name];
		this.#at += 1 + name.length;
		if (accent !== undefined) {
			const { atom, end } = atomAt(this.#latex, this.#at, this.#groupEnds());
			this.#at = end;
			this.#parts.push(accentedAtom(name, accent, latexText(atom)));
		} else if (/^[A-Za-z]/.test(name)) {
			this.#readWord(name);
		} else if (name === '(' || name === '[') {
			this.#readBracketedMath(name === '(' ? '\\)' : '\\]');
		} else {
			this.#parts.push(signOf(name));
		}
	}

	#readWord(name: string): void {
		const behindName = this.#at;
		const symbol = latexSymbol(name);
		this.#at += this.#match(spaces, this.#at).length;
		if (symbol !== undefined) {
			this.#parts.push(symbol);
		} else if (name === 'char') {
			const { length, text } = charCommand(this.#latex, this.#at);
			this.#put(length, text);
		} else if (/^(?:kern|[hvm]skip|mkern|penalty|lower|raise|spacefactor)$/.test(name)) {
			this.#at += this.#match(dimension, this.#at).length;
		} else if (isName(name)) {
			this.#at = behindName;
			this.#parts.push(name);
		} else {
			this.#readArguments(name, behindName);
		}
	}

	#readArguments(name: string, behindName: number): void {
		this.#at += this.#match(option, this.#at).length;
		for (let hidden = hiddenArguments(name); hidden > 0; hidden--) {
			this.#argument();
		}
		if (name === 'ensuremath') {
			this.#parts.push(`$${this.#argument() ?? ''}$`);
		} else if (isVerbatim(name)) {
			this.#parts.push((this.#argument() ?? '').replace(/\\([_%&#~{}])/g, '$1'));
		} else if (/^(?:textsuperscript|textsubscript|sp|sb)$/.test(name)) {
			const { atom, end } = atomAt(this.#latex, this.#at, this.#groupEnds());
			this.#at = end;
			this.#parts.push(scriptText(name, latexText(atom)));
		} else if (this.#latex[this.#at] === '{') {
			// The text of the argument follows by itself: its braces are dropped like any others.
			const [before, behind] = surroundings(name);
			this.#put(1, before);
			this.#closers.push(behind);
		} else if (!isSilentCommand(name) && hiddenArguments(name) === 0) {
			// Where the name stays, so does the space behind it.
			this.#at = behindName;
			this.#parts.push(name);
		}
	}

	#readBracketedMath(closing: string): void {
		const end = this.#latex.slice(this.#at, this.#at + maxFormula).indexOf(closing);
		if (end >= 0) {
			this.#put(end + closing.length, `$${this.#latex.slice(this.#at, this.#at + end).trim()}$`);
		}
	}

	/** The inside of the group that begins here; `undefined` where none does. */
	#argument(): string | undefined {
		this.#at += this.#match(spaces, this.#at).length;
		const start = this.#at;
		const end = this.#latex[start] === '{' ? this.#groupEnds().get(start) : undefined;
		this.#at = end === undefined ? start : end + 1;
		return end === undefined ? undefined : this.#latex.slice(start + 1, end);
	}

	#groupEnds(): ReadonlyMap<number, number> {
		this.#groups ??= groupEnds(this.#latex);
		return this.#groups;
	}

	#put(length: number, text: string): void {
		this.#at += length;
		this.#parts.push(text);
	}

	#match(pattern: RegExp, at: number): string {
		pattern.lastIndex = at;
		return pattern.exec(this.#latex)?.[0] ?? '';
	}
}

const maxFormula = 300;
