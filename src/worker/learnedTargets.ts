import { learnFrom } from '../core/topics/learnFrom';
import { addTo, heaviest, type SparseSum } from '../core/topics/themes/sparse';
import type { WordVectors } from '../core/topics/themes/wordVectors';
import type { SearchIndex } from '../core/search/searchIndex';

/** Words of a moved paper that count, words of a target that papers are looked for by, and papers that are looked at. */
const wordsOfPaper = 64;
const wordsOfTarget = 32;
const papersOfTarget = 1000;

/** What learning goes by. */
export interface LearningSources {
	readonly index: SearchIndex;
	/** The words of papers as topics compare them. */
	readonly port: Pick<WordVectors, 'vectorOf'>;
}

/**
 * Where papers go that nobody moved, by those that were moved there and are like them. Only the nearest to each target
 * are looked at, so that it takes no longer in a large library.
 */
export function learnedTargets(
	choices: ReadonlyMap<string, string>,
	{ index, port }: LearningSources,
	isPlaced: (paperId: string) => boolean,
): ReadonlyMap<string, string> {
	const suggest = learnFrom(choices, port);
	const learned = new Map<string, string>();
	for (const paper of papersLike(choices, index)) {
		const target = isPlaced(paper) ? undefined : suggest(paper);
		if (target !== undefined) {
			learned.set(paper, target);
		}
	}
	return learned;
}

function papersLike(choices: ReadonlyMap<string, string>, { words, likeness }: SearchIndex): ReadonlySet<string> {
	const sums = new Map<string, SparseSum>();
	for (const [paper, target] of [...choices].sort(([one], [other]) => (one < other ? -1 : 1))) {
		const number = words.papers.numberOf(paper);
		const sum: SparseSum = sums.get(target) ?? new Map<number, number>();
		sums.set(target, sum);
		if (number !== undefined) {
			addTo(sum, likeness.vectorOf(number, wordsOfPaper));
		}
	}
	const near = [...sums.values()].flatMap((sum) => {
		const kept = heaviest(sum, wordsOfTarget);
		const terms = Uint32Array.from(kept, ([term]) => term);
		const weights = Float32Array.from(kept, ([, weight]) => weight);
		return likeness.nearest({ terms, weights }, { limit: papersOfTarget, isWanted: () => true });
	});
	return new Set(near.map(({ number }) => words.papers.idOf(number)));
}
