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
	const papers = new Map<string, SearchPaper>();
	return adapted(new SearchIndex(portsOf(papers)), papers);
}

/** The index that {@link OwnIndex.saved} gave; the library holds the papers anyway. */
export function openGlossator(parts: readonly Uint8Array[], papers: readonly SearchPaper[]): OwnIndex | undefined {
	const held = new Map(papers.map((paper) => [paper.id, paper]));
	return adapted(SearchIndex.open(parts, portsOf(held), coder), held);
}

function portsOf(papers: ReadonlyMap<string, SearchPaper>) {
	return { read: (id: string) => papers.get(id), named: () => undefined };
}

const coder = {
	encode: (text: string) => new TextEncoder().encode(text),
	decode: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
};

/** The library would hold the papers; here a map of what the bench holds anyway stands for it. */
function adapted(index: SearchIndex, papers: Map<string, SearchPaper>): OwnIndex {
	return {
		add: (paper) => {
			papers.set(paper.id, paper);
			index.add(paper);
		},
		remove: (id) => index.remove(id),
		search: (words, limit) => index.search({ words, limit }).map(({ id }) => id),
		saved: () => index.saved(coder),
	};
}
