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

/** What views are made from. */
export interface OutlineSources {
	readonly library: Library;
	/** Another number after every change of the library. */
	readonly libraryVersion: () => number;
	/** Another number after every change of the search index, which follows the library bit by bit. */
	readonly indexVersion: () => number;
	readonly topics: () => readonly NestedGroup[];
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
		const { sorter, indexVersion } = this.#sources;
		const index = filter === '' ? 0 : indexVersion();
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
		return new OutlineView({
			groups: this.#groupsBy(view.by),
			total: shown?.size ?? library.entries.size,
			shown,
			isUnread: (id) => facts.markOf(id).state === 'unread',
			keepsEmpty: view.by === 'feed' && view.filter === '',
			sorted: (ids) => sorter.sorted(ids, view.sortBy),
		});
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
		return new Set([...library.entries].filter(passes).map(({ id }) => id));
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
