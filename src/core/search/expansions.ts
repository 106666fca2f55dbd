import { MisspeltWords } from './misspelt';
import type { WordOrder } from './wordOrder';
import type { WordTable } from './wordTable';

/** A word of the table that a typed word may stand for, with a weight from 0 to 1 (the word itself). */
export interface Expansion {
	readonly term: number;
	readonly weight: number;
}

/** What typed words may stand for, remembered until the words of the index change: while somebody types, one is new. */
export class Expansions {
	readonly #table: WordTable;
	readonly #order: WordOrder;
	readonly #misspelt: MisspeltWords;
	readonly #known = new Map<string, readonly Expansion[]>();

	constructor(table: WordTable, order: WordOrder) {
		this.#table = table;
		this.#order = order;
		this.#misspelt = new MisspeltWords(table);
	}

	/** Sorts and files the words that came since. */
	prepare(): void {
		this.#order.follow(0);
		this.#misspelt.follow();
	}

	/** Words were added, or papers with them came or went. */
	forget(): void {
		this.#known.clear();
	}

	/** The word itself, longer words that begin with it, words a typing error or two away; the most useful sixty. */
	of(word: string): readonly Expansion[] {
		const known = this.#known.get(word);
		if (known) {
			return known;
		}
		if (this.#known.size >= mostRemembered) {
			this.#known.clear();
		}
		const found = this.#expand(word);
		this.#known.set(word, found);
		return found;
	}

	/** All words that begin with this one; the likes of it only where there are none. */
	strict(word: string): readonly number[] {
		const longer: number[] = [];
		this.#order.forEachLonger(word, (term) => this.#table.papersWith(term) > 0 && longer.push(term));
		return longer.length > 0 ? longer : this.of(word).map(({ term }) => term);
	}

	#expand(word: string): readonly Expansion[] {
		const found = new Map<number, number>();
		const exact = this.#table.termOf(word);
		const isWord = exact !== undefined && this.#table.papersWith(exact) > 0;
		const fewest = this.#fewestPapers(word);
		this.#order.forEachLonger(word, (term) => {
			if (this.#table.papersWith(term) >= fewest || term === exact) {
				const share = word.length / this.#table.lengthOf(term);
				found.set(term, share === 1 ? 1 : prefixWeight * Math.sqrt(share));
			}
		});
		if (!isWord && exact !== undefined) {
			found.delete(exact);
		}
		const errors = errorsIn(word);
		if (found.size === 0) {
			for (const { term, errors: made } of this.#misspelt.longer(word, errors)) {
				const share = word.length / this.#table.lengthOf(term);
				found.set(term, prefixWeight * Math.sqrt(share) * errorWeight(made, word.length));
			}
		}
		// A word that exists is seldom two errors away from the one that was meant.
		for (const { term, errors: made } of this.#misspelt.near(word, isWord ? Math.min(errors, 1) : errors)) {
			found.set(term, Math.max(found.get(term) ?? 0, errorWeight(made, word.length)));
		}
		return this.#mostUseful([...found].map(([term, weight]) => ({ term, weight })));
	}

	/** How many papers a longer word must have to be worth looking at: one or two letters begin thousands of words. */
	#fewestPapers(beginning: string): number {
		const byPapers = new Uint32Array(33);
		this.#order.forEachLonger(beginning, (term) => {
			const power = 32 - Math.clz32(this.#table.papersWith(term));
			byPapers[power] = (byPapers[power] ?? 0) + 1;
		});
		let power = 32;
		for (let words = 0; power > 1; power--) {
			words += byPapers[power] ?? 0;
			if (words > mostExpansions * 2) {
				break;
			}
		}
		return 2 ** (power - 1);
	}

	/** By weight and by how many papers have the word; the word itself always. Equal ones in alphabetical order. */
	#mostUseful(expansions: readonly Expansion[]): readonly Expansion[] {
		if (expansions.length <= mostExpansions) {
			return expansions;
		}
		const rated = expansions.map((expansion) => ({
			expansion,
			use: expansion.weight * Math.log2(1 + this.#table.papersWith(expansion.term)) + (expansion.weight === 1 ? 99 : 0),
		}));
		rated.sort((one, other) => other.use - one.use || this.#table.compare(one.expansion.term, other.expansion.term));
		return rated.slice(0, mostExpansions).map(({ expansion }) => expansion);
	}
}

const mostExpansions = 60;
const mostRemembered = 64;
const prefixWeight = 0.7;

/** One typing error in words of four letters or more, two in words of eight or more; numbers are taken as they are. */
function errorsIn(word: string): number {
	return /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function errorWeight(errors: number, length: number): number {
	return errors === 0 ? 1 : (0.8 - errors / length) * (errors === 1 ? 1 : 0.6);
}
