import type { Paper, Signals } from '../paper/paper';
import { firstDay } from './groupPapers';

/** What papers can be ordered by: `feed` is the order in which they came, `forYou` is worked out from many papers. */
export type Sorting = 'feed' | 'forYou' | 'newest' | 'title' | keyof Signals;

/** What papers are compared by: titles and days as text, counts as numbers. */
export type SortKey = string | number;

/** The papers in an order, by their {@link sortKey}s; what is equal in it keeps the order given. */
export function sortPapers<P>(papers: readonly P[], by: Sorting, keyOf: (paper: P) => SortKey): readonly P[] {
	if (by === 'feed') {
		return papers;
	}
	const keyed = papers.map((paper) => ({ paper, key: keyOf(paper) }));
	const direction = by === 'title' ? 1 : -1;
	return keyed.sort((a, b) => direction * inOrder(a.key, b.key)).map(({ paper }) => paper);
}

/** What a paper is sorted by; a paper that has no such value gets the one that comes last. */
export function sortKey(paper: Pick<Paper, 'title' | 'signals' | 'provenance'>, by: Sorting): SortKey {
	switch (by) {
		case 'feed':
		case 'forYou':
			return 0;
		case 'newest':
			return firstDay(paper);
		case 'title':
			return paper.title.toLowerCase();
		case 'upvotes':
		case 'comments':
		case 'stars':
		case 'citations':
			return paper.signals[by] ?? -1;
	}
}

/** By code units, not by locale: the same on every machine. */
function inOrder(a: SortKey, b: SortKey): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
