import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { glossator, paperTitled, until } from './glossator';

async function run(command: string, ...given: readonly unknown[]): Promise<unknown> {
	return vscode.commands.executeCommand(`glossator.${command}`, ...given);
}

const configuration = () => vscode.workspace.getConfiguration('glossator');
const userValue = (name: string) => configuration().inspect<unknown>(name)?.globalValue;

/** Labels of the topics that the API gives, with how many papers each has. */
async function topics(): Promise<ReadonlyMap<string, number>> {
	const all = await (await glossator()).topics();
	return new Map(all.map(({ label, paperIds }) => [label, paperIds.length]));
}

describe('Saved searches and topics of the settings', () => {
	before(() => glossator());

	after(async () => {
		for (const name of ['savedSearches', 'topics']) {
			await configuration().update(name, undefined, vscode.ConfigurationTarget.Global);
		}
		await run('moveToTopic', { papers: [(await paperTitled('SILO')).id], topic: 'home' });
	});

	it('are written, changed, ordered and removed by commands', async () => {
		await run('saveSearch', { name: 'Starred', query: 'is:starred', color: 'charts.yellow' });
		await run('saveSearch', { name: 'Long', query: '"long context"' });
		assert.deepEqual(userValue('savedSearches'), [
			{ name: 'Starred', query: 'is:starred', color: 'charts.yellow' },
			{ name: 'Long', query: '"long context"' },
		]);
		await run('moveTopicDown', 'search:starred');
		await run('editSearch', 'Starred', { query: 'is:starred rating:>=4' });
		await run('removeSearch', 'search:long');
		assert.deepEqual(userValue('savedSearches'), [
			{ name: 'Starred', query: 'is:starred rating:>=4', color: 'charts.yellow' },
		]);
	});

	it('leave what else is in the settings alone, whatever it is', async () => {
		const odd = [7, { name: '', query: 'x' }];
		await configuration().update('savedSearches', odd, vscode.ConfigurationTarget.Global);
		await run('saveSearch', { name: 'Mine', query: 'robot' });
		assert.deepEqual(userValue('savedSearches'), [...odd, { name: 'Mine', query: 'robot' }]);
	});

	it('put papers in topics by rule and by hand, and undo that', async () => {
		const { id } = await paperTitled('SILO');
		assert.equal(await run('newTopic', { name: 'Thesis', query: 'title:infini-gram' }), 'own:thesis');
		assert.equal((await topics()).get('Thesis'), 1);
		await run('moveToTopic', { papers: [id], topic: 'own:thesis' });
		assert.equal((await topics()).get('Thesis'), 2);
		await run('undoMark');
		assert.equal((await topics()).get('Thesis'), 1);
		await run('redoMark');
		assert.equal((await topics()).get('Thesis'), 2);
	});

	it('keep the papers of a topic that is renamed, and give back those of one that is removed', async () => {
		await run('editTopic', 'own:thesis', { name: 'Chapter' });
		await until('the papers are in the topic by its new name', async () => (await topics()).get('Chapter') === 2);
		await run('removeTopic', 'Chapter');
		assert.equal((await topics()).has('Chapter'), false);
		assert.equal(userValue('topics'), undefined);
	});
});
