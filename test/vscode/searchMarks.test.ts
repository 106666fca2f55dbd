import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { glossator, paperTitled } from './glossator';

// After the tests of reading marks: a mark of the last seconds moves along when marks are kept in another place.
describe('A search by marks', () => {
	it('understands the query language', async () => {
		const api = await glossator();
		const { id, title } = await paperTitled('SILO');
		const titles = async (query: string) => (await api.search(query)).map(({ paper }) => paper.title);
		await vscode.commands.executeCommand('glossator.toggleStar', { papers: id });
		assert.deepEqual(await titles('is:starred year:2023'), [title]);
		assert.deepEqual(await titles('is:starred (silo OR graph) -title:scene'), [title]);
		assert.ok(!(await titles('is:starred -silo')).includes(title));
		await vscode.commands.executeCommand('glossator.undoMark');
		assert.deepEqual(await titles('is:starred silo'), []);
	});
});
