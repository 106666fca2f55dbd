/** The parts of a saved index on their way from disk or to it, one message each. */
export class IndexParts {
	readonly #parts = new Map<number, Uint8Array>();

	set(part: number, bytes: Uint8Array): void {
		this.#parts.set(part, bytes);
	}

	/** Gives a part away. */
	take(part: number): Uint8Array {
		const bytes = this.#parts.get(part) ?? new Uint8Array();
		this.#parts.delete(part);
		return bytes;
	}

	/** Gives so many parts away, in order; all others are forgotten. */
	takeAll(parts: number): readonly Uint8Array[] {
		const all = Array.from({ length: parts }, (_, part) => this.take(part));
		this.clear();
		return all;
	}

	/** Holds these instead of all others; gives how many they are. */
	replace(parts: readonly Uint8Array[]): number {
		this.clear();
		parts.forEach((bytes, part) => this.set(part, bytes));
		return parts.length;
	}

	clear(): void {
		this.#parts.clear();
	}
}
