import { sortPapers, type Sorting } from '../core/outline/sortPapers';
import { paperRow } from '../core/outline/paperRow';
import type { Paper } from '../core/paper/paper';
import { excerpt, markMatches } from '../core/search/highlight';
import { relatedPapers } from '../core/search/relatedPapers';
import { SearchIndex } from '../core/search/searchIndex';
import { fieldText, type SearchHit, type SearchMatch, type SearchPaper } from '../core/search/searchPaper';
import { groupTopics } from '../core/topics/groupTopics';
import type { Topic } from '../core/topics/topic';
import type { SearchRow } from './protocol';
import type { StoredLibrary } from './storedLibrary';

const excerptLength = 110;
const relatedShown = 5;

/** What is derived from the library, made when it is first needed and kept in step with what changes. */
export class LibraryViews {
	readonly #stored: StoredLibrary;
	#topics: readonly Topic[] | undefined;
	#labels: ReadonlyMap<string, string> | undefined;
	#index: SearchIndex | undefined;

	constructor(stored: StoredLibrary) {
		this.#stored = stored;
	}

	/** Follows the changes since the last time. */
	update(): void {
		const { library } = this.#stored;
		if (library.changedIds.size === 0) {
			return;
		}
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

	get topics(): readonly Topic[] {
		const { library, segments } = this.#stored;
		this.#topics ??= groupTopics(
			[...library.entries].map((entry) => ({ id: entry.id, area: segments.derivedOf(entry) })),
		);
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

	/** The best matches first; an empty query gives the papers as they came. */
	search(query: string, limit: number): readonly SearchRow[] {
		return this.#searchIndex()
			.search(query, { limit })
			.flatMap((hit) => {
				const [paper] = this.#papersOf([hit.id]);
				return paper ? [this.#row(paper, hit)] : [];
			});
	}

	/** Ids of the papers most like this one. */
	related(paperId: string): readonly string[] {
		return relatedPapers(this.#searchIndex(), paperId, relatedShown).map(({ id }) => id);
	}

	#papersOf(ids: readonly string[]): readonly Paper[] {
		return ids.flatMap((id) => this.#stored.library.index.get(id)?.paper ?? []);
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

	#row(paper: Paper, { score, matches }: SearchHit): SearchRow {
		const match = mostTelling(matches);
		const piece = match && excerpt(fieldText(this.#searchable(paper), match.field), match.ranges, excerptLength);
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
