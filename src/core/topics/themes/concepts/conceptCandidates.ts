import { conceptLength, type Candidate } from '../choosePhrases';
import type { WordVector } from '../wordVectors';
import { conceptAt, conceptMark } from './conceptVectors';
import type { Concept } from './readConcepts';

/** Concepts as what themes may be made from: with the papers that speak of nothing else much more. */
export function conceptCandidates(
	concepts: readonly Concept[],
	vectors: readonly (WordVector | undefined)[],
): readonly Candidate[] {
	const papers = concepts.map((): number[] => []);
	vectors.forEach((vector, paper) => {
		// The surest concept comes first.
		const highest = vector?.weights[0] ?? 0;
		vector?.terms.forEach((term, at) => {
			if (conceptAt(term) >= 0 && (vector.weights[at] ?? 0) >= nearlyAsSure * highest) {
				papers[conceptAt(term)]?.push(paper);
			}
		});
	});
	return concepts.map(({ id }, place) => {
		const having = papers[place] ?? [];
		return { key: conceptMark + id, length: conceptLength, papers: having, titles: having.length / 2 };
	});
}

const nearlyAsSure = 0.7;
