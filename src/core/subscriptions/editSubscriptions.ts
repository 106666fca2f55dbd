import { readEntry } from './readSubscriptions';

/** One entry of the setting `glossator.feeds`, as written. */
export type FeedEntry = Readonly<Record<string, unknown>>;

type Entries = readonly unknown[];

/** The list with the entry at its end; where the list has its source already, the entry's properties change that one. */
export function addSubscription(entries: Entries, entry: FeedEntry): Entries {
	const id = idOf(entry);
	return id !== undefined && placesOf(entries, id).length > 0
		? changeSubscription(entries, id, entry)
		: [...entries, entry];
}

/** The list without the feed. */
export function removeSubscription(entries: Entries, id: string): Entries {
	return entries.filter((entry) => idOf(entry) !== id);
}

/** The feed with some of its properties changed; `undefined` takes one away. All other properties stay as they are. */
export function changeSubscription(entries: Entries, id: string, changes: FeedEntry): Entries {
	const last = placesOf(entries, id).at(-1);
	return entries.map((entry, place) => (place === last ? changed(entry, changes) : entry));
}

/** The list with the feed paused or not. */
export function pauseSubscription(entries: Entries, id: string, paused: 'paused' | 'followed'): Entries {
	return changeSubscription(entries, id, { paused: paused === 'paused' ? true : undefined });
}

/** The list with the feed just before another one, or at the end without one. */
export function moveSubscription(entries: Entries, id: string, before: string | undefined): Entries {
	const moved = entries.filter((entry) => idOf(entry) === id);
	const others = removeSubscription(entries, id);
	const target = before === undefined ? -1 : others.findIndex((entry) => idOf(entry) === before);
	if (id === before) {
		return entries;
	}
	return target < 0 ? [...others, ...moved] : [...others.slice(0, target), ...moved, ...others.slice(target)];
}

function placesOf(entries: Entries, id: string): readonly number[] {
	return entries.flatMap((entry, place) => (idOf(entry) === id ? [place] : []));
}

function idOf(entry: unknown): string | undefined {
	return readEntry(entry, 0).subscription?.id;
}

function changed(entry: unknown, changes: FeedEntry): FeedEntry {
	const joined = { ...(entry as FeedEntry), ...changes };
	return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined));
}
