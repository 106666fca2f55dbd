import * as assert from 'node:assert/strict';
import { seriousProblems } from './accessibility';
import { eventually } from './eventually';
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
	const labels = () =>
		opened.window.tree
			.getByRole('treeitem')
			.evaluateAll((rows) => rows.map((item) => item.getAttribute('aria-label')?.split(',')[0] ?? ''));

	it('stand at the top, say what they are and are accessible', async () => {
		await row(/^Unread models, saved search, \d+ papers$/).waitFor();
		await row(/^Thesis, your topic, 0 papers$/).waitFor();
		assert.deepEqual((await labels()).slice(0, 4), ['Unread models', 'Typo', 'Thesis', 'Reading group']);
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

	it('come from the filter, by its button and a name', async () => {
		const { page } = opened.workbench;
		await opened.window.run('Glossator: Filter Papers…');
		await opened.window.pickerInput.fill('title:scene');
		await page.keyboard.press('Enter');
		await page.getByText(/^Filtered: title:scene/).waitFor();
		await opened.window.tree.hover();
		await page.getByRole('button', { name: 'Save Search…' }).click();
		await opened.window.pickerInput.fill('Scenes');
		await page.keyboard.press('Enter');
		await row(/^Scenes, saved search, [1-9]\d* papers$/).waitFor();
		await opened.window.run('Glossator: Clear Filter');
	});

	it('change places by key', async () => {
		const { page } = opened.workbench;
		await row(/^Scenes, saved search/).click();
		await page.keyboard.press('Alt+ArrowUp');
		await eventually('the search is one place up', async () => (await labels()).indexOf('Scenes') === 1);
		await page.keyboard.press('Alt+ArrowDown');
		await eventually('the search is back', async () => (await labels()).indexOf('Scenes') === 2);
	});

	it('take a paper that is dropped on them', async () => {
		await row(/^Compositional Feature/)
			.first()
			.dragTo(row(/^Reading group/));
		await row(/^Reading group, your topic, [1-9]\d* papers$/).waitFor();
	});

	it('change places when one is dropped on another', async () => {
		await row(/^Reading group/).dragTo(row(/^Thesis/));
		const isFirst = async () => {
			const all = await labels();
			return all.includes('Thesis') && all.indexOf('Reading group') < all.indexOf('Thesis');
		};
		await eventually('the topic is before the other', isFirst);
	});
});
