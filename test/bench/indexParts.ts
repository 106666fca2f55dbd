import type { ChangeFigures, ChangeTimes } from './changeFigures';
import type { CostFigures } from './costFigures';
import { grouped, type Figure } from './figure';
import type { SavedFigures } from './savedIndex';
import { own } from './searcher';
import type { BySearcher } from './searchParts';

const megabyte = 1e6;
const third = { atMost: 1 / 3 };

/** What building an index costs, and which part of what it costs MiniSearch. */
export function buildPart(results: BySearcher<CostFigures>, small: number): readonly Figure[] {
	const [ours, theirs] = [results.get(own), results.get(miniSearch)];
	const row = (what: string, unit: 'ms' | 'MB', value: (cost: CostFigures) => number): readonly Figure[] => [
		{
			...{ what: `${what} at ${grouped(small)}`, unit },
			...(ours && { own: value(ours) }),
			...(theirs && { peers: [{ name: miniSearch, value: value(theirs) }] }),
		},
		{
			...{ what: `${what}: part of MiniSearch's`, unit: 'ratio', bar: third },
			...(ours && theirs && { own: value(ours) / value(theirs) }),
		},
	];
	return [
		...row('index, build time', 'ms', ({ build }) => build),
		...row('index, memory', 'MB', ({ memory }) => memory / megabyte),
	];
}

const miniSearch = 'MiniSearch';

/** How quickly a saved index is there again. */
export function savedPart(
	saved: SavedFigures | undefined,
	reopen: number | undefined,
	large: number,
): readonly Figure[] {
	const row = (what: string, unit: 'ms' | 'MB', value: number | undefined): Figure => ({
		what: `${what} at ${grouped(large)}`,
		...{ unit, note: 'in a new process' },
		...(value !== undefined && { own: value }),
	});
	return [
		{ ...row('saved index, from its bytes to the first answer', 'ms', reopen), bar: { atMost: 500 } },
		row('saved index, saving', 'ms', saved?.save),
		row('saved index, size', 'MB', saved && saved.bytes / megabyte),
	];
}

/** How quickly the index follows a change. */
export function changePart(changes: ChangeFigures | undefined, large: number): readonly Figure[] {
	const row = (what: string, pick: (changes: ChangeFigures) => ChangeTimes, at: keyof ChangeTimes): Figure => ({
		what: `${what}, ${names[at]} at ${grouped(large)}`,
		unit: 'ms',
		...(changes && { own: pick(changes)[at], note: '200 of them' }),
	});
	return [
		row('one paper added', ({ add }) => add, 'median'),
		{ ...row('one paper added', ({ add }) => add, 'p95'), bar: { atMost: 2 } },
		row('one paper added', ({ add }) => add, 'longest'),
		row('one paper changed', ({ change }) => change, 'p95'),
		row('one paper removed', ({ remove }) => remove, 'p95'),
		row('key press right after an addition', ({ searchAfter }) => searchAfter, 'p95'),
	];
}

const names = { median: 'median', p95: '95th percentile', longest: 'longest' } as const;
