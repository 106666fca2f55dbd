import { foldText } from '../text/foldText';
import { alternativeSpelling } from './alternativeSpelling';
import { kindOf, LetterKind } from './letterKind';

/** Called with a folded word, the first `length` of `letters` (UTF-16 units), and where it stands in the text, `[start, end)`. */
export type WordSink = (letters: Uint16Array, length: number, start: number, end: number) => void;

/** A word is cut here; longer ones are no words. */
const longestWord = 40;

/**
 * Finds the words of texts as searching compares them: runs of letters and digits, folded; an apostrophe inside does not
 * split (`O'Brien` → `obrien`) and a possessive `s` is dropped. Compounds come in parts and then as a whole, whether
 * written with hyphens or in CamelCase: `Infini-gram` → `infini`, `gram`, `infinigram`. Another usual spelling comes after
 * the first (`Müller` → `muller`, `mueller`; `β` → `β`, `beta`), ligatures and other forms of a letter are the letter, and
 * Chinese, Japanese and Korean come in pairs of
 * characters. Makes no strings of plain words: a library of 100,000 abstracts has 20 million of them.
 */
export class WordScanner {
	readonly #word = new Uint16Array(longestWord);
	readonly #whole = new Uint16Array(longestWord);
	/** The compound that the last word belongs to: its letters are in `#whole`. */
	#wholeLength = 0;
	#wholeStart = 0;
	#wholeEnd = -2;

	scan(text: string, sink: WordSink): void {
		this.#wholeEnd = -2;
		for (let at = 0; at < text.length;) {
			const kind = kindOf(text, at);
			if (kind === LetterKind.none) {
				at++;
			} else if (kind === LetterKind.paired) {
				at = this.#scanPairs(text, at, sink);
			} else {
				at = this.#scanWord(text, at, sink);
			}
		}
	}

	/** Characters of a script without spaces, two and two; a single one alone. */
	#scanPairs(text: string, start: number, sink: WordSink): number {
		let end = start + 1;
		for (; end < text.length && kindOf(text, end) === LetterKind.paired; end++);
		for (let at = start; at < Math.max(end - 1, start + 1); at++) {
			const length = Math.min(2, end - at);
			for (let place = 0; place < length; place++) {
				this.#word[place] = text.charCodeAt(at + place);
			}
			sink(this.#word, length, at, at + length);
		}
		return end;
	}

	#scanWord(text: string, start: number, sink: WordSink): number {
		let end = start;
		let isAscii = true;
		let capitals = 0;
		for (let kind = kindOf(text, end); kind !== LetterKind.none && kind !== LetterKind.paired;) {
			isAscii &&= kind !== LetterKind.other;
			capitals += kind === LetterKind.capital && end > start ? 1 : 0;
			end++;
			kind = end < text.length ? kindOf(text, end) : LetterKind.none;
		}
		if (isAscii && capitals > 0 && end - start >= 6) {
			this.#sinkCamelCase(text.slice(start, end), start, sink);
		}
		const length = isAscii ? this.#foldAscii(text, start, end) : this.#fill(foldWord(text.slice(start, end)));
		// A mark without a letter, as emoji have, folds to nothing.
		if (length === 0) {
			return end;
		}
		sink(this.#word, length, start, end);
		this.#sinkCompound(text, { start, end, length }, sink);
		if (!isAscii) {
			const other = alternativeSpelling(text.slice(start, end));
			if (other !== undefined) {
				sink(this.#word, this.#fill(other), start, end);
			}
		}
		return end;
	}

	/** Lower case without apostrophes; gives the length. */
	#foldAscii(text: string, start: number, end: number): number {
		const word = this.#word;
		const isPossessive =
			end - start > 2 && text.charCodeAt(end - 2) === apostrophe && (text.charCodeAt(end - 1) | 32) === 115;
		const last = isPossessive ? end - 2 : end;
		let length = 0;
		for (let at = start; at < last && length < longestWord; at++) {
			const code = text.charCodeAt(at);
			if (code !== apostrophe) {
				word[length++] = code >= 65 && code <= 90 ? code + 32 : code;
			}
		}
		return length;
	}

	#fill(word: string): number {
		const length = Math.min(word.length, longestWord);
		for (let at = 0; at < length; at++) {
			this.#word[at] = word.charCodeAt(at);
		}
		return length;
	}

	/** `InfiniGram`, `DeepSeek`, but not `LoRA` or `iPhones`: each part has three letters at least. */
	#sinkCamelCase(word: string, start: number, sink: WordSink): void {
		if (camelCase.test(word)) {
			for (const part of word.matchAll(/^[a-z]+|[A-Z][a-z]+/g)) {
				const from = start + part.index;
				sink(this.#word, this.#fill(part[0].toLowerCase()), from, from + part[0].length);
			}
		}
	}

	#sinkCompound(text: string, { start, end, length }: Part, sink: WordSink): void {
		const isFollowed = isHyphen(text.charCodeAt(end));
		if (this.#wholeEnd !== start - 1 && !isFollowed) {
			return;
		}
		const word = this.#word;
		const isJoined = this.#wholeEnd === start - 1 && isHyphen(text.charCodeAt(start - 1));
		if (!isJoined || this.#wholeLength + length > longestWord) {
			this.#whole.set(word.subarray(0, length));
			[this.#wholeLength, this.#wholeStart, this.#wholeEnd] = [length, start, end];
			return;
		}
		this.#whole.set(word.subarray(0, length), this.#wholeLength);
		this.#wholeLength += length;
		this.#wholeEnd = end;
		const goesOn = isFollowed && end + 1 < text.length && startsWord(text, end + 1);
		if (!goesOn) {
			sink(this.#whole, this.#wholeLength, this.#wholeStart, end);
		}
	}
}

interface Part {
	readonly start: number;
	readonly end: number;
	/** Letters of the folded word. */
	readonly length: number;
}

const apostrophe = 39;
const camelCase = /^[A-Z]?[a-z]{2,}(?:[A-Z][a-z]{2,})+$/;

function foldWord(text: string): string {
	return foldText(text.normalize('NFKC'))
		.replace(/['’]s$/, '')
		.replace(/['’]/g, '');
}

function startsWord(text: string, at: number): boolean {
	const kind = kindOf(text, at);
	return kind !== LetterKind.none && kind !== LetterKind.paired;
}

function isHyphen(code: number): boolean {
	return code === 45 || code === 0x2010 || code === 0x2011;
}
