import { newer, type Stamped } from './stamped';

/**
 * What one machine noted about one paper, every field with the time it was set. The same paper may have several of them,
 * for instance under the citekeys of two machines; {@link MarkIndex} reads them as one.
 */
export interface StoredMark {
	/** Citekey of the paper where it was marked. */
	readonly key: string;
	/** Its id there, an identity key such as `arxiv:2401.17377`; empty where it is unknown. */
	readonly id: string;
	/** Its other identity keys, sorted. */
	readonly also: readonly string[];
	/** `state`, `starred`, `rating`, `topic` and what newer versions of Glossator may add. */
	readonly fields: ReadonlyMap<string, Stamped>;
	/** Tag → true when added, false when removed. */
	readonly tags: ReadonlyMap<string, Stamped>;
}

/** All marks, by {@link markKey}, and the lines that a newer version of Glossator wrote and this one does not understand. */
export interface MarkBook {
	readonly marks: ReadonlyMap<string, StoredMark>;
	readonly others: ReadonlySet<string>;
}

export const emptyBook: MarkBook = { marks: new Map(), others: new Set() };

/** What tells marks apart; sorts by citekey. */
export function markKey({ key, id }: Pick<StoredMark, 'key' | 'id'>): string {
	return `${key}\n${id}`;
}

/**
 * What both know, per field what was set last. Commutative, associative and idempotent (a state-based CRDT of
 * last-writer-wins registers, Shapiro et al. 2011), so that it does not matter who merges with whom and how often.
 */
export function mergeBooks(a: MarkBook, b: MarkBook): MarkBook {
	const marks = new Map(a.marks);
	for (const [key, mark] of b.marks) {
		const known = marks.get(key);
		marks.set(key, known ? mergeMarks(known, mark) : mark);
	}
	return { marks, others: new Set([...a.others, ...b.others]) };
}

/** The fields of both; key and id are the first one's. */
export function mergeMarks(a: StoredMark, b: StoredMark): StoredMark {
	return {
		key: a.key,
		id: a.id,
		also: [...new Set([...a.also, ...b.also])].sort(),
		fields: mergeStamped(a.fields, b.fields),
		tags: mergeStamped(a.tags, b.tags),
	};
}

function mergeStamped(a: ReadonlyMap<string, Stamped>, b: ReadonlyMap<string, Stamped>): ReadonlyMap<string, Stamped> {
	const merged = new Map(a);
	for (const [name, stamped] of b) {
		const known = merged.get(name);
		merged.set(name, known ? newer(known, stamped) : stamped);
	}
	return merged;
}
