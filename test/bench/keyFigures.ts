import type { SearchPaper } from '../../src/core/search/searchPaper';
import type { BenchQueries } from './benchQueries';
import { keyPresses } from './keyPresses';
import { percentile } from './percentile';
import { randomNumbers, shuffled } from './randomNumbers';
import { own, type Search, type Searcher } from './searcher';

/** Milliseconds from a key press to its answer, over how many papers, in how many key presses. */
export interface KeyFigures {
	readonly papers: number;
	readonly asked: number;
	readonly median: number;
	readonly p95: number;
	readonly longest: number;
}

/** What one searcher is asked, in order, and how many milliseconds it has for it. */
export interface KeyTask {
	readonly presses: readonly string[];
	readonly patience: number;
	/** Milliseconds that building may take. */
	readonly buildPatience: number;
	/** Papers of a first attempt, by which the rest is judged. */
	readonly small: number;
}

const typedQueries = 80;

/**
 * What a searcher is asked: queries letter by letter, half of them misspelt. Ours gets them in order, because it may
 * remember the words before. The peers remember nothing, so they get them shuffled: what patience allows is a fair sample.
 */
export function pressesFor(searcher: Searcher, { clean, typo }: BenchQueries): readonly string[] {
	const half = typedQueries / 2;
	const typed = clean.slice(0, half).flatMap((query, place) => [query, typo[place]].filter((one) => one !== undefined));
	const presses = typed.flatMap(({ query }) => keyPresses(query));
	return searcher.name === own ? presses : shuffled(presses, randomNumbers(44));
}

/** Builds and asks until all is asked or patience is over; with few papers where so many would take too long. */
export function keyFigures(searcher: Searcher, papers: readonly SearchPaper[], task: KeyTask): KeyFigures {
	const few = papers.slice(0, task.small);
	const growth = papers.length / few.length;
	const start = performance.now();
	const search = searcher.build(few);
	const built = performance.now() - start;
	const press = warmUp(search, task.presses);
	const fits = built * growth < task.buildPatience && press * growth < task.patience / leastAsked;
	return !fits || few.length === papers.length
		? { papers: few.length, ...timePresses(search, task) }
		: { papers: papers.length, ...timePresses(searcher.build(papers), task) };
}

const leastAsked = 8;

/** Asks a few without counting them; gives the milliseconds that one takes. */
function warmUp(search: Search, presses: readonly string[]): number {
	const times: number[] = [];
	const start = performance.now();
	for (const press of presses.slice(0, 20)) {
		const before = performance.now();
		search(press);
		times.push(performance.now() - before);
		if (performance.now() - start > 1000) {
			break;
		}
	}
	return times.reduce((sum, time) => sum + time, 0) / times.length;
}

function timePresses(search: Search, { presses, patience }: KeyTask): Omit<KeyFigures, 'papers'> {
	const times: number[] = [];
	const end = performance.now() + patience;
	for (const press of presses) {
		const start = performance.now();
		if (start > end) {
			break;
		}
		search(press);
		times.push(performance.now() - start);
	}
	const [median, p95, longest] = [0.5, 0.95, 1].map((share) => percentile(times, share));
	return { asked: times.length, median: median ?? NaN, p95: p95 ?? NaN, longest: longest ?? NaN };
}
