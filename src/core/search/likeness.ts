import { grown } from './growing';
import { highest } from './highest';
import { Places } from './places';
import { stopWords } from './stopWords';
import type { WordIndex } from './wordIndex';

/** Words by their numbers in the index and their weights, the heaviest first. */
export interface WordVector {
	readonly terms: Uint32Array;
	readonly weights: Float32Array;
}

/** A paper and how like it is, from 0 to 1. */
export interface LikePaper {
	readonly number: number;
	readonly likeness: number;
}

/**
 * Compares papers by the words of their titles and abstracts, weighted by tf-idf (Salton and Buckley 1988, logarithmic
 * tf), where a word of the title counts three times; likeness is the cosine of two such vectors.
 */
export class Likeness {
	readonly #index: WordIndex;
	/** By word: 1 where it tells what a paper is about, 2 where it does not, 0 where nobody looked yet. */
	#telling: Uint8Array = new Uint8Array();
	#lengths: Float32Array = new Float32Array();
	/** Up to which paper lengths are known, and for how many papers in all they were worked out. */
	#known = 0;
	/** Version of the index at which all lengths were worked out. */
	#basis = 0;
	#version = -1;

	constructor(index: WordIndex) {
		this.#index = index;
	}

	/** The heaviest words of a paper, at most `limit`, with weights of unit length together. */
	vectorOf(number: number, limit: number): WordVector {
		const terms: number[] = [];
		const weights = new Map<number, number>();
		let square = 0;
		this.#index.forEachWord(number, (term, places) => {
			const weight = this.#weightOf(term, places);
			if (weight > 0) {
				terms.push(term);
				weights.set(term, weight);
				square += weight * weight;
			}
		});
		terms.sort(
			(one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || this.#index.table.compare(one, other),
		);
		const heaviest = terms.slice(0, limit);
		const length = Math.sqrt(square) || 1;
		return {
			terms: Uint32Array.from(heaviest),
			weights: Float32Array.from(heaviest, (term) => (weights.get(term) ?? 0) / length),
		};
	}

	/** The papers most like a vector, the nearest first, equal ones by their ids. */
	nearest(
		vector: WordVector,
		{ limit, isWanted }: { readonly limit: number; readonly isWanted: (number: number) => boolean },
	): readonly LikePaper[] {
		const { papers } = this.#index;
		const { found, likeness } = this.#compared(vector);
		const compare = (one: number, other: number) => (papers.idOf(one) < papers.idOf(other) ? -1 : 1);
		const living = found.filter((number) => papers.living.has(number) && isWanted(number));
		return highest(living, likeness, { limit, compare }).map((number) => ({
			number,
			likeness: likeness[number] ?? 0,
		}));
	}

	/** How like a vector each paper is, by its number: 0 where it shares nothing. */
	likenessOfAll(vector: WordVector): Float32Array {
		return this.#compared(vector).likeness;
	}

	#compared({ terms, weights }: WordVector): { readonly found: readonly number[]; readonly likeness: Float32Array } {
		this.follow();
		const likeness = new Float32Array(this.#index.papers.end);
		const found: number[] = [];
		terms.forEach((term, at) => {
			const own = weights[at] ?? 0;
			this.#index.forEachPosting(term, (number, places) => {
				const weight = this.#weightOf(term, places);
				if (weight > 0) {
					const before = likeness[number] ?? 0;
					if (before === 0) {
						found.push(number);
					}
					likeness[number] = before + own * weight;
				}
			});
		});
		for (const number of found) {
			likeness[number] = Math.min((likeness[number] ?? 0) / (this.#lengths[number] || 1), 1);
		}
		return { found, likeness };
	}

	/** Two letters at least and not only digits, and no stop word. */
	isTelling(term: number): boolean {
		this.#telling = grown(this.#telling, this.#index.table.size);
		if (this.#telling[term] === 0) {
			const word = this.#index.table.word(term);
			this.#telling[term] = word.length > 1 && !/^\d+$/.test(word) && !stopWords.has(word) ? 1 : 2;
		}
		return this.#telling[term] === 1;
	}

	#weightOf(term: number, places: number): number {
		const count = 3 * Places.titleCount(places) + Places.abstractCount(places);
		if (count === 0 || !this.isTelling(term)) {
			return 0;
		}
		const having = Math.max(this.#index.table.papersWith(term), 1);
		return (logarithms[count] ?? 0) * Math.log(1 + this.#index.papers.size / having);
	}

	/** Works out the lengths of vectors. How rare words are changes slowly: most stay until much has changed. */
	follow(): void {
		const { papers, textVersion: version } = this.#index;
		if (version === this.#version) {
			return;
		}
		this.#version = version;
		if (version - this.#basis > papers.size * tolerated) {
			this.#known = 0;
			this.#basis = version;
		}
		this.#lengths = grown(this.#lengths, papers.end);
		for (; this.#known < papers.end; this.#known++) {
			let square = 0;
			this.#index.forEachWord(this.#known, (term, places) => {
				square += this.#weightOf(term, places) ** 2;
			});
			this.#lengths[this.#known] = Math.sqrt(square);
		}
	}
}

/** The share of papers that may come, change or go before lengths are worked out anew. */
const tolerated = 0.02;
const logarithms = Array.from({ length: 13 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));
