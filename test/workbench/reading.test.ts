import * as assert from 'node:assert/strict';
import { seriousProblems } from './accessibility';
import { useGlossator } from './useGlossator';

const daily = JSON.stringify([
	{ paper: { id: '2501.00001', title: 'A fresh paper from the web', summary: 'Its abstract.' } },
]);

describe('Reading marks', () => {
	const opened = useGlossator();
	const row = (name: RegExp) => opened.window.tree.getByRole('treeitem', { name });

	it('are made, shown and taken back by keyboard', async () => {
		const { page } = opened.workbench;
		await opened.window.expand('Computer vision');
		await row(/^Compositional Feature/).click();
		await opened.window.preview('Compositional Feature');
		await page.keyboard.press('Control+Alt+s');
		await row(/^Compositional.*Unread, Starred$/).waitFor();
		await page.keyboard.press('Control+Alt+r');
		await opened.window.picker.getByRole('option', { name: /^4\/5/ }).click();
		await row(/^Compositional.*Rated 4 of 5$/).waitFor();
		await page.keyboard.press('Control+Alt+g');
		await opened.window.pickerInput.fill('to cite, graphs');
		await page.keyboard.press('Enter');
		await row(/^Compositional.*Tags: graphs, to cite$/).waitFor();
		await page.getByRole('button', { name: 'Tags changed, Undo Marking' }).waitFor();
		await row(/^Compositional Feature/).focus();
		await page.keyboard.press('Control+z');
		await row(/^Compositional.*Rated 4 of 5$/).waitFor();
		await page.keyboard.press('Control+Shift+z');
		await row(/^Compositional.*Tags: graphs, to cite$/).waitFor();
	});

	it('filter the tree and the search', async () => {
		const { page } = opened.workbench;
		await opened.window.run('Glossator: Filter Papers…');
		await opened.window.pickerRows.filter({ hasText: 'is:unread' }).waitFor();
		await opened.window.pickerInput.fill('tag:graphs');
		await page.keyboard.press('Enter');
		await page.getByText('Filtered: tag:graphs (1 papers)').waitFor();
		assert.deepEqual(await seriousProblems(page, '.part.sidebar'), []);
		await opened.window.run('Glossator: Clear Filter');
		await opened.window.search('is:starred scene');
		await opened.window.firstRow(/^Compositional Feature.*★ 4\/5/);
		await page.keyboard.press('Escape');
	});

	it('count what is new on the icon until somebody looks', async () => {
		const { page } = opened.workbench;
		const icon = page.getByRole('tab', { name: /^Glossator/ });
		await opened.window.run('Glossator: Mark All as Seen');
		await page.keyboard.press('Control+Shift+e');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.evaluate((copied) => navigator.clipboard.writeText(copied), daily);
		await opened.window.run('Glossator: Import Papers from Clipboard');
		await page.getByRole('tab', { name: /^Glossator.*1 new papers/ }).waitFor();
		await icon.click();
		await page.getByRole('tab', { name: /^Glossator(?!.*new papers)/ }).waitFor({ timeout: 15_000 });
	});
});
