import type { WordIndex } from '../core/search/wordIndex';
import { Places } from '../core/search/places';
import type { ThemePort, WordVector } from '../core/topics/themes/wordVectors';
import { isStopWord, singular } from '../core/topics/topicWords';

/** The texts of papers, for naming themes. */
export type TextOf = ThemePort['textOf'];

/**
 * The words of papers as topics compare them, from the search index: words in the singular are one with those in the
 * plural, stop words and numbers are none. Weights are sublinear tf-idf, where a word of the title counts twice.
 */
export class TopicVectors {
	/** All of it as finding themes needs it. */
	readonly port: ThemePort;
	readonly #index: () => WordIndex;
	#read: WordIndex | undefined;
	/** By word of the index: the number of its topic word, -1 where it is none. */
	#topicWords: number[] = [];
	readonly #words: string[] = [];
	readonly #numbers = new Map<string, number>();
	/** By topic word: the papers with its forms, those with two of them counted twice. */
	#papers: number[] = [];
	#version = -1;

	constructor(index: () => WordIndex, textOf: TextOf) {
		this.#index = index;
		this.port = {
			vectorOf: (id) => this.#vectorOf(id),
			termOf: (word) => this.#termOf(word),
			word: (term) => this.#word(term),
			textOf,
		};
	}

	#vectorOf(id: string): WordVector | undefined {
		const index = this.#index();
		this.#follow(index);
		const number = index.papers.numberOf(id);
		if (number === undefined) {
			return undefined;
		}
		const counts = new Map<number, number>();
		const titled = new Set<number>();
		index.forEachWord(number, (term, places) => {
			const word = this.#topicWords[term] ?? -1;
			const count = 2 * Places.titleCount(places) + Places.abstractCount(places);
			if (word >= 0 && count > 0) {
				counts.set(word, (counts.get(word) ?? 0) + count);
				if (Places.titleCount(places) > 0) {
					titled.add(word);
				}
			}
		});
		const vector = this.#weighted(counts, index.papers.size);
		return vector && { ...vector, counts, titled };
	}

	#word(term: number): string {
		return this.#words[term] ?? '';
	}

	#termOf(word: string): number | undefined {
		this.#follow(this.#index());
		return this.#numbers.get(word);
	}

	#weighted(counts: ReadonlyMap<number, number>, papers: number): WordVector | undefined {
		const weighted = [...counts]
			.map(([word, count]) => {
				const having = Math.max(this.#papers[word] ?? 1, 1);
				return { word, weight: (1 + Math.log(count)) * Math.log(1 + papers / having) };
			})
			.sort((one, other) => other.weight - one.weight || (this.#word(one.word) < this.#word(other.word) ? -1 : 1))
			.slice(0, mostWords);
		const length = Math.sqrt(weighted.reduce((sum, { weight }) => sum + weight * weight, 0));
		return length === 0
			? undefined
			: {
					terms: Uint32Array.from(weighted, ({ word }) => word),
					weights: Float32Array.from(weighted, ({ weight }) => weight / length),
				};
	}

	#follow(index: WordIndex): void {
		if (this.#read !== index) {
			this.#read = index;
			this.#topicWords = [];
			this.#version = -1;
		}
		if (this.#version === index.version) {
			return;
		}
		this.#version = index.version;
		const { table } = index;
		for (let term = this.#topicWords.length; term < table.size; term++) {
			this.#topicWords.push(this.#topicWord(table.word(term)));
		}
		this.#papers = this.#words.map(() => 0);
		this.#topicWords.forEach((word, term) => {
			if (word >= 0) {
				this.#papers[word] = (this.#papers[word] ?? 0) + table.papersWith(term);
			}
		});
	}

	#topicWord(indexed: string): number {
		const word = singular(indexed);
		if (isStopWord(word) || /^\d+$/.test(word)) {
			return -1;
		}
		const known = this.#numbers.get(word);
		if (known !== undefined) {
			return known;
		}
		const number = this.#words.push(word) - 1;
		this.#numbers.set(word, number);
		return number;
	}
}

const mostWords = 64;
