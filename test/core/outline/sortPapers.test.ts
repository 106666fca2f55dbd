import * as assert from 'node:assert/strict';
import { sortKey, sortPapers, type Sorting } from '../../../src/core/outline/sortPapers';
import type { Paper } from '../../../src/core/paper/paper';

const paper = (id: string, facts: Partial<Paper>): Paper => ({
	...{ id, citekey: id, type: 'article', title: id, author: [], categories: [] },
	...{ identifiers: {}, links: {}, signals: {}, provenance: [] },
	...facts,
});
const papers = [
	paper('b', { signals: { upvotes: 3 }, provenance: [{ feed: 'f', firstSeen: '2026-11-20' }] }),
	paper('a', { provenance: [{ feed: 'f' }] }),
	paper('C', { signals: { upvotes: 30, stars: 1 }, provenance: [{ feed: 'f', firstSeen: '2026-11-22' }] }),
	paper('d', { signals: { upvotes: 3 }, provenance: [{ feed: 'f', firstSeen: '2026-11-22' }] }),
];
const idsBy = (by: Sorting) => sortPapers(papers, by, (one) => sortKey(one, by)).map(({ id }) => id);

describe('Sorting papers', () => {
	it('puts what is counted most first and what is not counted last', () => {
		assert.deepEqual(idsBy('upvotes'), ['C', 'b', 'd', 'a']);
		assert.deepEqual(idsBy('stars'), ['C', 'b', 'a', 'd']);
	});

	it('puts the newest first, undated ones last, and knows titles and the order of the feed', () => {
		assert.deepEqual(idsBy('newest'), ['C', 'd', 'b', 'a']);
		assert.deepEqual(idsBy('title'), ['a', 'b', 'C', 'd']);
		assert.deepEqual(idsBy('feed'), ['b', 'a', 'C', 'd']);
	});
});
