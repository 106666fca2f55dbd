import type { Paper, PaperRecord, Sighting } from '../paper/paper';
import type { HeldRecord } from './heldRecord';
import { mergeRecords } from './mergeRecords';
import { joinedStamp } from './recordStamp';
import type { TextCodec } from '../text/textCodec';

/** What a list needs of a paper to put it into groups. */
export interface PaperOutline extends Pick<Paper, 'id' | 'provenance'> {
	readonly issued?: { readonly year: number };
}

/** One paper of the library and what each feed says about it. */
export class Entry {
	/** One for each feed that knows the paper. */
	held: readonly HeldRecord[] = [];
	/** Ids and citekeys of entries that turned out to be this paper. */
	formerNames: readonly string[] = [];
	/** What was worked out from the paper alone: its topic. `undefined` until it is asked for. */
	derived: number | undefined;

	constructor(
		readonly id: string,
		readonly citekey: string,
		/** Place in the order in which papers came. */
		readonly place: number,
	) {}

	heldBy(feed: string): HeldRecord | undefined {
		return this.held.find(({ facts }) => facts.feed === feed);
	}

	/** Puts a record in the place of the one its feed had. */
	put(held: HeldRecord): void {
		this.held = [...this.held.filter(({ facts }) => facts.feed !== held.facts.feed), held];
		this.derived = undefined;
	}

	/** Takes a record out. */
	drop(held: HeldRecord): void {
		this.held = this.held.filter((other) => other !== held);
		this.derived = undefined;
	}

	/** Everything the index knows the entry by. */
	get names(): readonly string[] {
		return [this.id, this.citekey, ...this.formerNames, ...this.held.flatMap(({ facts }) => facts.sure)];
	}

	get titles(): readonly string[] {
		return this.held.flatMap(({ facts }) => (facts.title === undefined ? [] : [facts.title]));
	}

	/**
	 * The paper as all its feeds together describe it, in the order of the feeds' ids, so that the order in which feeds
	 * came does not show. An entry without records has none and is never asked.
	 */
	get paper(): Paper {
		const records = this.#ordered().map(({ facts, record }) => ({ feed: facts.feed, record }));
		const facts: PaperRecord & { sighting?: unknown } = { ...records.map(({ record }) => record).reduce(mergeRecords) };
		const provenance = records.map(({ feed, record: { sighting } }): Sighting => ({ ...sighting, feed }));
		// Sightings go into the provenance, feed by feed; the key of a source has become the citekey or was taken.
		delete facts.sighting;
		return { ...facts, id: this.id, citekey: this.citekey, provenance: provenance.sort(byFirstSeen) };
	}

	/** Tells versions of the paper apart: another one where a feed says something else of it. */
	stamp(codec: TextCodec): number {
		return joinedStamp(this.#ordered().map((held) => held.stamp(codec)));
	}

	/** The little that groups need, without reading a record. */
	get outline(): PaperOutline {
		const sightings = this.#ordered().map(({ facts: { feed, firstSeen } }): Sighting => ({
			feed,
			...(firstSeen !== undefined && { firstSeen }),
		}));
		const year = this.held.find(({ facts }) => facts.year !== undefined)?.facts.year;
		return {
			id: this.id,
			provenance: sightings.length > 1 ? sightings.sort(byFirstSeen) : sightings,
			...(year !== undefined && { issued: { year } }),
		};
	}

	#ordered(): readonly HeldRecord[] {
		return this.held.length < 2 ? this.held : [...this.held].sort((a, b) => (a.facts.feed < b.facts.feed ? -1 : 1));
	}
}

function byFirstSeen({ firstSeen: a = '~' }: Sighting, { firstSeen: b = '~' }: Sighting): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
