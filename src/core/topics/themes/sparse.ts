import type { WordVector } from './wordVectors';

/** A sum of word vectors that grows, by term. */
export type SparseSum = Map<number, number>;

/** Adds a vector a number of times. */
export function addTo(sum: SparseSum, { terms, weights }: WordVector, times = 1): void {
	terms.forEach((term, at) => sum.set(term, (sum.get(term) ?? 0) + times * (weights[at] ?? 0)));
}

/** The length of a vector, squared. */
export function squareOf(sum: SparseSum): number {
	let square = 0;
	for (const weight of sum.values()) {
		square += weight * weight;
	}
	return square;
}

/** The heaviest positive terms at unit length, heaviest first, then by number. */
export function heaviest(sum: SparseSum, limit: number): readonly (readonly [number, number])[] {
	const kept = [...sum]
		.filter(([, weight]) => weight > 0)
		.sort(([term, weight], [otherTerm, otherWeight]) => otherWeight - weight || term - otherTerm)
		.slice(0, limit);
	const length = Math.sqrt(kept.reduce((square, [, weight]) => square + weight * weight, 0)) || 1;
	return kept.map(([term, weight]) => [term, weight / length] as const);
}

/** The mean of some vectors. */
export function centroid(vectors: readonly (WordVector | undefined)[]): SparseSum {
	const sum: SparseSum = new Map();
	const present = vectors.filter((vector) => vector !== undefined);
	present.forEach((vector) => addTo(sum, vector, 1 / present.length));
	return sum;
}
