import { newGlossator } from './glossator';
import { flexSearch, fuse, miniSearch, uFuzzy } from './peers';
import { own, shown, type Searcher } from './searcher';

/** The one that needs seconds for a query: where no time is measured, it is asked alongside the others. */
export const slowest = 'Fuse.js';

/** Ours first, then the peers. */
export const searchers: readonly Searcher[] = [
	{
		name: own,
		build(papers) {
			const index = newGlossator();
			papers.forEach((paper) => index.add(paper));
			return (query) => index.search(query, shown);
		},
	},
	{ name: 'MiniSearch', build: miniSearch },
	{ name: 'FlexSearch', build: flexSearch },
	{ name: 'uFuzzy, titles', build: uFuzzy },
	{ name: slowest, build: fuse },
];
