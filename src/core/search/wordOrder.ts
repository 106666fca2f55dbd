import type { SectionReader, Sections } from './sections';
import type { WordTable } from './wordTable';

/** The words of a table in alphabetical order, for finding those that begin alike; follows the table as it grows. */
export class WordOrder {
	readonly #table: WordTable;
	#sorted: Uint32Array = new Uint32Array();

	constructor(table: WordTable) {
		this.#table = table;
	}

	static read(table: WordTable, saved: SectionReader): WordOrder {
		const order = new WordOrder(table);
		order.#sorted = saved.uint32('words.order');
		return order;
	}

	save(sections: Sections): void {
		this.follow(0);
		sections.set('words.order', this.#sorted);
	}

	/** Visits the words that begin with these letters, the beginning itself too, in no order that matters. */
	forEachLonger(beginning: string, visit: (term: number) => void): void {
		this.follow(mostUnsorted);
		const sorted = this.#sorted;
		for (let at = this.#firstFrom(beginning); at < sorted.length; at++) {
			const term = sorted[at] ?? 0;
			if (!this.#begins(term, beginning)) {
				break;
			}
			visit(term);
		}
		for (let term = sorted.length; term < this.#table.size; term++) {
			if (this.#begins(term, beginning)) {
				visit(term);
			}
		}
	}

	/** Sorts in what came since, where that are more than `spared`. */
	follow(spared: number): void {
		const { size } = this.#table;
		const known = this.#sorted.length;
		if (size - known <= spared) {
			return;
		}
		const added = Array.from({ length: size - known }, (_, at) => known + at);
		added.sort((one, other) => this.#table.compare(one, other));
		this.#sorted = merged(this.#sorted, added, (one, other) => this.#table.compare(one, other));
	}

	/** The place of the first word that is not before the letters. */
	#firstFrom(letters: string): number {
		let [low, high] = [0, this.#sorted.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.#isBefore(this.#sorted[middle] ?? 0, letters)) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	#isBefore(term: number, letters: string): boolean {
		const length = this.#table.lengthOf(term);
		for (let place = 0; place < letters.length; place++) {
			if (place >= length) {
				return true;
			}
			const difference = this.#table.letterAt(term, place) - letters.charCodeAt(place);
			if (difference !== 0) {
				return difference < 0;
			}
		}
		return false;
	}

	#begins(term: number, letters: string): boolean {
		if (this.#table.lengthOf(term) < letters.length) {
			return false;
		}
		for (let place = 0; place < letters.length; place++) {
			if (this.#table.letterAt(term, place) !== letters.charCodeAt(place)) {
				return false;
			}
		}
		return true;
	}
}

const mostUnsorted = 2000;

function merged(
	sorted: Uint32Array,
	added: readonly number[],
	compare: (one: number, other: number) => number,
): Uint32Array {
	const all = new Uint32Array(sorted.length + added.length);
	let [left, right] = [0, 0];
	for (let at = 0; at < all.length; at++) {
		const [one, other] = [sorted[left], added[right]];
		const takesLeft = one !== undefined && (other === undefined || compare(one, other) <= 0);
		all[at] = (takesLeft ? one : other) ?? 0;
		[left, right] = takesLeft ? [left + 1, right] : [left, right + 1];
	}
	return all;
}
