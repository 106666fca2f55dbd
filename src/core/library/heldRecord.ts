import type { PaperRecord } from '../paper/paper';
import type { RecordKeys } from './recordKeys';
import { recordStamp } from './recordStamp';
import type { TextCodec } from '../text/textCodec';

/** What the library must know of a record without reading it. */
export interface HeldFacts {
	readonly feed: string;
	/** Names the statement in the feed, from its first day to its last. */
	readonly key: string;
	/** Names of the paper that the record is certain of. */
	readonly sure: readonly string[];
	/** Normalised title, where it tells papers apart. */
	readonly title: string | undefined;
	/** When the feed first listed it. */
	readonly firstSeen: string | undefined;
	readonly year: number | undefined;
}

/** A record as JSON in UTF-8, somewhere in the bytes of a segment. */
export interface RecordBytes {
	readonly bytes: Uint8Array;
	readonly start: number;
	readonly end: number;
	readonly codec: TextCodec;
}

/**
 * What one feed says of one paper. A hundred thousand of them stay the bytes they were on disk, each read when asked for:
 * that is what makes a library of this size open in a moment and fit into memory.
 */
export class HeldRecord {
	readonly facts: HeldFacts;
	/** The segment it was read from or written to last; empty where it was not written yet. */
	segment = '';
	#source: RecordBytes | PaperRecord;
	#stamp: number | undefined;

	/** `stamp` where it is known from the segment. */
	constructor(facts: HeldFacts, source: RecordBytes | PaperRecord, stamp?: number) {
		this.facts = facts;
		this.#source = source;
		this.#stamp = stamp;
	}

	/** Tells versions of the record apart, on disk or not. */
	stamp(codec: TextCodec): number {
		this.#stamp ??= recordStamp(this.encoded(codec));
		return this.#stamp;
	}

	/** The record; a title alone where its bytes are damaged. */
	get record(): PaperRecord {
		return 'codec' in this.#source ? readRecord(this.#source) : this.#source;
	}

	/** About the bytes that it takes in its segment; 0 where it was not written yet. */
	get size(): number {
		const { key, sure } = this.facts;
		const line = 120 + 2 * key.length + sure.reduce((sum, name) => sum + name.length + 3, 0);
		return 'codec' in this.#source ? this.#source.end - this.#source.start + line : 0;
	}

	/** The record as JSON in UTF-8. */
	encoded(codec: TextCodec): Uint8Array {
		const source = this.#source;
		return 'codec' in source ? source.bytes.subarray(source.start, source.end) : codec.encode(JSON.stringify(source));
	}

	/** The record is in these bytes now, and nowhere else. */
	moveTo(bytes: RecordBytes, segment: string): void {
		this.#source = bytes;
		this.segment = segment;
	}
}

/** The facts of a record; its first sure name is its key unless it has one from before. */
export function heldFacts(stated: { feed: string; record: PaperRecord; keys: RecordKeys; key?: string }): HeldFacts {
	const { feed, record, keys, key = keys.sure[0] ?? '' } = stated;
	const { sure, title } = keys;
	return { feed, key, sure, title, firstSeen: record.sighting?.firstSeen, year: record.issued?.year };
}

function readRecord({ bytes, start, end, codec }: RecordBytes): PaperRecord {
	try {
		return JSON.parse(codec.decode(bytes.subarray(start, end))) as PaperRecord;
	} catch (error) {
		if (error instanceof SyntaxError) {
			return damaged;
		}
		throw error;
	}
}

const damaged: PaperRecord = {
	type: 'document',
	title: 'Damaged entry',
	author: [],
	categories: [],
	identifiers: {},
	links: {},
	signals: {},
};
