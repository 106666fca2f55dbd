import * as assert from 'node:assert/strict';
import { acceptAssist, assistItems } from '../../src/vscode/search/queryAssist';

const known = {
	topics: ['Computer vision'],
	feeds: [],
	tags: ['$(bug) odd'],
	venues: [],
	authors: [],
	today: '2026-11-23',
};

describe('The rows that help with a query', () => {
	it('ask what was meant, show where, and mend it in the box', () => {
		const [item, ...more] = assistItems('auhtor:ada graphs', known);
		assert.equal(item?.label, 'Did you mean author: instead of auhtor:?');
		assert.equal(item.detail, `${[...'auhtor:'].map((letter) => `${letter}\u0332`).join('')}ada graphs`);
		assert.deepEqual(more, []);
		const box = { value: 'auhtor:ada graphs' };
		assert.ok(acceptAssist(box, item));
		assert.equal(box.value, 'author:ada graphs');
	});

	it('go on with fields and values', () => {
		const shown = (query: string) => assistItems(query, known).map(({ label, nextQuery }) => [label, nextQuery]);
		assert.deepEqual(shown('graph au'), [['author:', 'graph author:']]);
		assert.deepEqual(shown('topic:vis'), [['Computer vision', 'topic:"Computer vision" ']]);
		assert.deepEqual(shown('tag:'), [['\\$(bug) odd', 'tag:"$(bug) odd" ']]);
	});

	it('say in a sentence what is wrong, whatever it is', () => {
		for (const query of [
			'is:odd',
			'year:20x9',
			'rating:high',
			'added:soon',
			'x (y',
			'x) y',
			'() x',
			'OR x',
			'x NOT OR y',
		].concat([
			'year:2023..2019',
			'tag: is:new',
			`${'('.repeat(33)}a${')'.repeat(33)}`,
			'a '.repeat(65),
			'a'.repeat(2001),
		])) {
			const [item] = assistItems(query, known);
			assert.match(item?.label ?? '', /.[.?]$|There are: /, query);
		}
	});

	it('leave other rows alone', () => {
		const box = { value: 'graph' };
		assert.equal(acceptAssist(box, { label: 'A paper' }), false);
		assert.equal(acceptAssist(box, undefined), false);
		assert.equal(box.value, 'graph');
	});
});
