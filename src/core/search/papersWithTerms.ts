import { Bits } from './bits';
import type { WordIndex } from './wordIndex';

/** The numbers of the papers that have one of the words in one of the places of the mask. */
export function papersWithTerms(index: WordIndex, terms: readonly number[], mask: number): Bits {
	const bits = new Bits(index.papers.end);
	for (const term of terms) {
		index.forEachPosting(term, (number, places) => {
			if ((places & mask) !== 0) {
				bits.add(number);
			}
		});
	}
	return bits;
}
