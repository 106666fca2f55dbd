import { newGlossator } from './glossator';
import { flexSearch, fuse, miniSearch, uFuzzy } from './peers';
import { own, shown, type Searcher } from './searcher';

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
	{ name: 'Fuse.js', build: fuse },
];
