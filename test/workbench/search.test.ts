import * as assert from 'node:assert/strict';
import { useGlossator } from './useGlossator';

describe('The search', () => {
	const opened = useGlossator();
	afterEach(() => opened.workbench.page.keyboard.press('Escape'));

	it('finds a paper by misspelt words and marks what matched', async () => {
		await opened.window.search('infinigram trilion');
		await opened.window.firstRow(/^Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens/);
		assert.match((await opened.window.pickerRows.first().textContent()) ?? '', /‹\S*rillion\S*›|‹Infini-gram›/i);
	});

	it('keeps the order of the ranking', async () => {
		await opened.window.search('scene grpah');
		await opened.window.firstRow(/Scene Graph/);
		const rows = await opened.window.pickerRows.evaluateAll((elements) =>
			elements.map((row) => row.getAttribute('aria-label') ?? ''),
		);
		assert.ok(
			rows.slice(0, 2).every((label) => label.includes('Scene Graph')),
			rows.slice(0, 3).join('\n'),
		);
	});

	it('previews with Enter', async () => {
		await opened.window.search('qwen');
		await opened.window.firstRow(/^Qwen2\.5-1M/);
		await opened.workbench.page.keyboard.press('Enter');
		await opened.window.preview('Qwen2.5-1M');
	});

	it('previews and notes from a row without leaving the list', async () => {
		await opened.window.search('feldman memorization');
		await opened.window.firstRow(/^Does Learning Require Memorization/);
		const row = opened.window.pickerRows.first();
		await row.hover();
		await row.getByRole('button', { name: 'Preview Abstract' }).click();
		await opened.window.preview('Does Learning Require Memorization');
		assert.ok(await opened.window.pickerInput.isVisible());
		await row.hover();
		await row.getByRole('button', { name: 'Create or Open Note' }).click();
		await opened.workbench.page.getByRole('tab', { name: /^feldman2019/ }).waitFor();
		assert.ok(await opened.window.pickerInput.isVisible());
		assert.equal(await opened.window.pickerInput.inputValue(), 'feldman memorization');
	});

	it('asks what was meant, mends it when asked to, and still takes the first paper on Enter', async () => {
		const { page } = opened.workbench;
		await opened.window.search('auhtor:liu infini');
		await opened.window.firstRow(/Did you mean author: instead of auhtor:/);
		await opened.window.pickerRows.first().click();
		await opened.window.firstRow(/^Infini-gram/);
		assert.equal(await opened.window.pickerInput.inputValue(), 'author:liu infini');
		await page.keyboard.press('Control+a');
		await opened.window.pickerInput.pressSequentially('yaer:2024 infinigram', { delay: 20 });
		await opened.window.firstRow(/Did you mean year: instead of yaer:/);
		await opened.window.activeRow(/^Infini-gram/);
		await page.keyboard.press('Enter');
		await opened.window.preview('Infini-gram');
	});

	it('goes on with a field, and says what can be asked', async () => {
		const { page } = opened.workbench;
		await opened.window.search('infini is:');
		await opened.window.activeRow(/^unread/);
		await page.keyboard.press('Enter');
		await opened.window.firstRow(/^Infini-gram/);
		assert.equal(await opened.window.pickerInput.inputValue(), 'infini is:unread ');
		await opened.window.picker.getByRole('button', { name: 'What Can Be Asked' }).click();
		await opened.window.picker.getByRole('option', { name: /^year:, Year of publication/ }).click();
		await opened.window.activeRow(/^20\d\d/);
		assert.equal(await opened.window.pickerInput.inputValue(), 'infini is:unread year:');
	});

	it('keeps a search as a topic', async () => {
		const { page } = opened.workbench;
		await opened.window.search('title:scene graph');
		await opened.window.firstRow(/Scene Graph/);
		await opened.window.picker.getByRole('button', { name: 'Save Search' }).click();
		await page.locator('.quick-input-title', { hasText: 'Save Search' }).waitFor();
		await opened.window.pickerInput.fill('Scene graphs');
		await page.keyboard.press('Enter');
		await opened.window.tree.getByRole('treeitem', { name: /^Scene graphs, saved search, \d papers$/ }).waitFor();
	});

	it('survives a query of odd characters', async () => {
		await opened.window.search('(["\\*+?');
		await opened.workbench.page.keyboard.press('Control+a');
		await opened.window.pickerInput.pressSequentially('silo 2023', { delay: 20 });
		await opened.window.firstRow(/^SILO Language Models/);
	});
});
