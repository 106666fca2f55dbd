import type { Name } from '../paper/paper';
import { parseName } from '../paper/parseName';
import { singleLine } from '../text/plainText';
import { latexText } from './latexText';
import { splitOutsideBraces } from './splitOutsideBraces';

/**
 * One name of a BibTeX value: `First von Last`, `von Last, First` or `von Last, Jr, First` (Patashnik, BibTeXing, §4),
 * what is wholly in braces as a group, and biblatex's `family=…, given=…, prefix=…, suffix=…` (§3.4).
 */
export function readName(written: string): Name {
	const value = written.trim();
	if (isOneGroup(value)) {
		return compact({ literal: textOf(value) });
	}
	const [first = '', ...others] = splitOutsideBraces(value, /\s*,\s*/y, maxParts);
	if (/^"?(?:family|given|prefix|suffix)(?:-i)?\s{0,9}=/i.test(first)) {
		return extendedName([first, ...others]);
	}
	const parts = others.filter((part) => part !== '');
	const [second = '', third = '', ...rest] = parts;
	if (parts.length === 0) {
		return plainName(first);
	}
	if (parts.length === 1) {
		return generation.test(second) ? { ...plainName(first), suffix: textOf(second) } : familyFirst(first, second);
	}
	// `Last, First, Jr` is what many write.
	const isSwapped = generation.test(third) && !generation.test(second);
	const [suffix, given] = isSwapped ? [third, second] : [second, [third, ...rest].join(', ')];
	return compact({ ...familyFirst(first, given), suffix: textOf(suffix) });
}

const maxParts = 20;
/** `{\'E}`, `{\O}`: braces around one letter, which BibTeX calls a special character. */
const singleLetter = /^\{\\(?:[`'^"~=.][^}]{1,4}|[A-Za-z]{1,2}(?:[^A-Za-z}][^}]{0,3})?)\}$/;
const generation = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** `First von Last`: the last word at least is the family name, small words before it belong to it. */
function plainName(value: string): Name {
	const words = wordsOf(value);
	const ending = words.length > 2 && generation.test(words.at(-1) ?? '') ? words.pop() : undefined;
	if (words.length > 1 && words.every(isSmall)) {
		return parseName(textOf(value));
	}
	const from = words.findIndex((word, at) => at < words.length - 1 && isSmall(word));
	const start = from < 0 ? words.length - 1 : from;
	const given = textOf(words.slice(0, start).join(' '));
	const suffix = ending === undefined ? '' : textOf(ending);
	return compact({ ...particleAndFamily(words.slice(start)), given, suffix });
}

function familyFirst(family: string, given: string): Name {
	return compact({ ...particleAndFamily(wordsOf(family)), given: textOf(given) });
}

/** `von Last`: small words before all others are the particle, but never the last word of all. */
function particleAndFamily(words: readonly string[]): Name {
	const first = words.findIndex((word, at) => !isSmall(word) || at === words.length - 1);
	const start = Math.max(first, 0);
	const textFrom = (part: readonly string[]) => textOf(part.join(' '));
	return compact({ family: textFrom(words.slice(start)), 'non-dropping-particle': textFrom(words.slice(0, start)) });
}

function extendedName(parts: readonly string[]): Name {
	const values = new Map(
		parts.map((part) => {
			const [name = '', value = ''] = part.replace(/^"|"$/g, '').split(/=(.*)/s, 2);
			return [name.trim().toLowerCase(), textOf(value.replace(/^\s*"|"\s*$/g, ''))] as const;
		}),
	);
	return compact({
		family: values.get('family') ?? '',
		given: values.get('given') ?? values.get('given-i') ?? '',
		'non-dropping-particle': values.get('prefix') ?? '',
		suffix: values.get('suffix') ?? '',
	});
}

/** Words as BibTeX divides them: at white space and ties outside of braces. */
function wordsOf(value: string): string[] {
	return splitOutsideBraces(value, /[\s~]+/y).filter((word) => word !== '');
}

/** Whether the first letter outside of braces is small; `{\o}` and `{\'e}` count as the letter they are. */
function isSmall(word: string): boolean {
	const accented = /^[^\p{L}{\\]{0,9}\{?\\/u.test(word);
	const visible = accented ? latexText(word) : word.replace(/\{.*$/s, '');
	return /^[^\p{L}]{0,9}\p{Ll}/u.test(visible);
}

function isOneGroup(value: string): boolean {
	let depth = 0;
	for (const { 0: brace, index } of value.matchAll(/[{}]/g)) {
		depth += brace === '{' ? 1 : -1;
		if (depth === 0 && index < value.length - 1) {
			return false;
		}
	}
	return value.startsWith('{') && value.endsWith('}') && !singleLetter.test(value);
}

function textOf(latex: string): string {
	return singleLine(latexText(latex));
}

function compact(name: Name): Name {
	return Object.fromEntries(Object.entries(name).filter(([, part]) => part !== ''));
}
