import * as assert from 'node:assert/strict';
import { seriousProblems } from './accessibility';
import { useGlossator } from './useGlossator';

describe('Saved searches and topics of your own', () => {
	const opened = useGlossator({
		settings: {
			'glossator.savedSearches': [
				{ name: 'Unread models', query: 'is:unread "language models"', color: 'charts.blue' },
				{ name: 'Typo', query: 'auhtor:min' },
			],
			'glossator.topics': [{ name: 'Thesis', color: 'charts.green' }, { name: 'Reading group' }],
		},
	});
	const row = (name: RegExp) => opened.window.tree.getByRole('treeitem', { name });

	it('stand at the top, say what they are and are accessible', async () => {
		await row(/^Unread models, saved search, \d+ papers$/).waitFor();
		await row(/^Thesis, your topic, 0 papers$/).waitFor();
		const labels = await opened.window.tree
			.getByRole('treeitem')
			.evaluateAll((rows) => rows.slice(0, 4).map((item) => item.getAttribute('aria-label')?.split(',')[0]));
		assert.deepEqual(labels, ['Unread models', 'Typo', 'Thesis', 'Reading group']);
		assert.deepEqual(await seriousProblems(opened.workbench.page, '.part.sidebar'), []);
	});

	it('take a paper that is moved by keyboard, until that is undone', async () => {
		const { page } = opened.workbench;
		await opened.window.expand('Computer vision');
		await row(/^Compositional Feature/)
			.first()
			.click();
		await opened.window.preview('Compositional Feature');
		await row(/^Compositional Feature/)
			.first()
			.focus();
		await page.keyboard.press('Control+Alt+t');
		await opened.window.pickerInput.fill('Thesis');
		await page.keyboard.press('Enter');
		await row(/^Thesis, your topic, 1 papers$/).waitFor();
		await page.getByRole('button', { name: 'Moved to Thesis, Undo Marking' }).click();
		await row(/^Thesis, your topic, 0 papers$/).waitFor();
	});

	it('take a paper that is dropped on them', async () => {
		await row(/^Compositional Feature/)
			.first()
			.dragTo(row(/^Reading group/));
		await row(/^Reading group, your topic, [1-9]\d* papers$/).waitFor();
	});

	it('change places when one is dropped on another', async () => {
		await row(/^Reading group/).dragTo(row(/^Thesis/));
		const first = async () => opened.window.tree.getByRole('treeitem').nth(2).getAttribute('aria-label');
		for (let tries = 0; tries < 50 && !(await first())?.startsWith('Reading group'); tries++) {
			await opened.workbench.page.waitForTimeout(100);
		}
		assert.match((await first()) ?? '', /^Reading group/);
	});
});
