import type { Entry } from './entry';
import type { HeldRecord } from './heldRecord';
import { joined } from './joined';
import type { Library } from './library';
import type { Statement } from './segmentLine';
import type { Dropped } from './unsavedChanges';

/** A statement of a segment: the record, and what the paper is called that it belongs to. */
export interface Stated extends Pick<Statement, 'id' | 'citekey' | 'formerNames' | 'derived'> {
	readonly held: HeldRecord;
}

/** What a segment takes back, then what it says. */
export interface SegmentChange {
	/** Ids of feeds that were removed with all they had said before. */
	readonly removed: readonly string[];
	readonly dropped: readonly Dropped[];
	readonly stated: readonly Stated[];
}

/**
 * Puts what a segment says into the library as one change: whoever wrote it knew how all of it goes together, and half of
 * it can look like a contradiction. Gives the entries that share a title with others now.
 */
export function takeIn(library: Library, { removed, dropped, stated }: SegmentChange): readonly Entry[] {
	const gone = [...ofFeeds(library, new Set(removed)), ...dropped.flatMap((one) => find(library, one) ?? [])];
	const isGone = new Set(gone.map(({ held }) => held));
	const before = stated.map(({ held }) => {
		const known = find(library, held.facts);
		return known && !isGone.has(known.held) ? known : undefined;
	});
	const touched = takeOut(library, [...gone, ...before.filter((known) => known !== undefined)]);
	const sharers = stated.flatMap((one, place) => put(library, one, { before: before[place]?.held, touched }) ?? []);
	for (const entry of touched.values()) {
		library.changedIds.add(entry.id);
		if (entry.held.length === 0) {
			library.entries.delete(entry);
		}
	}
	return sharers;
}

interface Place {
	readonly entry: Entry;
	readonly held: HeldRecord;
}

function find({ index }: Library, { feed, key }: Dropped): Place | undefined {
	const entry = index.get(key);
	const held = entry?.heldBy(feed);
	return entry && held?.facts.key === key ? { entry, held } : undefined;
}

function ofFeeds({ entries }: Library, feeds: ReadonlySet<string>): readonly Place[] {
	const places: Place[] = [];
	for (const entry of feeds.size > 0 ? entries : []) {
		for (const held of entry.held) {
			if (feeds.has(held.facts.feed)) {
				places.push({ entry, held });
			}
		}
	}
	return places;
}

/** Takes records out and gives the entries that had them; what has none left has no names either, until it gets some. */
function takeOut({ index }: Library, places: readonly Place[]): ReadonlyMap<string, Entry> {
	const touched = new Map<string, Entry>();
	for (const { entry, held } of places) {
		if (!touched.has(entry.id)) {
			touched.set(entry.id, entry);
			index.remove(entry);
		}
		entry.drop(held);
	}
	for (const entry of touched.values()) {
		if (entry.held.length > 0) {
			index.addAll(entry);
		}
	}
	return touched;
}

interface Surroundings {
	/** What the feed said of the paper until now. */
	readonly before: HeldRecord | undefined;
	readonly touched: ReadonlyMap<string, Entry>;
}

/** Puts a statement where it says it belongs, or where records of its kind do if another window thinks otherwise. */
function put(library: Library, stated: Stated, { before, touched }: Surroundings): Entry | undefined {
	const { index } = library;
	const held = before ? joined(before, stated.held) : stated.held;
	const emptied = touched.get(stated.id);
	const target = index.get(stated.id) ?? (emptied?.citekey === stated.citekey ? emptied : undefined);
	if (!isFree(library, stated, target)) {
		const { feed, sure, title } = held.facts;
		library.add(feed, held.record, { sure, ids: [stated.id], ...(title !== undefined && { title }) });
		const placed = index.get(sure[0] ?? stated.id)?.heldBy(feed);
		if (placed) {
			placed.segment = held.segment;
		}
		return undefined;
	}
	const entry = target ?? library.enter(stated.id, stated.citekey);
	settle(library, entry, { held, formerNames: stated.formerNames });
	entry.derived = stated.derived;
	return held.facts.title !== undefined && index.titled(held.facts.title).length > 1 ? entry : undefined;
}

/** Whether no other entry goes by a name of the statement, so that it can be taken at its word. */
function isFree({ index }: Library, { id, citekey, held, formerNames }: Stated, target: Entry | undefined): boolean {
	const isOwn = (name: string) => {
		const owner = index.get(name);
		return owner === undefined || owner === target;
	};
	const names = target && target.held.length > 0 ? formerNames : [id, citekey, ...formerNames];
	return (target === undefined || target.id === id) && held.facts.sure.every(isOwn) && names.every(isOwn);
}

/** What the feed says there already under another key and what it says now together are the record. */
function settle(
	{ index, changedIds }: Library,
	entry: Entry,
	{ held, formerNames }: { readonly held: HeldRecord; readonly formerNames: readonly string[] },
): void {
	if (entry.held.length === 0) {
		entry.held = [held];
		entry.formerNames = formerNames;
	} else {
		const own = entry.heldBy(held.facts.feed);
		index.remove(entry);
		entry.put(own ? joined(own, held) : held);
		entry.formerNames = [...new Set([...entry.formerNames, ...formerNames])];
	}
	index.addAll(entry);
	changedIds.add(entry.id);
}
