import { excerpt, markMatches } from '../core/search/highlight';
import { paperRow } from '../core/outline/paperRow';
import type { Paper } from '../core/paper/paper';
import { relatedPapers } from '../core/search/relatedPapers';
import { SearchIndex } from '../core/search/searchIndex';
import { fieldText, type SearchHit, type SearchMatch, type SearchPaper } from '../core/search/searchPaper';
import { groupByTopic } from '../core/topics/groupByTopic';
import type { Topic } from '../core/topics/topic';
import type { SearchRow } from './protocol';

const excerptLength = 110;
const relatedShown = 5;

/** What is derived from the papers of one state of the library, each part made once and when it is first needed. */
export class LibraryViews {
	readonly #papers: ReadonlyMap<string, Paper>;
	#topics: readonly Topic[] | undefined;
	#labels: ReadonlyMap<string, string> | undefined;
	#index: SearchIndex | undefined;

	constructor(papers: readonly Paper[]) {
		this.#papers = new Map(papers.map((paper) => [paper.id, paper]));
	}

	get topics(): readonly Topic[] {
		this.#topics ??= groupByTopic([...this.#papers.values()]);
		return this.#topics;
	}

	/** The label of the topic that the paper is grouped under. */
	topicOf(paperId: string): string | undefined {
		this.#labels ??= new Map(this.topics.flatMap(({ label, paperIds }) => paperIds.map((id) => [id, label] as const)));
		return this.#labels.get(paperId);
	}

	/** The best matches first; an empty query gives the papers as they came. */
	search(query: string, limit: number): readonly SearchRow[] {
		return this.#searchIndex()
			.search(query, { limit })
			.flatMap((hit) => {
				const paper = this.#papers.get(hit.id);
				return paper ? [this.#row(paper, hit)] : [];
			});
	}

	/** Ids of the papers most like this one. */
	related(paperId: string): readonly string[] {
		return relatedPapers(this.#searchIndex(), paperId, relatedShown).map(({ id }) => id);
	}

	#searchIndex(): SearchIndex {
		if (!this.#index) {
			this.#index = new SearchIndex();
			for (const paper of this.#papers.values()) {
				this.#index.add(this.#searchable(paper));
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
