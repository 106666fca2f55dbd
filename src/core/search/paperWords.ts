import { grown } from './growing';
import { offsetIn, Pages, pageSize } from './pages';
import type { SectionReader, Sections } from './sections';

/** The words of one paper by their numbers. */
export interface PaperWordList {
	/** The first `size` are the different words by rising number. */
	readonly terms: Uint32Array;
	/** {@link Places} of each of these. */
	readonly places: Uint8Array;
	readonly size: number;
	/** The words of the title in their order, compounds in parts. */
	readonly title: readonly number[];
}

/**
 * Per paper its words: those of the title in their order, then all with their places. The other way round than the
 * posting lists, for removing a paper, for ranking by the order of words and for likeness.
 */
export class PaperWords {
	#pages = new Pages();
	#address: Uint32Array = new Uint32Array(1 << 9);

	static read(saved: SectionReader): PaperWords {
		const words = new PaperWords();
		words.#pages = Pages.read(saved, 'papers.words');
		words.#address = saved.uint32('papers.address');
		return words;
	}

	/** `size` is how many papers there are. */
	save(sections: Sections, size: number): void {
		this.#pages.save(sections, 'papers.words');
		sections.set('papers.address', this.#address.subarray(0, size));
	}

	set(paper: number, { title, terms, places, size }: PaperWordList): void {
		const needed = 2 * maxVarint + title.length * maxVarint + size * (maxVarint + 1);
		const address = this.#pages.allocate(Math.min(needed, pageSize));
		const writer = new VarintWriter(this.#pages.page(address), offsetIn(address));
		writer.write(title.length);
		title.forEach((term) => writer.write(term));
		writer.write(size);
		let last = 0;
		for (let at = 0; at < size; at++) {
			const term = terms[at] ?? 0;
			writer.write(term - last);
			writer.byte(places[at] ?? 0);
			last = term;
		}
		this.#pages.trim(address + writer.written);
		this.#address = grown(this.#address, paper + 1);
		this.#address[paper] = address;
	}

	/** The words of the title in their order, compounds in parts. */
	title(paper: number): readonly number[] {
		const reader = this.#reader(paper);
		return Array.from({ length: reader.read() }, () => reader.read());
	}

	/** Visits the words of a paper by rising number. */
	forEach(paper: number, visit: (term: number, places: number) => void): void {
		const reader = this.#reader(paper);
		for (let skipped = reader.read(); skipped > 0; skipped--) {
			reader.read();
		}
		let term = 0;
		for (let left = reader.read(); left > 0; left--) {
			term += reader.read();
			visit(term, reader.byte());
		}
	}

	#reader(paper: number): VarintReader {
		const address = this.#address[paper] ?? 0;
		return new VarintReader(this.#pages.page(address), offsetIn(address));
	}
}

/** Longest variable-length integer of 32 bits, in bytes. */
const maxVarint = 5;

class VarintWriter {
	readonly #page: Uint8Array;
	readonly #start: number;
	#at: number;

	constructor(page: Uint8Array, at: number) {
		this.#page = page;
		this.#start = at;
		this.#at = at;
	}

	/** How many bytes. */
	get written(): number {
		return this.#at - this.#start;
	}

	write(value: number): void {
		let rest = value;
		for (; rest > 127; rest >>>= 7) {
			this.byte((rest & 127) | 128);
		}
		this.byte(rest);
	}

	byte(value: number): void {
		this.#page[this.#at++] = value;
	}
}

class VarintReader {
	readonly #page: Uint8Array;
	#at: number;

	constructor(page: Uint8Array, at: number) {
		this.#page = page;
		this.#at = at;
	}

	read(): number {
		let byte = this.byte();
		let value = byte & 127;
		for (let shift = 7; byte > 127; shift += 7) {
			byte = this.byte();
			value |= (byte & 127) << shift;
		}
		return value;
	}

	byte(): number {
		return this.#page[this.#at++] ?? 0;
	}
}
