import { foldText } from '../text/foldText';

/** Called with a folded word and where it stands in the text, `[start, end)`. */
export type WordVisitor = (word: string, start: number, end: number) => void;

/**
 * The words of a text as searching compares them: runs of letters and digits, folded; an apostrophe inside does not
 * split (`O'Brien` → `obrien`) and a possessive `s` is dropped. Compounds come in parts and as a whole, whether written
 * with hyphens or in CamelCase: `Infini-gram` → `infini`, `gram`, `infinigram`.
 */
export function forEachWord(text: string, visit: WordVisitor): void {
	let compound: Compound | undefined;
	for (let at = 0; at < text.length;) {
		const start = at;
		for (; at < text.length && isWordUnit(text, at); at++);
		if (at === start) {
			at++;
			continue;
		}
		const word = foldWord(text.slice(start, at));
		visitParts(text, { word, start, end: at }, visit);
		const joins = compound !== undefined && compound.end === start - 1 && isHyphen(text.charCodeAt(start - 1));
		if (compound && joins && compound.word.length + word.length <= maxWord) {
			compound = { word: compound.word + word, start: compound.start, end: at };
			if (!isHyphen(text.charCodeAt(at)) || !isWordUnit(text, at + 1)) {
				visit(compound.word, compound.start, at);
			}
		} else {
			compound = { word, start, end: at };
		}
	}
}

/** The words of a text without compounds as a whole: `Infini-gram` → `infini`, `gram`. */
export function simpleWords(text: string): readonly string[] {
	const words: string[] = [];
	let done = 0;
	forEachWord(text, (word, start, end) => {
		// A whole comes after its parts.
		if (start >= done) {
			words.push(word);
			done = end;
		}
	});
	return words;
}

/** A word of the index is cut here; longer ones are no words. */
const maxWord = 40;

interface Compound {
	readonly word: string;
	readonly start: number;
	readonly end: number;
}

/** `InfiniGram`, `DeepSeek`, but not `LoRA` or `iPhones`: each part has three letters at least. */
const camelCase = /^[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})+$/;

function visitParts(text: string, { word, start, end }: Compound, visit: WordVisitor): void {
	if (end - start >= 6 && camelCase.test(text.slice(start, end))) {
		for (const part of text.slice(start, end).matchAll(/^[a-z]+|[A-Z][a-z]+/g)) {
			visit(part[0].toLowerCase(), start + part.index, start + part.index + part[0].length);
		}
	}
	visit(word, start, end);
}

function foldWord(text: string): string {
	const word = isAscii(text) ? text.toLowerCase() : foldText(text);
	const plain = /['’]/.test(word) ? word.replace(/['’]s$/, '').replace(/['’]/g, '') : word;
	return plain.length > maxWord ? plain.slice(0, maxWord) : plain;
}

function isAscii(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		if (text.charCodeAt(at) > 127) {
			return false;
		}
	}
	return true;
}

/** Letters, digits and marks; both halves of letters outside the first plane; an apostrophe between two letters. */
function isWordUnit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	if (code < 128) {
		return isAsciiWord(code) || (code === 39 && isInside(text, at));
	}
	if (code === 0x2019) {
		return isInside(text, at);
	}
	if (code >= 0xd800 && code <= 0xdfff) {
		const from = code < 0xdc00 ? at : at - 1;
		return /^[\p{L}\p{N}]/u.test(text.slice(Math.max(from, 0), from + 2));
	}
	return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

function isAsciiWord(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function isInside(text: string, at: number): boolean {
	const isLetter = /\p{L}/u;
	return isLetter.test(text.charAt(at - 1)) && isLetter.test(text.charAt(at + 1));
}

function isHyphen(code: number): boolean {
	return code === 45 || code === 0x2010 || code === 0x2011;
}
