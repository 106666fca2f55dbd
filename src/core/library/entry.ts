import type { Paper, PaperRecord, Sighting } from '../paper/paper';
import { mergeRecords } from './mergeRecords';
import { refreshRecord } from './refreshRecord';

/** What a feed says about a paper, and the names that it surely has by it. */
export interface Statement {
	readonly feed: string;
	readonly record: PaperRecord;
	readonly sure: readonly string[];
}

/** One paper of the library and what each feed says about it. */
export class Entry {
	/** Feed id → what that feed says. */
	readonly records = new Map<string, PaperRecord>();
	/** What the index knows the entry by; the index keeps both. */
	readonly names = new Set<string>();
	readonly titles = new Set<string>();
	/** Ids and citekeys of entries that turned out to be this paper. */
	readonly formerNames: string[] = [];
	/** Feed id → the sure names that its records had; a merged record shows only one DOI of two. */
	readonly #sure = new Map<string, readonly string[]>();
	#paper: Paper | undefined;

	constructor(
		readonly id: string,
		readonly citekey: string,
		/** Place in the order in which papers came. */
		readonly place: number,
	) {}

	put({ feed, record, sure }: Statement): void {
		const known = this.records.get(feed);
		this.records.set(feed, known ? refreshRecord(known, record) : record);
		this.#sure.set(feed, [...new Set([...(this.#sure.get(feed) ?? []), ...sure])]);
		this.#paper = undefined;
	}

	/** Takes out all records. */
	empty(): readonly Statement[] {
		const records = [...this.records].map(([feed, record]) => ({ feed, record, sure: this.#sure.get(feed) ?? [] }));
		this.#sure.clear();
		this.records.clear();
		this.#paper = undefined;
		return records;
	}

	/** The paper as all its feeds together describe it; an entry without records has none and is never asked. */
	get paper(): Paper {
		this.#paper ??= this.#merge();
		return this.#paper;
	}

	/** Merges in the order of the feeds' ids, so that the order in which feeds came does not show. */
	#merge(): Paper {
		const feeds = [...this.records].sort(([a], [b]) => (a < b ? -1 : 1));
		const facts: PaperRecord & { sighting?: unknown } = { ...feeds.map(([, record]) => record).reduce(mergeRecords) };
		const provenance = feeds.map(([feed, { sighting }]): Sighting => ({ ...sighting, feed }));
		// Sightings go into the provenance, feed by feed.
		delete facts.sighting;
		return { ...facts, id: this.id, citekey: this.citekey, provenance: provenance.sort(byFirstSeen) };
	}
}

function byFirstSeen({ firstSeen: a = '~' }: Sighting, { firstSeen: b = '~' }: Sighting): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
