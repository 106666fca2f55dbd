import type { Entry } from './entry';
import type { HeldRecord } from './heldRecord';
import { sameRecord } from './sameRecord';

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
	readonly #statements = new Map<string, Restated>();
	readonly #dropped = new Map<string, Dropped>();
	#memories: Memory[] = [];
	#isQuiet = false;

	constructor(volatile: readonly string[]) {
		this.volatile = new Set(volatile);
	}

	/** Runs work that only repeats what is on disk. */
	quietly<T>(work: () => T): T {
		this.#isQuiet = true;
		try {
			return work();
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

	/** A statement is new or another than `before`; without it, what else is said of its paper changed too. */
	state(held: HeldRecord, entry: Entry, before?: HeldRecord): void {
		if (this.#counts(held.facts.feed)) {
			const key = keyOf(held.facts);
			const known = this.#statements.get(key);
			const first = known ? known.before : before;
			this.#statements.set(key, { entry, held, ...(before && first && { before: first }) });
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

	/** Gives everything away; the caller keeps it from now on. Statements that came back to what they were are left out. */
	take() {
		const statements = [...this.#statements.values()].filter(isWorthWriting);
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

interface Restated {
	readonly entry: Entry;
	readonly held: HeldRecord;
	/** The statement on disk, where nothing but the statement changed. */
	readonly before?: HeldRecord;
}

/** A feed that lists a paper twice in different words changes it and changes it back with every refresh. */
function isWorthWriting({ entry, held, before }: Restated): boolean {
	const isThere = entry.held.includes(held);
	const isBack = isThere && before !== undefined && sameFacts(held, before) && sameRecord(held.record, before.record);
	if (isBack) {
		entry.held = entry.held.map((one) => (one === held ? before : one));
	}
	return isThere && !isBack;
}

function sameFacts({ facts: one }: HeldRecord, { facts: other }: HeldRecord): boolean {
	return one.title === other.title && one.sure.join('\n') === other.sure.join('\n');
}

function keyOf({ feed, key }: Dropped): string {
	return `${feed}\n${key}`;
}
