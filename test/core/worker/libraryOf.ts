import type { PaperRecord } from '../../../src/core/paper/paper';
import { Engine } from '../../../src/worker/engine';
import type { FactsChange } from '../../../src/worker/factsChange';
import type { PaperView } from '../../../src/worker/paperView';

/** An engine with these made-up papers, each given by what is special about it. */
export function engineWith(papers: readonly Partial<PaperRecord>[], feed = { id: 'f', label: 'Feed' }): Engine {
	const engine = new Engine();
	engine.open();
	addTo(engine, papers, feed);
	return engine;
}

/** Adds papers to a feed. */
export function addTo(
	engine: Engine,
	papers: readonly Partial<PaperRecord>[],
	feed = { id: 'f', label: 'Feed' },
): void {
	const records = papers.map((facts, place): PaperRecord => ({
		...{ type: 'article', title: `Paper ${feed.id} ${place}`, author: [], categories: [] },
		...{ identifiers: { doi: `10.1/${feed.id}.${place}` }, links: {}, signals: {} },
		...facts,
	}));
	engine.addRecords({ feed, records, now: '2026-11-23T12:00:00Z', segment: '00000001-test' });
}

/** A view by year in the order the papers came, with what is given otherwise. */
export function viewOf(other: Partial<PaperView> = {}): PaperView {
	return { by: 'year', sortBy: 'feed', filter: '', showDismissed: false, today: '2026-11-23', ...other };
}

/** Facts that nothing else is known besides. */
export function factsOf(
	facts: Partial<Record<'cited' | 'noteNames', readonly string[]>> & Partial<FactsOf>,
): FactsChange {
	const { marks = [], cited = [], noteNames = [], newSince } = facts;
	const unmarked = { state: 'unread', starred: false, rating: 0, tags: [], topic: '' } as const;
	return {
		isWhole: true,
		marks: { put: marks.map((mark) => ({ ...unmarked, ...mark })), gone: [] },
		cited: { put: cited, gone: [] },
		noteNames: { put: noteNames, gone: [] },
		...(newSince !== undefined && { newSince }),
	};
}

interface FactsOf {
	readonly marks: readonly ({ readonly id: string } & Partial<FactsChange['marks']['put'][number]>)[];
	readonly newSince: string;
}

/** Ids of the rows of a group. */
export function rowIds(engine: Engine, view: PaperView, group: string): readonly string[] {
	return engine.page({ ...view, group, start: 0, count: 1000 }).rows.map(({ id }) => id);
}
