import type { WordVector } from './likeness';
import { apartPhrases, isWorthSaying, paperPhrases } from './paperPhrases';
import type { SearchIndex } from './searchIndex';
import type { SearchPaper } from './searchPaper';

/** Why a paper counts as one the user likes. */
export type LikedFor = 'cited' | 'noted' | 'starred';

/** A paper that the user cited, noted or starred. */
export interface LikedPaper {
	readonly id: string;
	readonly for: LikedFor;
}

/** Why a paper is near the top: what it shares with how many papers that the user mostly cited, noted or starred. */
export interface ForYouReason {
	/** As the paper writes them, the most telling first. */
	readonly phrases: readonly string[];
	readonly papers: number;
	readonly for: LikedFor;
}

/**
 * Orders papers by likeness to those that somebody cited, noted or starred: the cosine with the mean of their word vectors
 * (Rocchio 1971, “Relevance feedback in information retrieval”, without negative examples). Everything is worked out from
 * the index, on this machine.
 */
export class ForYou {
	readonly #index: SearchIndex;
	readonly #liked: readonly LikedPaper[];
	readonly #vector: WordVector;
	#likeness: Float32Array | undefined;
	/** Liked papers by the phrases they have; read when somebody asks why. */
	#phrases: ReadonlyMap<string, readonly LikedPaper[]> | undefined;

	/** Absent while there is too little to learn from: fewer than {@link fewestLiked} papers of the index. */
	static from(index: SearchIndex, liked: readonly LikedPaper[]): ForYou | undefined {
		const known = liked.filter(({ id }) => index.words.papers.numberOf(id) !== undefined).slice(0, mostLiked);
		return known.length < fewestLiked ? undefined : new ForYou(index, known);
	}

	private constructor(index: SearchIndex, liked: readonly LikedPaper[]) {
		this.#index = index;
		this.#liked = liked;
		this.#vector = meanOf(liked.map(({ id }) => vectorOf(index, id)));
	}

	/** Ids of the papers in this order, at most `limit`; papers that share nothing and the liked ones are left out. */
	order(limit: number): readonly string[] {
		const { words, likeness } = this.#index;
		const own = new Set(this.#liked.map(({ id }) => words.papers.numberOf(id)));
		const isWanted = (number: number) => !own.has(number);
		return likeness.nearest(this.#vector, { limit, isWanted }).map(({ number }) => words.papers.idOf(number));
	}

	/** How like a paper is to the liked ones, from 0 to 1, for ordering some of them; 0 where it shares nothing. */
	likeness(id: string): number {
		this.#likeness ??= this.#index.likeness.likenessOfAll(this.#vector);
		const number = this.#index.words.papers.numberOf(id);
		return number === undefined ? 0 : (this.#likeness[number] ?? 0);
	}

	/** What a paper shares with the liked ones; absent where that is nothing to speak of. */
	reason(paper: SearchPaper): ForYouReason | undefined {
		this.#phrases ??= this.#readLiked();
		const all = this.#phrases;
		const shared = paperPhrases(this.#index, paper)
			.filter((phrase) => isWorthSaying(this.#index, phrase))
			.map((phrase) => ({ ...phrase, liked: (all.get(phrase.key) ?? []).filter(({ id }) => id !== paper.id) }))
			.filter(({ liked }) => liked.length > 0)
			.sort((one, other) => worth(other) - worth(one) || (one.key < other.key ? -1 : 1));
		const shown = apartPhrases(shared, mostShown);
		const liked = [...new Set(shown.flatMap((phrase) => phrase.liked))];
		return liked.length === 0
			? undefined
			: { phrases: shown.map(({ spelling }) => spelling), papers: liked.length, for: commonest(liked) };
	}

	#readLiked(): ReadonlyMap<string, readonly LikedPaper[]> {
		const phrases = new Map<string, LikedPaper[]>();
		for (const liked of this.#liked) {
			const paper = this.#index.read(liked.id);
			for (const { key } of paper ? paperPhrases(this.#index, paper) : []) {
				phrases.set(key, [...(phrases.get(key) ?? []), liked]);
			}
		}
		return phrases;
	}
}

/** Fewer papers than these are too little to learn from. */
export const fewestLiked = 3;
const mostLiked = 300;
const mostTerms = 60;
const mostOfMean = 400;
const mostShown = 2;

/** Two words say more than one, and what several liked papers have more than what one has. */
function worth({ weight, liked }: { readonly weight: number; readonly liked: readonly LikedPaper[] }): number {
	return weight * Math.sqrt(liked.length);
}

function commonest(liked: readonly LikedPaper[]): LikedFor {
	const kinds: readonly LikedFor[] = ['cited', 'noted', 'starred'];
	const count = (kind: LikedFor) => liked.filter((one) => one.for === kind).length;
	return kinds.reduce((best, kind) => (count(kind) > count(best) ? kind : best));
}

function vectorOf({ words, likeness }: SearchIndex, id: string): WordVector {
	const number = words.papers.numberOf(id);
	return number === undefined
		? { terms: new Uint32Array(), weights: new Float32Array() }
		: likeness.vectorOf(number, mostTerms);
}

function meanOf(vectors: readonly WordVector[]): WordVector {
	const sums = new Map<number, number>();
	for (const { terms, weights } of vectors) {
		terms.forEach((term, at) => sums.set(term, (sums.get(term) ?? 0) + (weights[at] ?? 0)));
	}
	const heaviest = [...sums].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, mostOfMean);
	const length = Math.sqrt(heaviest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
	return {
		terms: Uint32Array.from(heaviest, ([term]) => term),
		weights: Float32Array.from(heaviest, ([, weight]) => weight / length),
	};
}
