import type { WordTable } from './wordTable';

/** The words of an index that a query was taken for, for finding them in texts: most words are ruled out at a glance. */
export class MatchedWords {
	readonly terms: ReadonlySet<number>;
	readonly #table: WordTable;
	/** Lengths of the words, as bits, by their first letters. */
	readonly #lengths = new Uint32Array(64);

	constructor(table: WordTable, terms: Iterable<number>) {
		this.#table = table;
		this.terms = new Set(terms);
		for (const term of this.terms) {
			const first = table.letterAt(term, 0) & 63;
			this.#lengths[first] = (this.#lengths[first] ?? 0) | lengthBit(table.lengthOf(term));
		}
	}

	/** Whether the word in the first `length` letters is one of them. */
	has(letters: Uint16Array, length: number): boolean {
		if (((this.#lengths[(letters[0] ?? 0) & 63] ?? 0) & lengthBit(length)) === 0) {
			return false;
		}
		const term = this.#table.find(letters, length);
		return term !== undefined && this.terms.has(term);
	}
}

function lengthBit(length: number): number {
	return 1 << Math.min(length, 31);
}
