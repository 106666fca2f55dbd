import { forEachWord } from './forEachWord';
import { PostingPool } from './postingPool';
import { fieldText } from './searchPaper';
import type { SearchPaper } from './searchPaper';
import { Vocabulary } from './vocabulary';

/**
 * Which words stand in which papers, and in which parts of them. Papers are numbered in the order they were added; a
 * removed paper leaves its number unused, so whoever reads postings skips the numbers without a paper.
 */
export class InvertedIndex {
	readonly vocabulary = new Vocabulary();
	readonly #postings = new PostingPool();
	readonly #papers: (SearchPaper | undefined)[] = [];
	readonly #numbers = new Map<string, number>();
	readonly #titleWords: number[] = [];
	readonly #abstractWords: number[] = [];
	#alive = 0;
	#allTitleWords = 0;
	#allAbstractWords = 0;

	/** How many papers there are. */
	get size(): number {
		return this.#alive;
	}

	/** One more than the highest number of a paper. */
	get end(): number {
		return this.#papers.length;
	}

	get averageTitle(): number {
		return this.#alive === 0 ? 1 : this.#allTitleWords / this.#alive || 1;
	}

	get averageAbstract(): number {
		return this.#alive === 0 ? 1 : this.#allAbstractWords / this.#alive || 1;
	}

	/** The number of the paper with an id, if there is one. */
	numberOf(id: string): number | undefined {
		return this.#numbers.get(id);
	}

	/** The paper with a number; `undefined` once it is removed. */
	paper(number: number): SearchPaper | undefined {
		return this.#papers[number];
	}

	/** The first papers, at most `limit`, in the order they were added. */
	papers(limit: number): readonly SearchPaper[] {
		const papers: SearchPaper[] = [];
		for (let number = 0; number < this.end && papers.length < limit; number++) {
			const paper = this.#papers[number];
			if (paper) {
				papers.push(paper);
			}
		}
		return papers;
	}

	titleWords(number: number): number {
		return this.#titleWords[number] ?? 0;
	}

	abstractWords(number: number): number {
		return this.#abstractWords[number] ?? 0;
	}

	/** Adds a paper whose id is not there yet, and gives its number. */
	add(paper: SearchPaper): number {
		const number = this.#papers.push(paper) - 1;
		this.#numbers.set(paper.id, number);
		const counted = countWords(paper);
		for (const [word, places] of counted.places) {
			const term = this.vocabulary.termOf(word) ?? this.#addTerm(word);
			this.#postings.append(term, number * placesSize + places);
			this.vocabulary.countPaper(term, 1);
		}
		this.#titleWords.push(counted.titleWords);
		this.#abstractWords.push(counted.abstractWords);
		this.#count(number, 1);
		return number;
	}

	remove(number: number): void {
		const paper = this.#papers[number];
		if (!paper) {
			return;
		}
		for (const word of countWords(paper).places.keys()) {
			const term = this.vocabulary.termOf(word);
			if (term !== undefined) {
				this.vocabulary.countPaper(term, -1);
			}
		}
		this.#count(number, -1);
		this.#papers[number] = undefined;
		this.#numbers.delete(paper.id);
	}

	/** Visits each paper ever added that has a term, with the term's {@link Places} there. */
	forEachPosting(term: number, visit: (number: number, places: number) => void): void {
		this.#postings.forEach(term, (value) => visit(Math.floor(value / placesSize), value % placesSize));
	}

	#addTerm(word: string): number {
		this.#postings.addList();
		return this.vocabulary.addTerm(word);
	}

	#count(number: number, change: 1 | -1): void {
		this.#alive += change;
		this.#allTitleWords += change * this.titleWords(number);
		this.#allAbstractWords += change * this.abstractWords(number);
	}
}

/**
 * Where a word stands in a paper, in 8 bits: how often in the title (0–3), whether among the authors, the year and keys,
 * the labels (topics, keywords, venue), and how often in the abstract (0–7).
 */
export const Places = {
	titleCount: (places: number) => places & 3,
	author: 4,
	key: 8,
	label: 16,
	abstractCount: (places: number) => places >>> 5,
} as const;

const placesSize = 256;
const maxTitle = 2000;
const maxAbstract = 20_000;
const maxOther = 10_000;

interface CountedWords {
	readonly places: ReadonlyMap<string, number>;
	readonly titleWords: number;
	readonly abstractWords: number;
}

function countWords(paper: SearchPaper): CountedWords {
	const places = new Map<string, number>();
	const count = (text: string, add: (before: number) => number) => {
		let words = 0;
		forEachWord(text, (word) => {
			words++;
			places.set(word, add(places.get(word) ?? 0));
		});
		return words;
	};
	const { arxiv = '', doi = '', pmid = '' } = paper.identifiers;
	const titleWords = count(paper.title.slice(0, maxTitle), (before) => ((before & 3) < 3 ? before + 1 : before));
	const abstractWords = count((paper.abstract ?? '').slice(0, maxAbstract), (before) =>
		before < 7 << 5 ? before + (1 << 5) : before,
	);
	count(fieldText(paper, 'author').slice(0, maxOther), (before) => before | Places.author);
	count(`${fieldText(paper, 'year')} ${paper.citekey} ${arxiv} ${doi} ${pmid}`, (before) => before | Places.key);
	for (const field of ['topic', 'keyword', 'venue'] as const) {
		count(fieldText(paper, field).slice(0, maxOther), (before) => before | Places.label);
	}
	return { places, titleWords, abstractWords };
}
