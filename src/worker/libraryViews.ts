import type { Entry } from '../core/library/entry';
import type { NestedGroup } from '../core/outline/groupPapers';
import { paperRow } from '../core/outline/paperRow';
import type { Paper } from '../core/paper/paper';
import { excerpt, markMatches } from '../core/search/highlight';
import { relatedPapers } from '../core/search/relatedPapers';
import { SearchIndex } from '../core/search/searchIndex';
import { fieldText, type SearchHit, type SearchMatch, type SearchPaper } from '../core/search/searchPaper';
import { groupPlaced } from '../core/topics/groupByTopic';
import type { PaperFacts } from './paperFacts';
import { PaperFilter, type EntryTest } from './paperFilter';
import { PaperOutlines } from './paperOutlines';
import { PaperSorter } from './paperSorter';
import type { ListedRow } from './paperView';
import type { SearchRow } from './protocol';
import { otherPlace, type StoredLibrary } from './storedLibrary';

const excerptLength = 110;
const relatedShown = 5;
/** As many hits are looked through for those that meet the conditions of a query. */
const mostFound = 1000;

/** What is derived from the library, made when it is first needed and kept in step with what changes. */
export class LibraryViews {
	readonly #stored: StoredLibrary;
	readonly #facts: PaperFacts;
	readonly #filter: PaperFilter;
	readonly #sorter: PaperSorter;
	readonly outlines: PaperOutlines;
	#version = 0;
	#feedLabels = '';
	#topics: readonly NestedGroup[] | undefined;
	#labels: ReadonlyMap<string, string> | undefined;
	#index: SearchIndex | undefined;

	constructor(stored: StoredLibrary, facts: PaperFacts) {
		const { library } = stored;
		this.#stored = stored;
		this.#facts = facts;
		this.#filter = new PaperFilter({ facts, found: (words) => this.#found(words) });
		this.#sorter = new PaperSorter((id) => library.index.get(id));
		this.outlines = new PaperOutlines({
			...{ library, facts, filter: this.#filter, sorter: this.#sorter },
			libraryVersion: () => this.#version,
			topics: () => this.topics,
		});
	}

	/** Follows the changes since the last time. */
	update(): void {
		const { library } = this.#stored;
		const feedLabels = JSON.stringify([...library.feedLabels]);
		if (library.changedIds.size === 0 && feedLabels === this.#feedLabels) {
			return;
		}
		this.#version++;
		this.#feedLabels = feedLabels;
		this.#sorter.forget(library.changedIds);
		this.#topics = undefined;
		this.#labels = undefined;
		for (const id of this.#index ? library.changedIds : []) {
			const entry = library.index.get(id);
			if (entry?.id === id) {
				this.#index?.add(this.#searchable(entry.paper));
			} else {
				this.#index?.remove(id);
			}
		}
		library.changedIds.clear();
	}

	/** The topics with all their papers; some may hold narrower ones. */
	get topics(): readonly NestedGroup[] {
		this.#topics ??= groupPlaced([...this.#stored.library.entries].map((entry) => this.#placed(entry)));
		return this.#topics;
	}

	/** The label of the topic that the paper is grouped under. */
	topicOf(paperId: string): string | undefined {
		this.#labels ??= new Map(this.topics.flatMap(({ label, paperIds }) => paperIds.map((id) => [id, label] as const)));
		return this.#labels.get(paperId);
	}

	/** The best matches first; without words, the papers as they came. Conditions in the query hold for all of them. */
	search(query: string, limit: number, today: string): readonly SearchRow[] {
		const { words, meets } = this.#filter.split(query, today);
		const hits = words === '' && meets ? this.#unranked(meets, limit) : this.#hits(words, limit, meets);
		return hits.flatMap((hit) => this.#row(hit) ?? []);
	}

	/** The row of a paper as a list shows it; `undefined` where the library has none with this id. */
	listed(id: string): ListedRow | undefined {
		const entry = this.#stored.library.index.get(id);
		return entry && this.#listed(entry, entry.paper);
	}

	/** Ids of the papers most like this one. */
	related(paperId: string): readonly string[] {
		return relatedPapers(this.#searchIndex(), paperId, relatedShown).map(({ id }) => id);
	}

	#hits(words: string, limit: number, meets: EntryTest | undefined): readonly SearchHit[] {
		const { index } = this.#stored.library;
		const hits = this.#searchIndex().search(words, { limit: meets ? mostFound : limit });
		const isMet = ({ id }: SearchHit) => {
			const entry = index.get(id);
			return entry !== undefined && meets?.(entry) === true;
		};
		return meets ? hits.filter(isMet).slice(0, limit) : hits;
	}

	#unranked(meets: EntryTest, limit: number): readonly SearchHit[] {
		const hits: SearchHit[] = [];
		for (const entry of this.#stored.library.entries) {
			if (hits.length >= limit) {
				break;
			}
			if (meets(entry)) {
				hits.push({ id: entry.id, score: 1, matches: [] });
			}
		}
		return hits;
	}

	#found(words: string): ReadonlySet<string> {
		return new Set(
			this.#searchIndex()
				.search(words, { limit: mostFound })
				.map(({ id }) => id),
		);
	}

	#placed(entry: Entry) {
		const place = this.#stored.segments.derivedOf(entry);
		return { id: entry.id, place: place === otherPlace ? undefined : place, read: () => entry.paper };
	}

	#searchIndex(): SearchIndex {
		if (!this.#index) {
			this.#index = new SearchIndex();
			for (const entry of this.#stored.library.entries) {
				this.#index.add(this.#searchable(entry.paper));
			}
		}
		return this.#index;
	}

	#searchable(paper: Paper): SearchPaper {
		const topic = this.topicOf(paper.id);
		return { ...paper, topics: topic === undefined ? [] : [topic] };
	}

	#listed(entry: Entry, paper: Paper): ListedRow {
		return { ...paperRow(paper), isNew: this.#facts.isNew(entry) };
	}

	#row({ id, score, matches }: SearchHit): SearchRow | undefined {
		const entry = this.#stored.library.index.get(id);
		if (!entry) {
			return undefined;
		}
		const { paper } = entry;
		const match = mostTelling(matches);
		const piece = match && excerpt(fieldText(this.#searchable(paper), match.field), match.ranges, excerptLength);
		return {
			...this.#listed(entry, paper),
			score,
			topic: this.topicOf(id) ?? '',
			...(piece && { excerpt: markMatches(piece.text, piece.ranges) }),
		};
	}
}

/** The row shows the title anyway, so an excerpt of the abstract says more; the title is left for where it alone matched. */
function mostTelling(matches: readonly SearchMatch[]): SearchMatch | undefined {
	return (
		matches.find(({ field }) => field === 'abstract') ?? matches.findLast(({ field }) => field !== 'year') ?? matches[0]
	);
}
