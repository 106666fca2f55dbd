import { distanceFrom } from '../text/editDistance';

/** A word of the vocabulary that a typed word may stand for, with a weight from 0 to 1 (the word itself). */
export interface Expansion {
	readonly term: number;
	readonly weight: number;
}

/** The distinct words of an index, numbered 0, 1, 2, …, and how many papers have each. */
export class Vocabulary {
	readonly #terms = new Map<string, number>();
	readonly #words: string[] = [];
	readonly #letters: number[] = [];
	readonly #papers: number[] = [];
	readonly #byLength: number[][] = [];
	readonly #byBeginning = new Map<string, number[]>();

	get size(): number {
		return this.#words.length;
	}

	/** The number of a word, if it was ever added. */
	termOf(word: string): number | undefined {
		return this.#terms.get(word);
	}

	word(term: number): string {
		return this.#words[term] ?? '';
	}

	/** In how many papers a word stands now. */
	papersWith(term: number): number {
		return this.#papers[term] ?? 0;
	}

	/** Adds a word that is not there yet. */
	addTerm(word: string): number {
		const term = this.#words.push(word) - 1;
		this.#terms.set(word, term);
		this.#letters.push(lettersOf(word));
		this.#papers.push(0);
		(this.#byLength[word.length] ??= []).push(term);
		const beginning = word.slice(0, 2);
		const alike = this.#byBeginning.get(beginning);
		if (alike) {
			alike.push(term);
		} else {
			this.#byBeginning.set(beginning, [term]);
		}
		return term;
	}

	/** Counts one paper more (or less, with -1) that has a word. */
	countPaper(term: number, change: 1 | -1): void {
		this.#papers[term] = this.papersWith(term) + change;
	}

	/** What a typed word may stand for: itself, longer words that begin with it, words a typing error or two away. */
	expand(word: string): readonly Expansion[] {
		const found = new Map<number, number>();
		const exact = this.termOf(word);
		if (exact !== undefined && this.papersWith(exact) > 0) {
			found.set(exact, 1);
		}
		this.#addLonger(word, found);
		if (found.size === 0) {
			this.#addMisspeltBeginnings(word, found);
		}
		this.#addMisspelt(word, found);
		const expansions = [...found]
			.filter(([term]) => this.papersWith(term) > 0)
			.map(([term, weight]) => ({ term, weight }));
		return expansions.length <= maxExpansions ? expansions : this.#mostUseful(expansions);
	}

	#addLonger(word: string, found: Map<number, number>): void {
		for (const term of this.#beginningLike(word)) {
			const longer = this.word(term);
			if (longer.length > word.length && longer.startsWith(word) && this.papersWith(term) > 0) {
				found.set(term, prefixWeight * Math.sqrt(word.length / longer.length));
			}
		}
	}

	/** Longer words whose beginning is a typing error away, for a word that is being typed and has no other explanation. */
	#addMisspeltBeginnings(word: string, found: Map<number, number>): void {
		const errors = errorsIn(word);
		const letters = lettersOf(word);
		const distance = distanceFrom(word, errors);
		for (const term of errors > 0 ? this.#beginningLike(word.slice(0, 1)) : []) {
			const longer = this.word(term);
			if (longer.length > word.length && bitCount(letters & ~(this.#letters[term] ?? 0)) <= errors) {
				const { beginning } = distance(longer);
				if (beginning <= errors) {
					const closeness = Math.sqrt(word.length / longer.length);
					found.set(term, prefixWeight * closeness * errorWeight(beginning, word.length));
				}
			}
		}
	}

	#addMisspelt(word: string, found: Map<number, number>): void {
		// A word that exists is seldom two errors away from the one that was meant.
		const errors = this.papersWith(this.termOf(word) ?? -1) === 0 ? errorsIn(word) : Math.min(errorsIn(word), 1);
		const letters = lettersOf(word);
		const distance = distanceFrom(word, errors);
		for (let length = word.length - errors; errors > 0 && length <= word.length + errors; length++) {
			for (const term of this.#byLength[length] ?? []) {
				if (bitCount((this.#letters[term] ?? 0) ^ letters) <= 2 * errors) {
					const { whole } = distance(this.word(term));
					if (whole > 0 && whole <= errors) {
						found.set(term, Math.max(found.get(term) ?? 0, errorWeight(whole, word.length)));
					}
				}
			}
		}
	}

	#beginningLike(word: string): Iterable<number> {
		return word.length > 1
			? (this.#byBeginning.get(word.slice(0, 2)) ?? [])
			: [...this.#byBeginning].filter(([beginning]) => beginning.startsWith(word)).flatMap(([, terms]) => terms);
	}

	#mostUseful(expansions: readonly Expansion[]): readonly Expansion[] {
		const use = ({ term, weight }: Expansion) =>
			weight * Math.log2(1 + this.papersWith(term)) + (weight === 1 ? 99 : 0);
		return [...expansions].sort((a, b) => use(b) - use(a) || a.term - b.term).slice(0, maxExpansions);
	}
}

const maxExpansions = 100;
const prefixWeight = 0.7;

/** One typing error in words of four letters or more, two in words of eight or more; numbers are taken as they are. */
function errorsIn(word: string): number {
	return /\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function errorWeight(errors: number, length: number): number {
	return errors === 0 ? 1 : (0.8 - errors / length) * (errors === 1 ? 1 : 0.6);
}

/** Which letters a word has, in 30 bits: words whose sets differ in more than two letters per error need no measuring. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) {
		const code = word.charCodeAt(at);
		letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code & 3));
	}
	return letters;
}

/** Bits set in a 32-bit number (Warren, Hacker's Delight §5-1). */
function bitCount(bits: number): number {
	let count = bits - ((bits >>> 1) & 0x55555555);
	count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
	return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
