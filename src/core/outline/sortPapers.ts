import type { Paper, Signals } from '../paper/paper';
import { firstDay } from './groupPapers';

/** What the papers of a group can be ordered by; `feed` is the order in which they came. */
export type Sorting = 'feed' | 'newest' | 'title' | keyof Signals;

/** The papers in an order; what is equal in it keeps the order given, and what has no such value comes last. */
export function sortPapers(papers: readonly Paper[], by: Sorting): readonly Paper[] {
	switch (by) {
		case 'feed':
			return papers;
		case 'newest':
			return sorted(papers, firstDay, (a, b) => (a > b ? -1 : a < b ? 1 : 0));
		case 'title':
			return sorted(papers, ({ title }) => title.toLowerCase(), byCodeUnits);
		case 'upvotes':
		case 'comments':
		case 'stars':
		case 'citations':
			return sorted(
				papers,
				({ signals }) => signals[by] ?? -1,
				(a, b) => b - a,
			);
	}
}

function sorted<K>(
	papers: readonly Paper[],
	keyOf: (paper: Paper) => K,
	order: (a: K, b: K) => number,
): readonly Paper[] {
	const keyed = papers.map((paper) => ({ paper, key: keyOf(paper) }));
	return keyed.sort((a, b) => order(a.key, b.key)).map(({ paper }) => paper);
}

/** By code units, not by locale: the same on every machine. */
function byCodeUnits(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
