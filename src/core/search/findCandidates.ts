import { Places } from './invertedIndex';
import type { InvertedIndex } from './invertedIndex';
import type { Expansion } from './vocabulary';

/** A paper that may be wanted. */
export interface Candidate {
	readonly number: number;
	/** BM25F; higher is better. */
	readonly score: number;
	/** The {@link Places} of all that matched, together. */
	readonly places: number;
}

/**
 * The papers that match best by BM25F (Robertson, Zaragoza and Taylor 2004, “Simple BM25 extension to multiple weighted
 * fields”), the best first, at most `limit`; each word comes as what it may stand for. A word counts by its best expansion
 * in the paper, and a missing one only lowers the score. How rare a word is, is counted over its expansions together, so
 * that a misspelling somebody published does not outweigh the word that was meant.
 */
export function findCandidates(
	index: InvertedIndex,
	words: readonly (readonly Expansion[])[],
	limit: number,
): readonly Candidate[] {
	const scores = new Float32Array(index.end);
	const places = new Uint8Array(index.end);
	const best = new Float32Array(index.end);
	const worthOf = fieldWorth(index);
	const touched: number[] = [];
	for (const expansions of words) {
		const found = bestWorths(index, expansions, { best, places, worthOf });
		const rarity = rarityOf(index, expansions);
		for (const number of found) {
			if (scores[number] === 0) {
				touched.push(number);
			}
			scores[number] = (scores[number] ?? 0) + rarity * (best[number] ?? 0);
			best[number] = 0;
		}
	}
	const living = touched.filter((number) => index.paper(number) !== undefined);
	return highest(living, scores, limit).map((number) => ({
		number,
		score: scores[number] ?? 0,
		places: places[number] ?? 0,
	}));
}

/** The `limit` numbers with the highest scores above 0, the highest first, equal ones in their order. */
export function highest(numbers: readonly number[], scores: Float32Array, limit: number): readonly number[] {
	const sorted = Float32Array.from(numbers, (number) => scores[number] ?? 0).sort();
	const least = sorted[Math.max(sorted.length - limit, 0)] ?? 0;
	return numbers
		.filter((number) => (scores[number] ?? 0) >= least)
		.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
		.slice(0, Math.max(limit, 0));
}

type WorthOf = (number: number, places: number) => number;

// Chosen on known-item queries over 20,000 papers; the order is theirs, the exact values matter little.
const weights = { title: 3, author: 2, key: 2, label: 1.5, abstract: 1 };
const saturation = 1.2;
const titleLength = 0.3;
const abstractLength = 0.4;

interface Tally {
	readonly best: Float32Array;
	readonly places: Uint8Array;
	readonly worthOf: WorthOf;
}

/** Notes in `best` what one word is worth in each paper, and gives the papers that have it. */
function bestWorths(
	index: InvertedIndex,
	expansions: readonly Expansion[],
	{ best, places, worthOf }: Tally,
): readonly number[] {
	const found: number[] = [];
	for (const { term, weight } of expansions) {
		index.forEachPosting(term, (number, where) => {
			const worth = weight * worthOf(number, where);
			const before = best[number] ?? 0;
			if (before === 0) {
				found.push(number);
			}
			best[number] = worth > before ? worth : before;
			places[number] = (places[number] ?? 0) | where;
		});
	}
	return found;
}

/** Gives the saturated, weighted count of a word in the fields of a paper: more than 0, less than 1. */
function fieldWorth(index: InvertedIndex): WorthOf {
	const { averageTitle, averageAbstract } = index;
	return (number, places) => {
		let count = places & Places.author ? weights.author : 0;
		count += places & Places.key ? weights.key : 0;
		count += places & Places.label ? weights.label : 0;
		const inTitle = Places.titleCount(places);
		if (inTitle > 0) {
			const relative = index.titleWords(number) / averageTitle;
			count += (weights.title * inTitle) / (1 - titleLength + titleLength * relative);
		}
		const inAbstract = Places.abstractCount(places);
		if (inAbstract > 0) {
			const relative = index.abstractWords(number) / averageAbstract;
			count += (weights.abstract * inAbstract) / (1 - abstractLength + abstractLength * relative);
		}
		return count / (saturation + count);
	};
}

/** The inverse document frequency of a word over all it may stand for. */
function rarityOf(index: InvertedIndex, expansions: readonly Expansion[]): number {
	let papers = 0;
	for (const { term, weight } of expansions) {
		papers += weight * index.vocabulary.papersWith(term);
	}
	papers = Math.min(papers, index.size);
	return Math.log(1 + (index.size - papers + 0.5) / (papers + 0.5));
}
