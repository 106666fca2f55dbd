import * as assert from 'node:assert/strict';
import { parseAdded } from '../../../src/core/outline/addedFilter';

const parse = (query: string) => parseAdded(query, '2026-11-23');

describe('Asking for papers by when they came', () => {
	it('takes a day, an ISO week, a month or a number of days', () => {
		assert.deepEqual(parse('added:2026-11-20').days, { first: '2026-11-20', last: '2026-11-20' });
		assert.deepEqual(parse('added:2026-w47').days, { first: '2026-11-16', last: '2026-11-22' });
		assert.deepEqual(parse('added:2026-02').days, { first: '2026-02-01', last: '2026-02-28' });
		assert.deepEqual(parse('Added:today').days, { first: '2026-11-23', last: '2026-11-23' });
		assert.deepEqual(parse('added:<2d').days, { first: '2026-11-22', last: '2026-11-23' });
	});

	it('narrows with every term', () => {
		assert.deepEqual(parse('added:2026-11 added:<7d'), { rest: '', days: { first: '2026-11-17', last: '2026-11-23' } });
	});

	it('leaves the other words, and terms that mean nothing', () => {
		assert.deepEqual(parse('scene added:<2d graph'), {
			rest: 'scene graph',
			days: { first: '2026-11-22', last: '2026-11-23' },
		});
		assert.deepEqual(parse('added:soon xadded:2026-11'), { rest: 'added:soon xadded:2026-11' });
	});
});
