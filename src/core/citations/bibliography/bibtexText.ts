import { singleLine } from '../../text/plainText';

/** Plain text with LaTeX math as the inside of a BibTeX value: special characters escaped, braces balanced, Unicode kept. */
export function bibtexText(text: string): string {
	return mapProse(text, escape);
}

/** A title as {@link bibtexText}, with braces around words whose capitals a style must not lower: `{LoRA}`, `{U-Net}`, `{3D}`. */
export function bibtexTitle(title: string): string {
	const isShouted = !/\p{Ll}/u.test(title);
	return isShouted ? bibtexText(title) : mapProse(title, (prose) => prose.replace(wordOrOther, protectedWord));
}

/** An address or identifier, which BibTeX takes as it is: on one line, what would unbalance the entry percent-encoded. */
export function bibtexVerbatim(text: string): string {
	return singleLine(text).replace(/[{}\\"\s]/g, (character) => encodeURIComponent(character));
}

/** Pandoc's tex_math_dollars: no space inside the dollars, no digit after the last. */
const math = /\$(?=[^\s$])((?:[^$\\]|\\[^\n]){1,1000})(?<!\s)\$(?!\d)/gu;
const word = '[\\p{L}\\p{M}\\p{N}]{1,99}';
const wordOrOther = new RegExp(`(${word}(?:-${word}){0,9})|[^\\p{L}\\p{M}\\p{N}]+|.`, 'gsu');
const replacements: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

function mapProse(text: string, map: (prose: string) => string): string {
	const line = singleLine(text);
	let mapped = '';
	let copied = 0;
	for (const found of line.matchAll(math)) {
		const formula = found[1] ?? '';
		if (isBalanced(formula)) {
			mapped += `${map(line.slice(copied, found.index))}$${escapeInMath(formula)}$`;
			copied = found.index + found[0].length;
		}
	}
	return mapped + map(line.slice(copied));
}

function escape(prose: string): string {
	return prose.replace(/[\\{}~^&%$#_]/g, (character) => replacements[character] ?? `\\${character}`);
}

/** What ends a line or an alignment in TeX even in math. */
function escapeInMath(formula: string): string {
	return formula.replace(/\\.|[%#&]/gsu, (found) => (found.length > 1 ? found : `\\${found}`));
}

/** As BibTeX counts: a backslash before a brace makes no difference. */
function isBalanced(formula: string): boolean {
	let depth = 0;
	for (const [brace] of formula.matchAll(/[{}]/g)) {
		depth += brace === '{' ? 1 : -1;
		if (depth < 0) {
			return false;
		}
	}
	return depth === 0;
}

function protectedWord(whole: string, hyphenated: string | undefined, at: number, title: string): string {
	if (hyphenated === undefined) {
		return escape(whole);
	}
	const parts = hyphenated.split('-');
	const [first = '', second = ''] = parts;
	// `U-Net` and the `AR-Net` of `AR-Net: A …` are one name; in `LLM-Based` only the first part is.
	const isName = /^\p{Lu}$/u.test(first) || (at === 0 && title[whole.length] === ':');
	if (isName && /^\p{Lu}/u.test(second)) {
		return `{${hyphenated}}`;
	}
	return parts.map((part) => (hasNeededCapitals(part) ? `{${part}}` : part)).join('-');
}

/** A capital after the first character, or a letter alone that is no article. */
function hasNeededCapitals(part: string): boolean {
	return /^.\p{M}*.*\p{Lu}/u.test(part) || /^(?!A$)\p{Lu}\p{N}*$/u.test(part);
}
