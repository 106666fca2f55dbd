import type { Entry } from '../core/library/entry';
import { sortPapers, type Sorting } from '../core/outline/sortPapers';
import { paperRow } from '../core/outline/paperRow';
import type { Paper } from '../core/paper/paper';
import { excerpt, markMatches } from '../core/search/highlight';
import { fieldText, type SearchHit, type SearchMatch } from '../core/search/searchPaper';
import { groupPlaced } from '../core/topics/groupByTopic';
import type { Topic } from '../core/topics/topic';
import { LibrarySearch } from './librarySearch';
import type { SearchRow } from './protocol';
import { otherPlace, type StoredLibrary } from './storedLibrary';

const excerptLength = 110;
const relatedShown = 5;

/** What is derived from the library, made when it is first needed and kept in step with what changes. */
export class LibraryViews {
	readonly #stored: StoredLibrary;
	#topics: readonly Topic[] | undefined;
	#labels: ReadonlyMap<string, string> | undefined;
	readonly search: LibrarySearch;

	constructor(stored: StoredLibrary) {
		this.#stored = stored;
		this.search = new LibrarySearch(stored, () => performance.now());
	}

	/** Follows the changes since the last time. */
	update(): void {
		const { library } = this.#stored;
		if (library.changedIds.size === 0) {
			return;
		}
		this.#topics = undefined;
		this.#labels = undefined;
		this.search.changed(library.changedIds);
		library.changedIds.clear();
	}

	get topics(): readonly Topic[] {
		this.#topics ??= groupPlaced([...this.#stored.library.entries].map((entry) => this.#placed(entry)));
		return this.#topics;
	}

	/** The label of the topic that the paper is grouped under. */
	topicOf(paperId: string): string | undefined {
		this.#labels ??= new Map(this.topics.flatMap(({ label, paperIds }) => paperIds.map((id) => [id, label] as const)));
		return this.#labels.get(paperId);
	}

	/** The papers of a group in an order. */
	sorted(ids: readonly string[], by: Sorting): readonly string[] {
		return by === 'feed' ? ids : sortPapers(this.#papersOf(ids), by).map(({ id }) => id);
	}

	/** The best matches first; without words the papers as they came. */
	rows(query: string, limit: number): readonly SearchRow[] {
		const found = this.search.search({ words: query, limit });
		const hits = found.length > 0 || /[\p{L}\p{N}]/u.test(query) ? found : this.#first(limit);
		return hits.flatMap((hit) => {
			const [paper] = this.#papersOf([hit.id]);
			return paper ? [this.#row(paper, hit)] : [];
		});
	}

	/** The papers most like this one. */
	related(paperId: string): readonly Paper[] {
		return this.search.related(paperId, relatedShown).map(({ paper }) => paper);
	}

	#first(limit: number): readonly SearchHit[] {
		return [...this.#stored.library.entries].slice(0, limit).map(({ id }) => ({ id, score: 1, matches: [] }));
	}

	#papersOf(ids: readonly string[]): readonly Paper[] {
		return ids.flatMap((id) => this.#stored.library.index.get(id)?.paper ?? []);
	}

	#placed(entry: Entry) {
		const place = this.#stored.segments.derivedOf(entry);
		return { id: entry.id, place: place === otherPlace ? undefined : place, read: () => entry.paper };
	}

	#row(paper: Paper, { score, matches }: SearchHit): SearchRow {
		const match = mostTelling(matches);
		const piece = match && excerpt(fieldText(paper, match.field), match.ranges, excerptLength);
		return {
			...paperRow(paper),
			score,
			topic: this.topicOf(paper.id) ?? '',
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
