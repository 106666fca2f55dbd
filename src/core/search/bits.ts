import { grown } from './growing';

/** A set of numbers below `size`, as bits. */
export class Bits {
	readonly size: number;
	readonly #words: Uint32Array;

	constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
		this.size = size;
		this.#words = words;
	}

	/** All numbers below `size`. */
	static all(size: number): Bits {
		return new Bits(size).complement();
	}

	add(number: number): void {
		this.#words[number >>> 5] = (this.#words[number >>> 5] ?? 0) | (1 << (number & 31));
	}

	delete(number: number): void {
		this.#words[number >>> 5] = (this.#words[number >>> 5] ?? 0) & ~(1 << (number & 31));
	}

	has(number: number): boolean {
		return (((this.#words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
	}

	/** The set itself where it has room for numbers below `size`, else one with room that begins as it does. */
	grown(size: number): Bits {
		return size <= this.size ? this : new Bits(((size * 3) >>> 1) + 32, grown(this.#words, ((size * 3) >>> 6) + 2));
	}

	/** What is in both. */
	and(other: Bits): Bits {
		return new Bits(
			this.size,
			this.#words.map((word, at) => word & (other.#words[at] ?? 0)),
		);
	}

	/** What is in either. */
	or(other: Bits): Bits {
		return new Bits(
			this.size,
			this.#words.map((word, at) => word | (other.#words[at] ?? 0)),
		);
	}

	/** What is not in it. */
	complement(): Bits {
		const words = this.#words.map((word) => ~word);
		const last = this.size >>> 5;
		if (last < words.length) {
			words[last] = (words[last] ?? 0) & ((1 << (this.size & 31)) - 1);
			words.fill(0, last + 1);
		}
		return new Bits(this.size, words);
	}

	/** Visits the numbers by rising size. */
	forEach(visit: (number: number) => void): void {
		this.#words.forEach((word, at) => {
			for (let rest = word; rest !== 0; rest &= rest - 1) {
				visit(at * 32 + 31 - Math.clz32(rest & -rest));
			}
		});
	}

	get count(): number {
		let count = 0;
		this.forEach(() => count++);
		return count;
	}
}
