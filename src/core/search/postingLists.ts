import { grown } from './growing';
import { offsetIn, Pages } from './pages';
import type { SectionReader, Sections } from './sections';

/** The postings of one word as bytes: for each paper the distance from the one before as a varint, then its places. */
export interface PostingBytes {
	readonly bytes: Uint8Array;
	readonly length: number;
}

/**
 * Per word the papers that have it, in the order they were numbered, and {@link Places} in them: some 2.5 bytes each.
 * A list grows by slices of 8, 16, 32 … 4096 bytes, each ending in the address of the next one, as in Lucene's
 * ByteBlockPool; distances are variable-length integers (Witten, Moffat and Bell, Managing Gigabytes, §3.3).
 */
export class PostingLists {
	#pages = new Pages();
	/** Per list: its first slice, where the next byte goes, the room left in the last slice, its bytes, its last paper. */
	#first: Uint32Array = new Uint32Array(1 << 9);
	#next: Uint32Array = new Uint32Array(1 << 9);
	#left: Uint16Array = new Uint16Array(1 << 9);
	#bytes: Uint32Array = new Uint32Array(1 << 9);
	#last: Uint32Array = new Uint32Array(1 << 9);
	#scratch: Uint8Array = new Uint8Array(1 << 12);

	static read(saved: SectionReader): PostingLists {
		const lists = new PostingLists();
		lists.#pages = Pages.read(saved, 'postings');
		lists.#first = saved.uint32('postings.first');
		lists.#next = saved.uint32('postings.next');
		lists.#left = saved.uint16('postings.left');
		lists.#bytes = saved.uint32('postings.bytes');
		lists.#last = saved.uint32('postings.last');
		return lists;
	}

	/** `size` is how many lists there are. */
	save(sections: Sections, size: number): void {
		this.#makeRoom(size);
		this.#pages.save(sections, 'postings');
		sections.set('postings.first', this.#first.subarray(0, size));
		sections.set('postings.next', this.#next.subarray(0, size));
		sections.set('postings.left', this.#left.subarray(0, size));
		sections.set('postings.bytes', this.#bytes.subarray(0, size));
		sections.set('postings.last', this.#last.subarray(0, size));
	}

	/** Adds a paper with a higher number than all before to a list; `places` is one byte. */
	append(list: number, paper: number, places: number): void {
		this.#makeRoom(list + 1);
		let distance = paper - (this.#last[list] ?? 0);
		this.#last[list] = paper;
		if ((this.#left[list] ?? 0) >= longestPosting) {
			this.#write(list, distance, places);
			return;
		}
		for (; distance > 127; distance >>>= 7) {
			this.#push(list, (distance & 127) | 128);
		}
		this.#push(list, distance);
		this.#push(list, places);
	}

	/** The bytes of a list, good until the next call. */
	read(list: number): PostingBytes {
		const length = this.#bytes[list] ?? 0;
		this.#scratch = grown(this.#scratch, length);
		let address = this.#first[list] ?? 0;
		let slice = smallest;
		for (let done = 0; done < length; slice = Math.min(slice * 2, largest)) {
			const page = this.#pages.page(address);
			const from = offsetIn(address);
			const taken = Math.min(slice, length - done);
			this.#scratch.set(page.subarray(from, from + taken), done);
			done += taken;
			address = done < length ? linkAt(page, from + slice) : 0;
		}
		return { bytes: this.#scratch, length };
	}

	/** A posting that fits into the last slice, all at once. */
	#write(list: number, distance: number, places: number): void {
		const address = this.#next[list] ?? 0;
		const page = this.#pages.page(address);
		const start = offsetIn(address);
		let at = start;
		for (let rest = distance; ; rest >>>= 7) {
			page[at++] = rest > 127 ? (rest & 127) | 128 : rest;
			if (rest <= 127) {
				break;
			}
		}
		page[at++] = places;
		const written = at - start;
		this.#next[list] = address + written;
		this.#left[list] = (this.#left[list] ?? 0) - written;
		this.#bytes[list] = (this.#bytes[list] ?? 0) + written;
	}

	#push(list: number, byte: number): void {
		let left = this.#left[list] ?? 0;
		if (left === 0) {
			left = this.#startSlice(list);
		}
		const address = this.#next[list] ?? 0;
		this.#pages.page(address)[offsetIn(address)] = byte;
		this.#next[list] = address + 1;
		this.#left[list] = left - 1;
		this.#bytes[list] = (this.#bytes[list] ?? 0) + 1;
	}

	#startSlice(list: number): number {
		const bytes = this.#bytes[list] ?? 0;
		const size = sliceAfter(bytes);
		const address = this.#pages.allocate(size + linkSize);
		if (bytes === 0) {
			this.#first[list] = address;
		} else {
			const end = this.#next[list] ?? 0;
			writeLink(this.#pages.page(end - 1), offsetIn(end - 1) + 1, address);
		}
		this.#next[list] = address;
		return size;
	}

	#makeRoom(lists: number): void {
		if (lists > this.#first.length || lists > this.#left.length) {
			this.#first = grown(this.#first, lists);
			this.#next = grown(this.#next, lists);
			this.#left = grown(this.#left, lists);
			this.#bytes = grown(this.#bytes, lists);
			this.#last = grown(this.#last, lists);
		}
	}
}

const smallest = 8;
const largest = 4096;
const linkSize = 4;
/** Five bytes for a distance of 32 bits, one for the places. */
const longestPosting = 6;

/** The size of the slice that begins when a list has this many bytes. */
function sliceAfter(bytes: number): number {
	let size = smallest;
	for (let total = 0; total < bytes && size < largest; size *= 2) {
		total += size;
		if (total >= bytes) {
			return Math.min(size * 2, largest);
		}
	}
	return size;
}

function linkAt(page: Uint8Array, at: number): number {
	return (
		((page[at] ?? 0) | ((page[at + 1] ?? 0) << 8) | ((page[at + 2] ?? 0) << 16) | ((page[at + 3] ?? 0) << 24)) >>> 0
	);
}

function writeLink(page: Uint8Array, at: number, address: number): void {
	for (let byte = 0; byte < linkSize; byte++) {
		page[at + byte] = (address >>> (8 * byte)) & 255;
	}
}
