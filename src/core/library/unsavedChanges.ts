import type { Entry } from './entry';
import type { HeldRecord } from './heldRecord';

/** The citekey of a paper that is gone, and the keys it went by. */
export interface Memory {
	readonly citekey: string;
	readonly keys: readonly string[];
}

/** A statement that is no more. */
export interface Dropped {
	readonly feed: string;
	readonly key: string;
}

/** What a library has to write so that its disk knows what it knows: the last word on every statement, once. */
export class UnsavedChanges {
	/** Feeds that are never written. */
	readonly volatile: ReadonlySet<string>;
	readonly #named = new Set<string>();
	readonly #removed = new Set<string>();
	readonly #statements = new Map<string, { readonly entry: Entry; readonly held: HeldRecord }>();
	readonly #dropped = new Map<string, Dropped>();
	#memories: Memory[] = [];
	#isQuiet = false;

	constructor(volatile: readonly string[]) {
		this.volatile = new Set(volatile);
	}

	get isEmpty(): boolean {
		return (
			this.#named.size + this.#removed.size + this.#statements.size + this.#dropped.size + this.#memories.length === 0
		);
	}

	/** Runs work that only repeats what is on disk. */
	quietly(work: () => void): void {
		this.#isQuiet = true;
		try {
			work();
		} finally {
			this.#isQuiet = false;
		}
	}

	/** A feed came, or has another label. */
	name(feed: string): void {
		if (this.#counts(feed)) {
			this.#named.add(feed);
		}
	}

	state(held: HeldRecord, entry: Entry): void {
		if (this.#counts(held.facts.feed)) {
			this.#statements.set(keyOf(held.facts), { entry, held });
		}
	}

	drop({ facts: { feed, key } }: HeldRecord): void {
		if (this.#counts(feed)) {
			this.#statements.delete(keyOf({ feed, key }));
			this.#dropped.set(keyOf({ feed, key }), { feed, key });
		}
	}

	/** A feed was removed, with all it said. */
	remove(feed: string): void {
		if (this.#counts(feed)) {
			for (const [key, { held }] of this.#statements) {
				if (held.facts.feed === feed) {
					this.#statements.delete(key);
				}
			}
			this.#named.delete(feed);
			this.#removed.add(feed);
		}
	}

	bury(memory: Memory): void {
		if (!this.#isQuiet) {
			this.#memories.push(memory);
		}
	}

	/** Gives everything away; the caller keeps it from now on. */
	take() {
		const statements = [...this.#statements.values()].filter(({ entry, held }) => entry.held.includes(held));
		const taken = {
			named: new Set(this.#named),
			removed: [...this.#removed],
			dropped: [...this.#dropped.values()],
			memories: this.#memories,
			statements,
		};
		[this.#named, this.#removed, this.#statements, this.#dropped].forEach((collection) => collection.clear());
		this.#memories = [];
		return taken;
	}

	#counts(feed: string): boolean {
		return !this.#isQuiet && !this.volatile.has(feed);
	}
}

function keyOf({ feed, key }: Dropped): string {
	return `${feed}\n${key}`;
}
