import type { SearchPaper } from '../../src/core/search/searchPaper';

/** Gives the ids of the best papers for a query, at most {@link shown}. */
export type Search = (query: string) => readonly string[];

/** A way to search. */
export interface Searcher {
	readonly name: string;
	build(papers: readonly SearchPaper[]): Search;
}

/** How many papers a search gives. */
export const shown = 10;

/** The name of ours. */
export const own = 'Glossator';
