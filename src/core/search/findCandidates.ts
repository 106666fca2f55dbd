import type { Bits } from './bits';
import type { Expansion } from './expansions';
import { FieldWorth } from './fieldWorth';
import { highest } from './highest';
import type { WordIndex } from './wordIndex';

/** A paper that may be wanted. */
export interface Candidate {
	readonly number: number;
	/** BM25F and how new it is; higher is better. */
	readonly score: number;
}

/** A word of a query: all that it may stand for. */
export interface SoughtWord {
	readonly expansions: readonly Expansion[];
	/** Papers that say it in other words, and what that is worth from 0 to 1: the long form of an acronym. */
	readonly also?: readonly { readonly papers: ReadonlySet<number>; readonly weight: number }[];
}

/** Which papers are wanted. */
export interface Sought {
	readonly words: readonly SoughtWord[];
	/** Papers that may be among them; all without. */
	readonly among?: Bits | undefined;
	readonly limit: number;
}

/**
 * Finds the papers that match best by BM25F (Robertson, Zaragoza and Taylor 2004, “Simple BM25 extension to multiple
 * weighted fields”). A word counts by its best expansion in the paper, and a missing one only lowers the score. How rare a
 * word is, is counted over its expansions together, so that a misspelling somebody published does not outweigh the word
 * that was meant.
 */
export class CandidateFinder {
	readonly #index: WordIndex;
	readonly #worth = new FieldWorth();
	/** By paper, all zero between two searches: the score, and what the word at hand is worth. */
	#scores: Float32Array = new Float32Array();
	#best: Float32Array = new Float32Array();
	/** Papers with a score, and papers that have the word at hand. */
	#touched: Uint32Array = new Uint32Array();
	#found: Uint32Array = new Uint32Array();
	#touchedSize = 0;
	#foundSize = 0;

	constructor(index: WordIndex) {
		this.#index = index;
	}

	/** The best first, equal ones by their ids; papers without any of the words are none. */
	find({ words, among, limit }: Sought): readonly Candidate[] {
		this.#makeRoom(this.#index.papers.end);
		this.#worth.follow(this.#index);
		this.#touchedSize = 0;
		for (const word of words) {
			this.#addWord(word);
		}
		const { papers } = this.#index;
		const compare = (one: number, other: number) => (papers.idOf(one) < papers.idOf(other) ? -1 : 1);
		const found = highest(this.#living(among), this.#scores, { limit, compare });
		const candidates = found.map((number) => ({ number, score: this.#scores[number] ?? 0 }));
		for (let at = 0; at < this.#touchedSize; at++) {
			this.#scores[this.#touched[at] ?? 0] = 0;
		}
		return candidates;
	}

	#makeRoom(papers: number): void {
		if (this.#scores.length < papers) {
			this.#scores = new Float32Array(papers + spare);
			this.#best = new Float32Array(papers + spare);
			this.#touched = new Uint32Array(papers + spare);
			this.#found = new Uint32Array(papers + spare);
		}
	}

	/** Adds what one word is worth in each paper to its score. */
	#addWord({ expansions, also = [] }: SoughtWord): void {
		this.#foundSize = 0;
		for (const expansion of expansions) {
			this.#addExpansion(expansion);
		}
		let others = 0;
		for (const { papers, weight } of also) {
			others += weight * papers.size;
			papers.forEach((number) => this.#note(number, (weight * inTitle) / (saturation + inTitle)));
		}
		const rarity = rarityOf(this.#index, expansions, others);
		for (let at = 0; at < this.#foundSize; at++) {
			const number = this.#found[at] ?? 0;
			const score = this.#scores[number] ?? 0;
			if (score === 0) {
				this.#touched[this.#touchedSize++] = number;
			}
			this.#scores[number] = score + rarity * (this.#best[number] ?? 0);
			this.#best[number] = 0;
		}
	}

	/** The innermost loop: postings as {@link PostingBytes}, one after the other. */
	#addExpansion({ term, weight }: Expansion): void {
		const { bytes, length } = this.#index.postingsOf(term);
		const { elsewhere, inTitle, inAbstract } = this.#worth;
		let number = 0;
		for (let at = 0; at < length; at++) {
			let byte = bytes[at++] ?? 0;
			let distance = byte & 127;
			for (let shift = 7; byte > 127; shift += 7) {
				byte = bytes[at++] ?? 0;
				distance |= (byte & 127) << shift;
			}
			number += distance;
			const places = bytes[at] ?? 0;
			const count =
				(elsewhere[places] ?? 0) +
				(places & 3) * (inTitle[number] ?? 0) +
				((places >>> 2) & 3) * (inAbstract[number] ?? 0);
			this.#note(number, (weight * count) / (saturation + count));
		}
	}

	#note(number: number, worth: number): void {
		if (worth <= 0) {
			return;
		}
		const before = this.#best[number] ?? 0;
		if (before === 0) {
			this.#found[this.#foundSize++] = number;
		}
		if (worth > before) {
			this.#best[number] = worth;
		}
	}

	/** The papers with a score that are there and may be found, how new they are taken into account. */
	#living(among: Bits | undefined): readonly number[] {
		const { living: there } = this.#index.papers;
		const living: number[] = [];
		for (let at = 0; at < this.#touchedSize; at++) {
			const number = this.#touched[at] ?? 0;
			if (there.has(number) && (!among || among.has(number))) {
				this.#scores[number] = (this.#scores[number] ?? 0) * (this.#worth.newness[number] ?? 1);
				living.push(number);
			}
		}
		return living;
	}
}

const spare = 1024;
const saturation = 1.2;
/** What the long form of an acronym counts, as if it were one mention in the title. */
const inTitle = 3;

/** The inverse document frequency of a word over all it may stand for. */
function rarityOf({ table, papers }: WordIndex, expansions: readonly Expansion[], others: number): number {
	let having = others;
	for (const { term, weight } of expansions) {
		having += weight * table.papersWith(term);
	}
	having = Math.min(having, papers.size);
	return Math.log(1 + (papers.size - having + 0.5) / (having + 0.5));
}
