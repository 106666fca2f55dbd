import * as assert from 'node:assert/strict';
import { openGlossator, type GlossatorWorkbench } from '../host/openGlossator';
import { GlossatorWindow } from './glossatorWindow';

describe('The search', () => {
	let workbench: GlossatorWorkbench;
	let window: GlossatorWindow;

	before(async () => {
		workbench = await openGlossator();
		window = new GlossatorWindow(workbench.page);
		await window.openSidebar();
	});
	after(() => workbench.dispose());
	afterEach(() => workbench.page.keyboard.press('Escape'));

	it('finds a paper by misspelt words and marks what matched', async () => {
		await window.search('infinigram trilion');
		await window.firstRow(/^Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens/);
		assert.match((await window.pickerRows.first().textContent()) ?? '', /‹\S*rillion\S*›|‹Infini-gram›/i);
	});

	it('keeps the order of the ranking', async () => {
		await window.search('scene grpah');
		await window.firstRow(/Scene Graph/);
		const rows = await window.pickerRows.evaluateAll((elements) =>
			elements.map((row) => row.getAttribute('aria-label') ?? ''),
		);
		assert.ok(
			rows.slice(0, 2).every((label) => label.includes('Scene Graph')),
			rows.slice(0, 3).join('\n'),
		);
	});

	it('previews with Enter', async () => {
		await window.search('qwen');
		await window.firstRow(/^Qwen2\.5-1M/);
		await workbench.page.keyboard.press('Enter');
		await window.preview('Qwen2.5-1M');
	});

	it('previews and notes from a row without leaving the list', async () => {
		await window.search('feldman memorization');
		await window.firstRow(/^Does Learning Require Memorization/);
		const row = window.pickerRows.first();
		await row.hover();
		await row.getByRole('button', { name: 'Preview Abstract' }).click();
		await window.preview('Does Learning Require Memorization');
		assert.ok(await window.pickerInput.isVisible());
		await row.hover();
		await row.getByRole('button', { name: 'Create or Open Note' }).click();
		await workbench.page.getByRole('tab', { name: /^feldman2019/ }).waitFor();
		assert.ok(await window.pickerInput.isVisible());
		assert.equal(await window.pickerInput.inputValue(), 'feldman memorization');
	});

	it('survives a query of odd characters', async () => {
		await window.search('(["\\*+?');
		await workbench.page.keyboard.press('Control+a');
		await window.pickerInput.pressSequentially('silo 2023', { delay: 20 });
		await window.firstRow(/^SILO Language Models/);
	});
});
