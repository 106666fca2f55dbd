import type { ThemeSeed } from './theme';
import type { WordVector, WordVectors } from './wordVectors';

/** What the papers are compared with: for each term the seeds that have it. */
export type SeedIndex = ReadonlyMap<number, readonly { readonly seed: number; readonly weight: number }[]>;

/** The seeds by the terms that the vectors know. */
export function seedIndex(
	seeds: readonly Pick<ThemeSeed, 'words'>[],
	{ termOf }: Pick<WordVectors, 'termOf'>,
): SeedIndex {
	const index = new Map<number, { seed: number; weight: number }[]>();
	seeds.forEach(({ words }, seed) => {
		for (const [word, weight] of words) {
			const term = termOf(word);
			if (term !== undefined) {
				index.set(term, [...(index.get(term) ?? []), { seed, weight }]);
			}
		}
	});
	return index;
}

/** How like each seed a paper is: cosines. */
export function likenessTo(vector: WordVector | undefined, index: SeedIndex, seeds: number): Float64Array {
	const likeness = new Float64Array(seeds);
	vector?.terms.forEach((term, at) => {
		for (const { seed, weight } of index.get(term) ?? []) {
			likeness[seed]! += weight * (vector.weights[at] ?? 0);
		}
	});
	return likeness;
}

/** The place of the seed that is nearest to a paper; -1 where none is near enough. */
export function nearestSeed(likeness: Float64Array, seeds: readonly Pick<ThemeSeed, 'least'>[]): number {
	let nearest = -1;
	let highest = 0;
	likeness.forEach((value, seed) => {
		if (value > highest && value >= (seeds[seed]?.least ?? 1)) {
			nearest = seed;
			highest = value;
		}
	});
	return nearest;
}
