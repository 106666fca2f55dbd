import { grown } from './growing';
import type { SectionReader, Sections } from './sections';

/**
 * The distinct words of an index, numbered 0, 1, 2, … (terms), and how many papers have each, in typed arrays: some 40
 * bytes a word, and ready to use as they were saved. Words are found by a hash table with linear probing (Knuth, TAOCP
 * vol. 3 §6.4, algorithm L).
 */
export class WordTable {
	#letters: Uint16Array = new Uint16Array(1 << 12);
	/** Where each word begins in the letters; one more than there are words. */
	#starts: Uint32Array = new Uint32Array(1 << 9);
	#papers: Uint32Array = new Uint32Array(1 << 9);
	/** A word's place plus one; 0 is free. Twice as many as words at least. */
	#slots: Uint32Array = new Uint32Array(1 << 10);
	#size = 0;

	/** The table that was saved. */
	static read(saved: SectionReader): WordTable {
		const table = new WordTable();
		table.#letters = saved.uint16('words.letters');
		table.#starts = saved.uint32('words.starts');
		table.#papers = saved.uint32('words.papers');
		table.#slots = saved.uint32('words.slots');
		table.#size = table.#starts.length - 1;
		return table;
	}

	save(sections: Sections): void {
		sections.set('words.letters', this.#letters.subarray(0, this.#starts[this.#size] ?? 0));
		sections.set('words.starts', this.#starts.subarray(0, this.#size + 1));
		sections.set('words.papers', this.#papers.subarray(0, this.#size));
		sections.set('words.slots', this.#slots);
	}

	get size(): number {
		return this.#size;
	}

	/** The number of a word; `undefined` where no paper ever had it. */
	termOf(word: string): number | undefined {
		const letters = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
		return this.find(letters, letters.length);
	}

	/** As {@link termOf}, of the word in the first `length` letters. */
	find(letters: Uint16Array, length: number): number | undefined {
		const known = this.#slots[this.#slotOf(letters, length)] ?? 0;
		return known === 0 ? undefined : known - 1;
	}

	/** The number of the word in the first `length` letters, which becomes one of the table's if it is not yet. */
	intern(letters: Uint16Array, length: number): number {
		const slot = this.#slotOf(letters, length);
		const known = this.#slots[slot] ?? 0;
		return known === 0 ? this.#append(letters, length, slot) : known - 1;
	}

	word(term: number): string {
		return String.fromCharCode(...this.#letters.subarray(this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0));
	}

	lengthOf(term: number): number {
		return (this.#starts[term + 1] ?? 0) - (this.#starts[term] ?? 0);
	}

	letterAt(term: number, place: number): number {
		return this.#letters[(this.#starts[term] ?? 0) + place] ?? 0;
	}

	/** In how many papers a word stands now. */
	papersWith(term: number): number {
		return this.#papers[term] ?? 0;
	}

	/** Counts one paper more (or less, with -1) that has a word. */
	countPaper(term: number, change: 1 | -1): void {
		this.#papers[term] = this.papersWith(term) + change;
	}

	/** The order of two words by their letters. */
	compare(one: number, other: number): number {
		const [from, to] = [this.#starts[one] ?? 0, this.#starts[other] ?? 0];
		const length = Math.min(this.lengthOf(one), this.lengthOf(other));
		for (let place = 0; place < length; place++) {
			const difference = (this.#letters[from + place] ?? 0) - (this.#letters[to + place] ?? 0);
			if (difference !== 0) {
				return difference;
			}
		}
		return this.lengthOf(one) - this.lengthOf(other);
	}

	/** Where the word is in the slots, or the free slot where it belongs. */
	#slotOf(letters: Uint16Array, length: number): number {
		const mask = this.#slots.length - 1;
		let slot = hashOf(letters, 0, length) & mask;
		for (let known = this.#slots[slot] ?? 0; known !== 0; known = this.#slots[slot] ?? 0) {
			if (this.#isWord(known - 1, letters, length)) {
				return slot;
			}
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	#isWord(term: number, letters: Uint16Array, length: number): boolean {
		const start = this.#starts[term] ?? 0;
		if ((this.#starts[term + 1] ?? 0) - start !== length) {
			return false;
		}
		for (let place = 0; place < length; place++) {
			if (this.#letters[start + place] !== letters[place]) {
				return false;
			}
		}
		return true;
	}

	#append(letters: Uint16Array, length: number, slot: number): number {
		const term = this.#size++;
		const start = this.#starts[term] ?? 0;
		this.#letters = grown(this.#letters, start + length);
		this.#letters.set(letters.subarray(0, length), start);
		this.#starts = grown(this.#starts, term + 2);
		this.#starts[term + 1] = start + length;
		this.#papers = grown(this.#papers, term + 1);
		this.#slots[slot] = term + 1;
		if (this.#size * 2 > this.#slots.length) {
			this.#rehash();
		}
		return term;
	}

	#rehash(): void {
		this.#slots = new Uint32Array(this.#slots.length * 2);
		const mask = this.#slots.length - 1;
		for (let term = 0; term < this.#size; term++) {
			let slot = hashOf(this.#letters, this.#starts[term] ?? 0, this.#starts[term + 1] ?? 0) & mask;
			for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask);
			this.#slots[slot] = term + 1;
		}
	}
}

/** FNV-1a (draft-eastlake-fnv) over UTF-16 units, its bits mixed once more, as tables use the lowest ones. */
function hashOf(letters: Uint16Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at++) {
		hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193);
	}
	return hash ^ (hash >>> 15);
}
