import type { Paper } from '../paper/paper';

/**
 * The most talked-about papers first. Counts of different kinds are weighed on a logarithmic scale (ten upvotes more mean
 * much from 5 to 15 and little from 500 to 510); what has no counts keeps the order its feed gave it.
 */
export function digestOrder(papers: readonly Paper[]): readonly Paper[] {
	const weighed = papers.map((paper, place) => ({ paper, place, weight: weightOf(paper), rank: rankOf(paper) }));
	weighed.sort((a, b) => b.weight - a.weight || a.rank - b.rank || a.place - b.place);
	return weighed.map(({ paper }) => paper);
}

function weightOf({ signals: { upvotes = 0, comments = 0, stars = 0, citations = 0 } }: Paper): number {
	return Math.log1p(upvotes) + Math.log1p(comments) / 2 + Math.log1p(stars) / 4 + Math.log1p(citations) / 4;
}

function rankOf({ provenance }: Paper): number {
	return Math.min(...provenance.map(({ rank }) => rank ?? unranked), unranked);
}

const unranked = 1_000_000;
