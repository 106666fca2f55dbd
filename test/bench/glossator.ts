import { SearchIndex } from '../../src/core/search/searchIndex';
import type { SearchPaper } from '../../src/core/search/searchPaper';

/** What the bench needs of our own index. */
export interface OwnIndex {
	add(paper: SearchPaper): void;
	remove(id: string): void;
	/** The ids of the best papers. */
	search(query: string, limit: number): readonly string[];
	/** What is kept on disk; absent where the index cannot be saved. */
	saved?(): readonly Uint8Array[];
}

/** An index without papers. */
export function newGlossator(): OwnIndex {
	return adapted(new SearchIndex());
}

/** The index that {@link OwnIndex.saved} gave; absent where it cannot be reopened. The library holds the papers anyway. */
export const openGlossator: (
	parts: readonly Uint8Array[],
	papers: readonly SearchPaper[],
) => OwnIndex | undefined = () => undefined;

function adapted(index: SearchIndex): OwnIndex {
	return {
		add: (paper) => index.add(paper),
		remove: (id) => index.remove(id),
		search: (query, limit) => index.search(query, { limit }).map(({ id }) => id),
	};
}
