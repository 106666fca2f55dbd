import type { SectionReader, Sections } from './sections';

/** Bytes at addresses that only grow, in pages of a mebibyte, so that growing never copies what is there. */
export class Pages {
	readonly #pages: Uint8Array[] = [];
	#end = 0;

	/** The pages that were saved under a name. */
	static read(saved: SectionReader, name: string): Pages {
		const pages = new Pages();
		const end = saved.uint32(`${name}.end`)[0] ?? 0;
		for (let page = 0; page << pageBits < end; page++) {
			pages.#pages.push(saved.uint8(`${name}.${page}`));
		}
		pages.#end = end;
		return pages;
	}

	save(sections: Sections, name: string): void {
		sections.set(`${name}.end`, Uint32Array.of(this.#end));
		this.#pages.forEach((page, place) => sections.set(`${name}.${place}`, page));
	}

	/** Room for `length` bytes in one page, at most a whole one; gives its address. */
	allocate(length: number): number {
		const room = pageSize - (this.#end & (pageSize - 1));
		const start = length > room ? this.#end + room : this.#end;
		this.#end = start + length;
		if (this.#end > this.#pages.length << pageBits) {
			this.#pages.push(new Uint8Array(pageSize));
		}
		return start;
	}

	/** Gives back what was allocated last from an address on. */
	trim(address: number): void {
		this.#end = address;
	}

	/** The page that an address is in, and its place there by {@link offsetIn}. */
	page(address: number): Uint8Array {
		return this.#pages[address >>> pageBits] ?? nothing;
	}
}

/** The place of an address in its page. */
export function offsetIn(address: number): number {
	return address & (pageSize - 1);
}

const pageBits = 20;
/** Longest piece of bytes that can be asked for. */
export const pageSize = 1 << pageBits;
const nothing = new Uint8Array();
