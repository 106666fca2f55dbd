import type { WordTable } from './wordTable';
import { distanceFrom } from '../text/editDistance';
import { grown } from './growing';

/** A word some typing errors away: `errors` in the whole of it, or in its beginning where it is longer. */
export interface MisspeltWord {
	readonly term: number;
	readonly errors: number;
}

/**
 * Finds the words of a table that are a typing error or two away from another one. The table is gone through by length;
 * which letters a word has, as bits, rules out nearly all before a distance is measured (Navarro 2001, “A guided tour to
 * approximate string matching”, §6, on filters).
 */
export class MisspeltWords {
	readonly #table: WordTable;
	#letters: Uint32Array = new Uint32Array(1 << 9);
	readonly #byLength: number[][] = [];
	#known = 0;

	constructor(table: WordTable) {
		this.#table = table;
	}

	/** Words whose whole is at most `errors` away, the word itself not among them. */
	near(word: string, errors: number): readonly MisspeltWord[] {
		this.follow();
		const found: MisspeltWord[] = [];
		const letters = lettersOf(word.length, (place) => word.charCodeAt(place));
		const distance = distanceFrom(word, errors);
		for (let length = word.length - errors; errors > 0 && length <= word.length + errors; length++) {
			for (const term of this.#byLength[length] ?? []) {
				if (bitCount((this.#letters[term] ?? 0) ^ letters) <= 2 * errors && this.#table.papersWith(term) > 0) {
					const { whole } = distance(this.#table.word(term));
					if (whole > 0 && whole <= errors) {
						found.push({ term, errors: whole });
					}
				}
			}
		}
		return found;
	}

	/** Longer words that begin with the same letter and whose beginning is at most `errors` away. */
	longer(word: string, errors: number): readonly MisspeltWord[] {
		this.follow();
		const found: MisspeltWord[] = [];
		const first = word.charCodeAt(0);
		const letters = lettersOf(word.length, (place) => word.charCodeAt(place));
		const distance = distanceFrom(word, errors);
		for (let length = word.length + 1; errors > 0 && length < this.#byLength.length; length++) {
			for (const term of this.#byLength[length] ?? []) {
				const isNear =
					bitCount(letters & ~(this.#letters[term] ?? 0)) <= errors &&
					this.#table.letterAt(term, 0) === first &&
					this.#table.papersWith(term) > 0;
				const { beginning } = isNear ? distance(this.#table.word(term)) : { beginning: errors + 1 };
				if (beginning <= errors) {
					found.push({ term, errors: beginning });
				}
			}
		}
		return found;
	}

	/** Files the words that the table has since. */
	follow(): void {
		const { size } = this.#table;
		this.#letters = grown(this.#letters, size);
		for (; this.#known < size; this.#known++) {
			const term = this.#known;
			const length = this.#table.lengthOf(term);
			this.#letters[term] = lettersOf(length, (place) => this.#table.letterAt(term, place));
			(this.#byLength[length] ??= []).push(term);
		}
	}
}

/** Which letters a word has, in 30 bits: words whose sets differ in more than two letters per error need no measuring. */
function lettersOf(length: number, letterAt: (place: number) => number): number {
	let letters = 0;
	for (let place = 0; place < length; place++) {
		const code = letterAt(place);
		letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code & 3));
	}
	return letters >>> 0;
}

/** Bits set in a 32-bit number (Warren, Hacker's Delight §5-1). */
function bitCount(bits: number): number {
	let count = bits - ((bits >>> 1) & 0x55555555);
	count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
	return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
