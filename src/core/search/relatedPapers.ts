import { highest } from './findCandidates';
import { forEachWord } from './forEachWord';
import { Places } from './invertedIndex';
import type { InvertedIndex } from './invertedIndex';
import type { SearchIndex } from './searchIndex';
import type { SearchPaper } from './searchPaper';
import { stopWords } from './stopWords';

/** A paper like another one: `score` from 0 to 1, and the shared words that say most, as the given paper spells them. */
export interface RelatedPaper {
	readonly id: string;
	readonly score: number;
	readonly terms: readonly string[];
}

/**
 * The papers most like the one with this id, nearest first; none for an unknown id. Likeness is the cosine of the words
 * weighted by tf-idf (Salton and Buckley 1988, logarithmic tf), where a word of the title counts three times; only the
 * paper's {@link maxTerms} heaviest words are compared.
 */
export function relatedPapers(index: SearchIndex, id: string, limit: number): readonly RelatedPaper[] {
	const { words } = index;
	const number = words.numberOf(id);
	const paper = number === undefined ? undefined : words.paper(number);
	if (number === undefined || !paper) {
		return [];
	}
	const terms = heaviestTerms(words, number, paper);
	const { products, found } = multiply(words, terms);
	const lengths = index.vectorLengths();
	for (const other of found) {
		products[other] = (products[other] ?? 0) / ((lengths[other] || 1) * (lengths[number] || 1));
	}
	const others = found.filter((other) => other !== number && words.paper(other) !== undefined);
	return highest(others, products, limit).map((other) => ({
		id: words.paper(other)?.id ?? '',
		score: Math.min(products[other] ?? 0, 1),
		terms: sharedSpellings(words, terms, other),
	}));
}

/** The length of each paper's vector of words, by its number. */
export function vectorLengths(words: InvertedIndex): Float32Array {
	const squares = new Float32Array(words.end);
	for (let term = 0; term < words.vocabulary.size; term++) {
		if (isTelling(words.vocabulary.word(term))) {
			words.forEachPosting(term, (number, places) => {
				squares[number] = (squares[number] ?? 0) + weightOf(words, term, places) ** 2;
			});
		}
	}
	return squares.map(Math.sqrt);
}

const maxTerms = 80;
const shownTerms = 3;
const maxAbstract = 20_000;

interface Term {
	readonly term: number;
	readonly spelling: string;
	readonly weight: number;
	/** Which of the papers have it. */
	readonly papers: Set<number>;
}

/** Two letters at least and not only digits, and no stop word. */
function isTelling(word: string): boolean {
	return word.length > 1 && !/^\d+$/.test(word) && !stopWords.has(word);
}

function weightOf({ vocabulary, size }: InvertedIndex, term: number, places: number): number {
	const count = 3 * Places.titleCount(places) + Places.abstractCount(places);
	return count === 0 ? 0 : (1 + Math.log(count)) * Math.log(1 + size / Math.max(vocabulary.papersWith(term), 1));
}

function heaviestTerms(words: InvertedIndex, number: number, { title, abstract = '' }: SearchPaper): readonly Term[] {
	const spellings = new Map<number, string>();
	for (const text of [title, abstract.slice(0, maxAbstract)]) {
		forEachWord(text, (word, start, end) => {
			const term = words.vocabulary.termOf(word);
			if (term !== undefined && isTelling(word) && !spellings.has(term)) {
				spellings.set(term, text.slice(start, end));
			}
		});
	}
	return [...spellings]
		.map(([term, spelling]) => ({ term, spelling, weight: weightIn(words, term, number), papers: new Set<number>() }))
		.sort((a, b) => b.weight - a.weight || a.term - b.term)
		.slice(0, maxTerms);
}

function weightIn(words: InvertedIndex, term: number, number: number): number {
	let weight = 0;
	words.forEachPosting(term, (other, places) => {
		if (other === number) {
			weight = weightOf(words, term, places);
		}
	});
	return weight;
}

/** The products of the terms' vector with that of every paper that shares one. */
function multiply(words: InvertedIndex, terms: readonly Term[]) {
	const products = new Float32Array(words.end);
	const found: number[] = [];
	for (const { term, weight, papers } of terms) {
		words.forEachPosting(term, (number, places) => {
			const product = weight * weightOf(words, term, places);
			if (product > 0) {
				if (products[number] === 0) {
					found.push(number);
				}
				products[number] = (products[number] ?? 0) + product;
				papers.add(number);
			}
		});
	}
	return { products, found };
}

/** The heaviest shared words; one that only continues or begins another, like a plural, is not repeated. */
function sharedSpellings(words: InvertedIndex, terms: readonly Term[], number: number): readonly string[] {
	const chosen: Term[] = [];
	for (const one of terms) {
		const word = words.vocabulary.word(one.term);
		const isNew = chosen.every(({ term }) => {
			const other = words.vocabulary.word(term);
			return !other.includes(word) && !word.includes(other);
		});
		if (isNew && one.papers.has(number) && chosen.length < shownTerms) {
			chosen.push(one);
		}
	}
	return chosen.map(({ spelling }) => spelling);
}
