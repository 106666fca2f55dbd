import type { SearchPaper } from '../../src/core/search/searchPaper';
import type { OwnIndex } from './glossator';
import { percentile } from './percentile';
import { shown } from './searcher';

/** Milliseconds that one change takes. */
export interface ChangeTimes {
	readonly median: number;
	readonly p95: number;
	readonly longest: number;
}

/** Milliseconds of one change of each kind, and of the first search after an addition. */
export interface ChangeFigures {
	readonly papers: number;
	readonly add: ChangeTimes;
	readonly change: ChangeTimes;
	readonly remove: ChangeTimes;
	readonly searchAfter: ChangeTimes;
}

const changes = 200;

/** Adds papers to the index one by one, searching after each, then changes the title of each, then removes them. */
export function changeFigures(index: OwnIndex, papers: readonly SearchPaper[]): ChangeFigures {
	const step = Math.max(1, Math.floor(papers.length / changes));
	const fresh = papers
		.filter((_, place) => place % step === 0)
		.slice(0, changes)
		.map((paper, number) => ({ ...paper, id: `fresh:${number}`, title: `${paper.title} once more` }));
	const searches: number[] = [];
	const adds = fresh.map((paper) => {
		const time = timed(() => index.add(paper));
		searches.push(timed(() => void index.search(paper.title.slice(0, 12), shown)));
		return time;
	});
	const changed = fresh.map((paper) => timed(() => index.add({ ...paper, title: `Changed: ${paper.title}` })));
	const removed = fresh.map(({ id }) => timed(() => index.remove(id)));
	return {
		papers: papers.length,
		add: timesOf(adds),
		change: timesOf(changed),
		remove: timesOf(removed),
		searchAfter: timesOf(searches),
	};
}

function timed(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function timesOf(times: readonly number[]): ChangeTimes {
	return { median: percentile(times, 0.5), p95: percentile(times, 0.95), longest: percentile(times, 1) };
}
