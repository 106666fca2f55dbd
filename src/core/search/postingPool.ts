/**
 * Lists of numbers that only grow, many short and some long, in one typed array: blocks of 2, 4, 8 … 256 numbers, each
 * ending in the place of the next one, as in Lucene's ByteBlockPool. Some 5 bytes per number instead of an array each.
 */
export class PostingPool {
	#cells = new Uint32Array(1 << 12);
	#used = 1;
	/** Per list: its first block, and where the next number goes. */
	readonly #first: number[] = [];
	readonly #next: number[] = [];
	/** Per list: how many numbers its last block still takes, and how many it took in all. */
	readonly #left: number[] = [];
	readonly #size: number[] = [];

	/** Starts an empty list and gives its number: 0, 1, 2, … */
	addList(): number {
		const block = this.#allocate(smallest);
		this.#next.push(block);
		this.#left.push(smallest);
		this.#size.push(0);
		return this.#first.push(block) - 1;
	}

	append(list: number, value: number): void {
		let at = this.#next[list] ?? 0;
		let left = this.#left[list] ?? 0;
		if (left === 0) {
			const capacity = Math.min(blockOf(this.#size[list] ?? 0) * 2, largest);
			const block = this.#allocate(capacity);
			this.#cells[at] = block;
			at = block;
			left = capacity;
		}
		this.#cells[at] = value;
		this.#next[list] = at + 1;
		this.#left[list] = left - 1;
		this.#size[list] = (this.#size[list] ?? 0) + 1;
	}

	forEach(list: number, visit: (value: number) => void): void {
		const cells = this.#cells;
		let rest = this.#size[list] ?? 0;
		let at = this.#first[list] ?? 0;
		for (let capacity = smallest; rest > 0; capacity = Math.min(capacity * 2, largest)) {
			const end = at + Math.min(capacity, rest);
			for (let cell = at; cell < end; cell++) {
				visit(cells[cell] ?? 0);
			}
			rest -= end - at;
			at = cells[end] ?? 0;
		}
	}

	/** Room for numbers and the place of the next block. */
	#allocate(capacity: number): number {
		const block = this.#used;
		this.#used += capacity + 1;
		if (this.#used > this.#cells.length) {
			const larger = new Uint32Array(Math.ceil(this.#used * 1.5));
			larger.set(this.#cells);
			this.#cells = larger;
		}
		return block;
	}
}

const smallest = 2;
const largest = 256;

/** The capacity of the block that ends when a list has this many numbers. */
function blockOf(size: number): number {
	let capacity = smallest;
	for (let total = smallest; total < size && capacity < largest; total += capacity) {
		capacity *= 2;
	}
	return capacity;
}
