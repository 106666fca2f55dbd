import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { OutlineView } from '../../../src/worker/outlineView';

const parts = {
	...{ total: 6, shownIn: () => undefined, keepsEmpty: () => false },
	isUnread: (id: string) => id !== 'b',
	sorted: (ids: readonly string[]) => [...ids].sort(),
};
const nested = [
	{
		...{ id: 'area', label: 'Area', paperIds: ['e', 'd', 'c', 'b', 'a'] },
		children: [
			{ id: 'area/one', label: 'one', paperIds: ['b', 'a'] },
			{ id: 'area/two', label: 'two', paperIds: ['c'] },
		],
	},
	{ id: 'other', label: 'Other', paperIds: ['f'] },
];

describe('A view of nested groups', () => {
	it('shows the groups of a group before its papers that are in none of them', () => {
		const view = new OutlineView({ ...parts, groups: nested });
		assert.deepEqual(view.outline[0], {
			...{ id: 'area', label: 'Area', count: 5, unread: 4 },
			children: [
				{ id: 'area/one', label: 'one', count: 2, unread: 1 },
				{ id: 'area/two', label: 'two', count: 1, unread: 1 },
			],
		});
		assert.deepEqual(
			['area', 'area/one', 'area/two', 'other', 'none'].map((group) => view.rows(group)),
			[['d', 'e'], ['a', 'b'], ['c'], ['f'], undefined],
		);
		assert.deepEqual(view.locate('b'), { path: ['area', 'area/one'], index: 1 });
		assert.deepEqual(view.locate('e'), { path: ['area'], index: 1 });
		assert.deepEqual(view.neighbours('c'), { index: 2, total: 6, previous: 'b', next: 'd' });
	});

	it('leaves out groups that the filter leaves empty', () => {
		const view = new OutlineView({ ...parts, groups: nested, shownIn: () => new Set(['c', 'f']), total: 2 });
		assert.deepEqual(
			view.outline.map(({ id, count, children }) => [id, count, children?.map((child) => child.id)]),
			[
				['area', 1, ['area/two']],
				['other', 1, undefined],
			],
		);
		assert.deepEqual(view.rows('area'), []);
		assert.deepEqual(view.neighbours('f'), { index: 1, total: 2, previous: 'c', next: 'c' });
	});

	it('puts only the groups in order that are looked into, each once', () => {
		const asked: string[] = [];
		const sorted = (ids: readonly string[]) => {
			asked.push(ids.join(''));
			return ids;
		};
		const view = new OutlineView({ ...parts, groups: nested, sorted });
		assert.deepEqual([view.outline.length, asked.length], [2, 0]);
		view.rows('area/one');
		view.rows('area/one');
		assert.deepEqual(asked, ['ba']);
		view.neighbours('b');
		// The paper before the first one is in the last group.
		assert.deepEqual(asked, ['ba', 'f']);
	});

	it('is walked through completely by next, and back by previous', () => {
		const groups = fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 }), { minLength: 1 });
		fc.assert(
			fc.property(groups, (all) => {
				const total = new Set(all.flat()).size;
				const given = all.map((paperIds, place) => ({ id: String(place), label: '', paperIds }));
				const view = new OutlineView({ ...parts, groups: given, total });
				const walked = [view.neighbours('').next ?? ''];
				while (walked.length <= total) {
					const here = view.neighbours(walked.at(-1) ?? '');
					assert.deepEqual([here.index, here.total], [walked.length - 1, total]);
					assert.equal(view.neighbours(here.next ?? '').previous, walked.at(-1));
					walked.push(here.next ?? '');
				}
				assert.equal(walked.pop(), walked[0]);
				assert.equal(new Set(walked).size, total);
			}),
		);
	});
});
