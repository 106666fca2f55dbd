import { isStopWord } from '../topicWords';
import type { Phrase } from './findPhrases';
import { isTooGeneral } from './phraseTokens';
import { addTo, squareOf, type SparseSum } from './sparse';
import type { WordVector } from './wordVectors';

/** What phrases are chosen from, and how many. */
export interface Choice {
	readonly phrases: readonly Candidate[];
	/** By the place of the paper. */
	readonly vectors: readonly (WordVector | undefined)[];
	readonly wanted: number;
	/** Keys of phrases that name themes already. */
	readonly known: ReadonlySet<string>;
}

/** A phrase, or a concept (with its mark as the key), and the papers that it would bring together. */
export type Candidate = Pick<Phrase, 'key' | 'length' | 'papers' | 'titles'> & Partial<Pick<Phrase, 'spellings'>>;

/** The length of a candidate that is a concept. */
export const conceptLength = 5;

/**
 * Phrases that name themes: each is shared by papers that are alike beyond it, and says something about papers that the
 * phrases before it do not. Like Lingo (Osiński and Weiss 2005) it finds names first and groups by them.
 */
export function choosePhrases({ phrases, vectors, wanted, known }: Choice): readonly Candidate[] {
	const average = likeness(Array.from(vectors.keys()), vectors);
	const least = fewestPapers(vectors.length);
	const most = Math.max(least, vectors.length * mostShare);
	const rated = phrases
		.filter((phrase) => isCandidate(phrase, least, most))
		.map((phrase) => ({ phrase, rating: ratingOf(phrase, vectors, average) * (known.has(phrase.key) ? 1.3 : 1) }))
		.filter(({ rating }) => rating > 0);
	const covered = new Uint8Array(vectors.length);
	const chosen: Candidate[] = [];
	while (chosen.length < wanted) {
		const best = bestOf(rated, { covered, chosen, least });
		if (best === undefined) {
			break;
		}
		chosen.push(extended(best, phrases));
		best.papers.forEach((paper) => covered[paper]!++);
	}
	return chosen;
}

/** Neither rare nor what the area itself is about, and at home in titles; one word alone has to say it more often. */
function isCandidate(phrase: Candidate, least: number, most: number): boolean {
	const { key, papers, titles, length } = phrase;
	const enough = length === 1 ? least + 1 : least;
	return (
		!isTooGeneral(key) &&
		!isCompound(phrase) &&
		papers.length >= enough &&
		papers.length <= most &&
		titles >= Math.max(length === 1 ? 2 : 1, papers.length / 12)
	);
}

/** A theme has two papers at least, in areas of more than twenty three, in very large ones one in 150. */
export function fewestPapers(papers: number): number {
	return papers <= 20 ? 2 : Math.max(3, Math.ceil(papers / 150));
}

interface Rated {
	readonly phrase: Candidate;
	readonly rating: number;
}

/** A phrase that more papers have is what the area itself is about. */
const mostShare = 0.33;

/** Longer names tell more. */
const lengthFactors: readonly number[] = [0, 0.5, 1, 1.15, 1.1, 1.6];

/** How much more alike the papers of a phrase are than the area's, times how many they are, titles twice. */
function ratingOf({ papers, titles, length }: Candidate, vectors: Choice['vectors'], average: number): number {
	const lift = likeness(papers, vectors) - average;
	return Math.sqrt(Math.max(0, lift)) * (papers.length + 2 * titles - 1) ** 0.8 * (lengthFactors[length] ?? 1);
}

/** The mean cosine between two of the papers. */
function likeness(papers: readonly number[], vectors: Choice['vectors']): number {
	const sum: SparseSum = new Map();
	let count = 0;
	for (const paper of papers.slice(0, 400)) {
		const vector = vectors[paper];
		if (vector) {
			addTo(sum, vector);
			count++;
		}
	}
	return count < 2 ? 0 : (squareOf(sum) - count) / (count * (count - 1));
}

interface Chosen {
	/** By the place of the paper: how many of the candidates have it. */
	readonly covered: Uint8Array;
	readonly chosen: readonly Candidate[];
	/** The fewest papers of a theme; nearly as many have to be new. */
	readonly least: number;
}

function bestOf(rated: readonly Rated[], { covered, chosen, least }: Chosen): Candidate | undefined {
	let best: Candidate | undefined;
	let highest = 0;
	for (const { phrase, rating } of rated) {
		const fresh = phrase.papers.reduce((sum, paper) => sum + 1 / (1 + 3 * covered[paper]!), 0) / phrase.papers.length;
		const value = rating * fresh ** 2;
		const isNew = fresh > 0.4 && phrase.papers.filter((paper) => covered[paper] === 0).length >= least - 1;
		if (value > highest && isNew && !chosen.some((other) => isInside(phrase.key, other.key))) {
			best = phrase;
			highest = value;
		}
	}
	return best;
}

/** The longest phrase that most of its papers use it in: “long-context language models” for “long-context language”. */
function extended(phrase: Candidate, phrases: readonly Candidate[]): Candidate {
	let longest = phrase;
	for (const other of phrases) {
		if (other.length > longest.length && isInside(other.key, phrase.key) && !other.key.split(' ').some(isStopWord)) {
			const share = other.papers.filter((paper) => phrase.papers.includes(paper)).length / phrase.papers.length;
			longest = share >= 0.6 && other.papers.length > 1 ? other : longest;
		}
	}
	return longest;
}

/** Two words that are mostly joined by a hyphen stand before a noun: “closed-loop”, but not “fine-tuning”. */
export function isCompound({ key, length, spellings }: Candidate): boolean {
	if (length !== 2 || spellings === undefined || spellings.size === 0 || /(?:ing|tion)$/.test(key)) {
		return false;
	}
	let joined = 0;
	for (const [spelling, times] of spellings) {
		joined += /\s/.test(spelling) ? -times : times;
	}
	return joined >= 0;
}

/** One phrase is a part of the other. */
export function isInside(one: string, other: string): boolean {
	return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}
