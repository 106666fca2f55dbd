import type { Entry } from '../core/library/entry';
import { paperRow } from '../core/outline/paperRow';
import type { Sorting } from '../core/outline/sortPapers';
import type { Paper } from '../core/paper/paper';
import { excerpt, markMatches } from '../core/search/highlight';
import { fieldText, type SearchHit, type SearchMatch } from '../core/search/searchPaper';
import { areaAt } from '../core/topics/areas';
import { EntryNumbers } from './entryNumbers';
import { ForYouOrder } from './forYouOrder';
import { LibrarySearch, type LikePaper } from './librarySearch';
import { LibraryTopics } from './libraryTopics';
import { LibraryValues } from './libraryValues';
import type { PaperFacts } from './paperFacts';
import { PaperFilter } from './paperFilter';
import { PaperOutlines } from './paperOutlines';
import { PaperSorter } from './paperSorter';
import type { ListedRow } from './paperView';
import type { SearchRow } from './protocol';
import { QueryIds } from './queryIds';
import { SavedSearches } from './savedSearches';
import type { StoredLibrary } from './storedLibrary';
import type { TopicOrder } from './topicOrder';
import { UserPlacing } from './userPlacing';

const excerptLength = 110;
const relatedShown = 5;

/** What is derived from the library, made when it is first needed and kept in step with what changes. */
export class LibraryViews {
	readonly #stored: StoredLibrary;
	readonly #facts: PaperFacts;
	readonly #filter: PaperFilter;
	readonly #sorter: PaperSorter;
	readonly search: LibrarySearch;
	readonly topics: LibraryTopics;
	readonly outlines: PaperOutlines;
	readonly #numbers: EntryNumbers;
	readonly #placing: UserPlacing;
	readonly #searches: SavedSearches;
	#ownTopics: ReadonlySet<string> = new Set();
	readonly values: LibraryValues;
	readonly forYou: ForYouOrder;
	#version = 0;
	#feedLabels = '';

	constructor(stored: StoredLibrary, facts: PaperFacts) {
		const { library } = stored;
		this.#stored = stored;
		this.#facts = facts;
		this.search = new LibrarySearch(stored, () => performance.now());
		const version = () => `${this.#version} ${this.search.version}`;
		this.#numbers = new EntryNumbers(library, this.search, version);
		this.#placing = this.#placingOf(stored);
		this.topics = new LibraryTopics(stored, this.search, () => this.#placing.current);
		const sources = { library, facts, libraryVersion: () => this.#version, topics: () => this.topics.topics };
		this.#filter = new PaperFilter(this.search, sources);
		this.#searches = new SavedSearches(this.#queryIds(this.#filter, () => String(this.topics.version)));
		this.forYou = new ForYouOrder({ ...sources, search: this.search });
		this.#sorter = new PaperSorter((id) => library.index.get(id), this.forYou);
		this.outlines = new PaperOutlines({
			...{ ...sources, filter: this.#filter, sorter: this.#sorter },
			libraryVersion: () => this.#version + this.topics.version,
			indexVersion: () => this.search.version,
			...{ searches: this.#searches, ownTopics: () => this.#ownTopics },
		});
		this.values = new LibraryValues({ ...sources, now: () => performance.now() });
	}

	/** The saved searches and the user's own topics, as they are now. */
	setTopics(order: TopicOrder): void {
		this.#placing.set(order);
		this.#searches.set(order.searches);
		this.#ownTopics = new Set(order.own.map(({ id }) => id));
		this.outlines.forget();
	}

	/** The user's day, which rules count from. */
	set today(day: string) {
		this.#placing.today = day;
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
		this.topics.forget();
		this.search.changed(library.changedIds);
		library.changedIds.clear();
	}

	/** The best matches first; without a query the papers as they came. Conditions in the query hold for all of them. */
	found(query: string, limit: number, today: string): readonly SearchRow[] {
		const hits = this.#filter.best(query, limit, today) ?? this.#first(limit);
		return hits.flatMap((hit) => this.#row(hit) ?? []);
	}

	/** The row of a paper as a list shows it, that of its topic or another; `undefined` where there is no such paper. */
	listed(id: string, sortBy: Sorting, isInTopic = false): ListedRow | undefined {
		const entry = this.#stored.library.index.get(id);
		if (!entry) {
			return undefined;
		}
		const { paper } = entry;
		const reason = sortBy === 'forYou' ? this.forYou.current?.reason(paper) : undefined;
		const placedBy = isInTopic ? this.#placing.placedBy(id) : undefined;
		return { ...this.#listed(entry, paper), ...(reason && { reason }), ...(placedBy && { placedBy }) };
	}

	/** The papers most like this one, and the words they share with it. */
	related(paperId: string): readonly LikePaper[] {
		return this.search.related(paperId, relatedShown);
	}

	/** In a rule, `topic:` asks for areas: rules that ask for each other could go in circles. */
	#placingOf(stored: StoredLibrary): UserPlacing {
		const { library, segments } = stored;
		const facts = this.#facts;
		const filter = new PaperFilter(this.search, { library, facts, topics: () => this.topics.areas });
		return new UserPlacing({
			...{ library, facts, search: this.search },
			libraryVersion: () => this.#version,
			rules: this.#queryIds(filter, () => ''),
			port: () => this.topics.port,
			areaOf: (id) => {
				const entry = library.index.get(id);
				return entry && areaAt(segments.derivedOf(entry)).id;
			},
		});
	}

	#queryIds(filter: PaperFilter, topics: () => string): QueryIds {
		return new QueryIds(this.#numbers, filter, {
			facts: () => String(this.#facts.version),
			topics,
		});
	}

	#first(limit: number): readonly SearchHit[] {
		return [...this.#stored.library.entries].slice(0, limit).map(({ id }) => ({ id, score: 1, matches: [] }));
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
		const piece = match && excerpt(fieldText(paper, match.field), match.ranges, excerptLength);
		return {
			...this.#listed(entry, paper),
			score,
			topic: this.topics.pathOf(id).at(-1) ?? '',
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
