import { composed } from './composed';
import { WordScanner } from './wordScanner';

/** Called with a folded word and where it stands in the text, `[start, end)` in UTF-16 units. */
export type WordVisitor = (word: string, start: number, end: number) => void;

/** Visits the words of a text as {@link WordScanner} finds them. */
export function forEachWord(text: string, visit: WordVisitor): void {
	new WordScanner().scan(text, (letters, length, start, end) => {
		visit(String.fromCharCode(...letters.subarray(0, length)), start, end);
	});
}

/** The words of a text without compounds as a whole and without other spellings: `Infini-gram` → `infini`, `gram`. */
export function simpleWords(text: string): readonly string[] {
	const words: string[] = [];
	let done = 0;
	forEachWord(composed(text), (word, start, end) => {
		// A whole comes after its parts. Pairs of characters overlap, and each of them counts.
		if (start >= done || (end > done && end - start === 2)) {
			words.push(word);
			done = end;
		}
	});
	return words;
}
