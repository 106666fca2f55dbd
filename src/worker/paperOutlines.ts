import type { Entry } from '../core/library/entry';
import type { Library } from '../core/library/library';
import { groupPapers, type NestedGroup } from '../core/outline/groupPapers';
import { statusOrder, type PaperStatus } from '../core/reading/paperStatus';
import { papersByTag } from './markCounts';
import { OutlineView } from './outlineView';
import { asksForDismissed, type EntryTest, type PaperFilter } from './paperFilter';
import type { PaperFacts } from './paperFacts';
import type { PaperSorter } from './paperSorter';
import type { PaperView } from './paperView';
import type { SavedSearches, SearchGroup } from './savedSearches';

/** What views are made from. */
export interface OutlineSources {
	readonly library: Library;
	/** Another number after every change of the library. */
	readonly libraryVersion: () => number;
	/** Another number after every change of the search index, which follows the library bit by bit. */
	readonly indexVersion: () => string;
	readonly topics: () => readonly NestedGroup[];
	readonly searches: SavedSearches;
	/** Ids of the topics that the user made. */
	readonly ownTopics: () => ReadonlySet<string>;
	readonly facts: PaperFacts;
	readonly filter: PaperFilter;
	readonly sorter: PaperSorter;
}

/** As many views are remembered: that of the tree, and what is asked in passing. */
const mostViews = 4;

/** Makes the views that are asked for, and remembers them until the library or the facts change. */
export class PaperOutlines {
	readonly #sources: OutlineSources;
	/** Groups that depend on the library alone. */
	readonly #groups = new Map<string, readonly NestedGroup[]>();
	readonly #views = new Map<string, OutlineView>();
	#libraryVersion = 0;
	#factsVersion = 0;
	#built = 0;

	constructor(sources: OutlineSources) {
		this.#sources = sources;
	}

	/** How many views were made so far. */
	get built(): number {
		return this.#built;
	}

	view({ by, sortBy, filter, showDismissed, today }: PaperView): OutlineView {
		this.#forgetOutdated();
		const { sorter, searches, indexVersion } = this.#sources;
		const asksIndex = filter !== '' || (by === 'topic' && searches.areThere);
		const index = asksIndex ? indexVersion() : '';
		const key = JSON.stringify([by, sortBy, filter, showDismissed, today, index, sorter.version(sortBy)]);
		const view = this.#views.get(key) ?? this.#make({ by, sortBy, filter, showDismissed, today });
		this.#views.delete(key);
		this.#views.set(key, view);
		const [oldest] = this.#views.keys();
		if (this.#views.size > mostViews && oldest !== undefined) {
			this.#views.delete(oldest);
		}
		return view;
	}

	/** Forgets all views. */
	forget(): void {
		this.#views.clear();
	}

	#forgetOutdated(): void {
		const { libraryVersion, facts } = this.#sources;
		if (this.#libraryVersion !== libraryVersion()) {
			this.#groups.clear();
		}
		if (this.#libraryVersion !== libraryVersion() || this.#factsVersion !== facts.version) {
			this.#views.clear();
		}
		this.#libraryVersion = libraryVersion();
		this.#factsVersion = facts.version;
	}

	#make(view: PaperView): OutlineView {
		this.#built++;
		const { library, facts, sorter } = this.#sources;
		const shown = this.#shown(view);
		const searches = view.by === 'topic' ? this.#sources.searches.groups(view.today) : [];
		return new OutlineView({
			groups: [...searches, ...this.#groupsBy(view.by)],
			total: shown?.size ?? library.entries.size,
			shownIn: this.#shownIn(view, searches, shown),
			isUnread: (id) => facts.markOf(id).state === 'unread',
			keepsEmpty: this.#keepsEmpty(view, searches),
			sorted: (ids) => sorter.sorted(ids, view.sortBy),
		});
	}

	/** Searches that ask for dismissed papers show them. */
	#shownIn(view: PaperView, searches: readonly SearchGroup[], shown: ReadonlySet<string> | undefined) {
		const asking = new Set(searches.flatMap(({ id, showsDismissed }) => (showsDismissed ? [id] : [])));
		const shownToo = asking.size > 0 ? this.#shown({ ...view, showDismissed: true }) : undefined;
		return (group: string) => (asking.has(group) ? shownToo : shown);
	}

	/** Feeds, and what the user made, are there without papers too. */
	#keepsEmpty({ by, filter }: PaperView, searches: readonly SearchGroup[]): (group: string) => boolean {
		const made = new Set([...searches.map(({ id }) => id), ...(by === 'topic' ? this.#sources.ownTopics() : [])]);
		return (group) => filter === '' && (by === 'feed' || made.has(group));
	}

	/** Ids of the papers that are let through; `undefined` where all are. */
	#shown({ by, filter, showDismissed, today }: PaperView): ReadonlySet<string> | undefined {
		const { library, facts } = this.#sources;
		const marks = [...facts.marks.values()];
		const isOut = new Set(marks.flatMap(({ id, state }) => (state === 'dismissed' ? [id] : [])));
		const showsDismissed = by === 'state' || showDismissed || isOut.size === 0 || asksForDismissed(filter, today);
		const meets = this.#sources.filter.matching(filter, today);
		if (showsDismissed && !meets) {
			return undefined;
		}
		const passes: EntryTest = (entry) => (showsDismissed || !isOut.has(entry.id)) && (meets?.(entry) ?? true);
		return new Set([...library.entries].filter((entry) => passes(entry)).map(({ id }) => id));
	}

	#groupsBy(by: PaperView['by']): readonly NestedGroup[] {
		const { library, facts, topics } = this.#sources;
		switch (by) {
			case 'topic':
				return topics();
			case 'state':
				return groupByStatus(library.entries, facts);
			case 'tag':
				return groupByTag(library.entries, facts);
			case 'feed':
			case 'date':
			case 'week':
			case 'month':
			case 'year': {
				const known = this.#groups.get(by) ?? groupPapers(library.outlines(), by, library.feedLabels);
				this.#groups.set(by, known);
				return known;
			}
		}
	}
}

function groupByStatus(entries: Iterable<Entry>, facts: PaperFacts): readonly NestedGroup[] {
	const groups = new Map<PaperStatus, string[]>(statusOrder.map((status) => [status, []]));
	for (const entry of entries) {
		groups.get(facts.statusOf(entry))?.push(entry.id);
	}
	return [...groups].map(([status, paperIds]) => ({ id: `state:${status}`, label: status, paperIds }));
}

/** A paper is in the group of each of its tags; those without one come last. */
function groupByTag(entries: Iterable<Entry>, facts: PaperFacts): readonly NestedGroup[] {
	const groups = new Map<string, string[]>([...papersByTag(facts.marks).keys()].map((tag) => [tag, []]));
	const untagged: string[] = [];
	for (const { id } of entries) {
		const { tags } = facts.markOf(id);
		tags.forEach((tag) => groups.get(tag)?.push(id));
		if (tags.length === 0) {
			untagged.push(id);
		}
	}
	const tagged = [...groups].map(([tag, paperIds]) => ({ id: `tag:${tag}`, label: tag, paperIds }));
	return [...tagged, { id: 'tag:', label: '', paperIds: untagged }];
}
