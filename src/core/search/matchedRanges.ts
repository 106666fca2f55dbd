import type { MatchedWords } from './matchedWords';
import type { TextRange } from './searchPaper';
import type { WordScanner } from './wordScanner';

/**
 * Where a text has words of the set, whole words and in order; touching parts of a compound come as one. These are the
 * very words that the search took for what was typed; Fuse's own ranges, drawn around likely places letter by letter,
 * take in one neighbour for every four such words.
 */
export function matchedRanges(text: string, matched: MatchedWords, scanner: WordScanner): readonly TextRange[] {
	const ranges: [number, number][] = [];
	scanner.scan(text, (letters, length, start, end) => {
		if (!matched.has(letters, length)) {
			return;
		}
		// A compound comes after its parts and takes their place.
		while ((ranges.at(-1)?.[0] ?? -1) >= start) {
			ranges.pop();
		}
		const last = ranges.at(-1);
		if (last && last[1] >= start) {
			last[1] = end;
		} else {
			ranges.push([start, end]);
		}
	});
	return ranges;
}
