import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { SearchIndex } from '../../src/core/search/searchIndex';
import { fieldText } from '../../src/core/search/searchPaper';
import type { SearchPaper } from '../../src/core/search/searchPaper';

/** Gives the ids of the ten best papers for a query. */
export type Search = (query: string) => readonly string[];

/** A way to search, with how it is set up. */
export interface Engine {
	readonly name: string;
	build(papers: readonly SearchPaper[]): Search;
}

const shown = 10;

/** Ours, and the peers at the settings their users would choose for this. */
export const engines: readonly Engine[] = [
	{
		name: 'Glossator',
		build(papers) {
			const byId = new Map(papers.map((paper) => [paper.id, paper]));
			const index = new SearchIndex({ read: (id) => byId.get(id), named: () => undefined });
			papers.forEach((paper) => index.add(paper));
			return (query) => index.search({ words: query, limit: shown }).map(({ id }) => id);
		},
	},
	{
		name: 'MiniSearch (title, authors, abstract)',
		build(papers) {
			const index = new MiniSearch<{ readonly id: string }>({ fields: ['title', 'authors', 'abstract'] });
			index.addAll(
				papers.map((paper) => ({
					id: paper.id,
					title: paper.title,
					authors: fieldText(paper, 'author'),
					abstract: paper.abstract ?? '',
				})),
			);
			const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
			return (query) =>
				index
					.search(query, options)
					.slice(0, shown)
					.map(({ id }) => id as string);
		},
	},
	{
		name: 'Fuse.js alone (title)',
		build(papers) {
			const fuse = new Fuse(papers, { keys: ['title'], useTokenSearch: true, tokenMatch: 'any' });
			return (query) => fuse.search(query, { limit: shown }).map(({ item }) => item.id);
		},
	},
];
