import type { BibtexCommand, BibtexField } from './scanBibtex';

/** What the `@string`s of a .bib stand for, by their lower-case names. */
export type BibtexMacros = ReadonlyMap<string, string>;

/**
 * A field's value as TeX: its pieces joined, delimiters dropped, macros replaced (BibTeXing §2.1). A macro that nobody
 * defines stays as its name, which says more than BibTeX's empty text. Looks at little more than `limit` characters.
 */
export function bibtexValue(text: string, field: BibtexField, macros: BibtexMacros, limit = maxValue): string {
	const { valueStart } = field;
	const valueEnd = Math.min(field.valueEnd, valueStart + limit);
	const parts: string[] = [];
	let length = 0;
	for (let at = valueStart; at < valueEnd && length < limit;) {
		const first = text[at];
		if (first === '{' || first === '"') {
			const end = closingAt(text, at, valueEnd);
			parts.push(text.slice(at + 1, end));
			at = end + 1;
		} else {
			bareWord.lastIndex = at;
			const word = (bareWord.exec(text)?.[0] ?? '').slice(0, valueEnd - at);
			parts.push(macros.get(word.toLowerCase()) ?? word);
			at += Math.max(word.length, 1);
		}
		length += parts.at(-1)?.length ?? 0;
	}
	return parts.join('');
}

/** What the `@string`s of a text define; a later definition may use an earlier one, and the last of a name counts. */
export function bibtexMacros(text: string, commands: readonly BibtexCommand[]): BibtexMacros {
	const macros = new Map<string, string>();
	for (const definition of commands.flatMap(({ definitions }) => definitions)) {
		macros.set(definition.name, bibtexValue(text, definition, macros, maxMacro).slice(0, maxMacro));
	}
	return macros;
}

const maxValue = 200_000;
/** Definitions that double each other end here. */
const maxMacro = 1_000;
const bareWord = /[^\s"#{}]{1,400}/y;
const delimiter = /[{}"]/g;

/** Where the brace or quote that opens at `start` is closed, else `end`. */
function closingAt(text: string, start: number, end: number): number {
	const quoted = text[start] === '"';
	let depth = 0;
	delimiter.lastIndex = start + 1;
	for (let found = delimiter.exec(text); found && found.index < end; found = delimiter.exec(text)) {
		if (depth === 0 && found[0] === (quoted ? '"' : '}')) {
			return found.index;
		}
		depth = Math.max(0, depth + (found[0] === '{' ? 1 : found[0] === '}' ? -1 : 0));
	}
	return end;
}
