import * as assert from 'node:assert/strict';
import { queryFields } from '../../src/core/query/queryFields';
import { arrangeRows } from '../../src/vscode/search/arrangeRows';
import { assistItems } from '../../src/vscode/search/queryAssist';
import { helpItems } from '../../src/vscode/search/queryHelp';

const authors = ['Ada Lee', 'Bo Leeds', 'Cy Leek', 'Di Leeson'];
const known = { topics: [], feeds: [], tags: [], venues: [], authors, today: '2026-11-23' };
const paper = { label: 'A paper' };
const beyond = { label: 'Beyond' };
const arranged = (query: string, found = [paper]) =>
	arrangeRows(query, assistItems(query, known), { found, after: [beyond] });
const labels = (query: string) => arranged(query).items.map(({ label }) => label);

describe('The rows of a box that holds a query', () => {
	it('have mistakes first, and Enter still means the first paper', () => {
		assert.deepEqual(labels('auhtor:lee'), ['Did you mean author: instead of auhtor:?', 'A paper', 'Beyond']);
		assert.equal(arranged('auhtor:lee').meant, paper);
	});

	it('have a few values above the papers and fields below them', () => {
		assert.deepEqual(labels('author:lee'), ['Ada Lee', 'Bo Leeds', 'Cy Leek', 'A paper', 'Beyond']);
		assert.deepEqual(labels('graph au'), ['A paper', 'author:', 'Beyond']);
		assert.equal(arranged('author:lee').meant, paper);
	});

	it('mean a value where the query ends in a field that needs one', () => {
		for (const query of ['is:', 'graph -is:', 'is:st', 'has:c', 'author:']) {
			const { items, meant } = arranged(query);
			assert.ok(meant === items[0] && meant !== paper, query);
		}
		assert.equal(arranged('is:read').meant, paper);
		assert.equal(arranged('odd:').meant, paper);
	});

	it('mean the first of what is there where nothing was found', () => {
		assert.match(arranged('auhtor:lee', []).meant?.label ?? '', /^Did you mean/);
		assert.equal(arranged('graphs', []).meant, beyond);
	});

	it('name everything that can be asked, with an example, and go on with the query there', () => {
		const rows = helpItems('?');
		for (const field of queryFields) {
			const row = rows.find(({ label }) => label === `${field}:`);
			assert.match(row?.description ?? '', new RegExp(`. · ${field}:.`), field);
			assert.equal(row?.nextQuery, `${field}:`);
		}
		assert.equal(helpItems('graph ')[0]?.nextQuery, 'graph author:');
	});
});
