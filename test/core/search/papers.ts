import { parseName } from '../../../src/core/paper/parseName';
import { SearchIndex } from '../../../src/core/search/searchIndex';
import type { SearchPaper } from '../../../src/core/search/searchPaper';

/** A paper with the title as its id, unless said otherwise. */
export function paper(
	title: string,
	{ authors = '', ...rest }: Partial<SearchPaper> & { authors?: string } = {},
): SearchPaper {
	const author = authors === '' ? [] : authors.split('; ').map(parseName);
	return { id: title, citekey: '', title, author, identifiers: {}, topics: [], ...rest };
}

export function indexOf(papers: readonly SearchPaper[]): SearchIndex {
	const index = new SearchIndex();
	papers.forEach((one) => index.add(one));
	return index;
}

/** The ids a query finds, in order. */
export function found(index: SearchIndex, query: string, limit = 10): readonly string[] {
	return index.search(query, { limit }).map(({ id }) => id);
}
