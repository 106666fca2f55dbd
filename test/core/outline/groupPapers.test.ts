import * as assert from 'node:assert/strict';
import { groupPapers } from '../../../src/core/outline/groupPapers';
import { paperRow } from '../../../src/core/outline/paperRow';
import type { Paper, Sighting } from '../../../src/core/paper/paper';

const paper = (id: string, facts: Partial<Paper> = {}): Paper => ({
	...{ id, citekey: id, type: 'article', title: `Paper ${id}`, author: [], categories: [] },
	...{ identifiers: {}, links: {}, signals: {}, provenance: [] },
	...facts,
});
const seen = (...sightings: readonly [feed: string, firstSeen?: string][]): { provenance: readonly Sighting[] } => ({
	provenance: sightings.map(([feed, firstSeen]) => ({ feed, ...(firstSeen !== undefined && { firstSeen }) })),
});
const feeds = new Map([
	['b', 'Feed B'],
	['a', 'Feed A'],
]);

describe('Grouping papers', () => {
	it('puts the newest year first and papers without a year last', () => {
		const papers = [
			paper('x'),
			paper('old', { issued: { year: 1999 } }),
			paper('new', { issued: { year: 2026, month: 1 } }),
		];
		assert.deepEqual(
			groupPapers(papers, 'year', feeds).map(({ label, paperIds }) => [label, paperIds]),
			[
				['2026', ['new']],
				['1999', ['old']],
				['', ['x']],
			],
		);
	});

	it('gathers days into ISO weeks and months', () => {
		const papers = [
			paper('monday', seen(['a', '2026-11-30'])),
			paper('sunday', seen(['a', '2026-11-29'])),
			paper('undated', seen(['a'])),
		];
		const labels = (by: 'week' | 'month') =>
			groupPapers(papers, by, feeds).map(({ label, paperIds }) => [label, paperIds]);
		assert.deepEqual(labels('week'), [
			['2026-W49', ['monday']],
			['2026-W48', ['sunday']],
			['', ['undated']],
		]);
		assert.deepEqual(labels('month'), [
			['2026-11', ['monday', 'sunday']],
			['', ['undated']],
		]);
	});

	it('dates a paper by the first day that any feed showed it', () => {
		const papers = [
			paper('x', seen(['a', '2026-11-23T08:00:00Z'], ['b', '2026-11-20'])),
			paper('y', seen(['a', '2026-11-23'])),
			paper('z', seen(['a'])),
		];
		assert.deepEqual(
			groupPapers(papers, 'date', feeds).map(({ id, paperIds }) => [id, paperIds]),
			[
				['date:2026-11-23', ['y']],
				['date:2026-11-20', ['x']],
				['date:', ['z']],
			],
		);
	});

	it('lists a paper under each of its feeds, in the order of the feeds', () => {
		const papers = [paper('x', seen(['a'], ['b'])), paper('y', seen(['a'])), paper('z', seen(['gone']))];
		assert.deepEqual(groupPapers(papers, 'feed', feeds), [
			{ id: 'feed:b', label: 'Feed B', paperIds: ['x'] },
			{ id: 'feed:a', label: 'Feed A', paperIds: ['x', 'y'] },
			{ id: 'feed:gone', label: 'gone', paperIds: ['z'] },
		]);
	});
});

describe('A row', () => {
	it('names first author and year, and knows where page and PDF are', () => {
		const author = [{ family: 'Liu' }, { family: 'Min' }, { family: 'Choi' }];
		const row = paperRow(paper('x', { author, issued: { year: 2024 }, identifiers: { arxiv: '2401.17377' } }));
		assert.deepEqual([row.byline, row.year, row.hasPage, row.hasPdf], ['Liu et al.', 2024, true, true]);
	});

	it('leaves out what is not known', () => {
		const known = { id: 'x', citekey: 'x', title: 'Paper x', signals: {} };
		assert.deepEqual(paperRow(paper('x')), { ...known, hasPage: false, hasPdf: false });
	});
});
