import * as assert from 'node:assert/strict';
import { seriousProblems } from './accessibility';
import { useGlossator } from './useGlossator';

describe('The sidebar', () => {
	const opened = useGlossator();

	it('shows the starter feed by topic, with counts that add up to 58', async () => {
		const names = await opened.window.groupNames();
		assert.ok(names.length >= 6 && names.length <= 16, names.join('\n'));
		const counts = names.map((name) => Number(/, (\d+) papers$/.exec(name)?.[1]));
		assert.equal(
			counts.reduce((sum, count) => sum + count, 0),
			58,
		);
		assert.ok(await opened.workbench.page.getByText(/A starter feed to try Glossator with/).isVisible());
	});

	it('shows title, first author, year and state of a paper', async () => {
		await opened.window.expand('Computer vision');
		const row = opened.window.tree.getByRole('treeitem', { name: /^Compositional Feature Augmentation/ });
		assert.equal(
			await row.getAttribute('aria-label'),
			'Compositional Feature Augmentation for Unbiased Scene Graph Generation, Li et al. · 2023, Unread',
		);
	});

	it('explains a paper when the pointer rests on it', async () => {
		const row = opened.window.tree.getByRole('treeitem', { name: /^Compositional Feature Augmentation/ });
		await row.hover();
		const hover = opened.workbench.page.locator('.monaco-hover:visible', { hasText: 'Guikun Chen' });
		await hover.waitFor({ timeout: 10_000 });
		assert.match((await hover.textContent()) ?? '', /2023.*Unread.*\w{4,}/s);
		await opened.workbench.page.mouse.move(700, 400);
	});

	it('is walked and opened by keyboard', async () => {
		const { page } = opened.workbench;
		await (await opened.window.expand('Computer vision')).click();
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await opened.window.preview('Scene Graph');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await opened.window.preview('Scene Graph');
		const tabs = page.getByRole('tab', { name: /Scene Graph/ });
		assert.equal(await tabs.count(), 1, 'the preview tab is reused');
	});

	it('offers citing and a note on the row, and the rest in its menu', async () => {
		const row = opened.window.tree.getByRole('treeitem', { name: /^Compositional Feature Augmentation/ });
		await row.hover();
		assert.equal(await row.getByRole('button', { name: /Insert Citation/ }).count(), 1);
		assert.equal(await row.getByRole('button', { name: /Create or Open Note/ }).count(), 1);
		await row.click({ button: 'right' });
		const entries = opened.workbench.page.getByRole('menuitem');
		await entries.filter({ hasText: 'Copy Bibliography Entry' }).first().waitFor();
		const labels = await entries.allTextContents();
		for (const label of ['Preview Abstract', 'Insert Citation…', 'Open PDF in Browser', 'Mark As…']) {
			assert.ok(
				labels.some((text) => text.includes(label)),
				label,
			);
		}
		await opened.workbench.page.keyboard.press('Escape');
	});

	it('groups by year, by feed and by state', async () => {
		for (const [by, expected] of [
			['Year', /^2025, \d+ papers$/],
			['Feed', /^Starter feed, 58 papers$/],
			['State', /^Unread, \d+ papers$/],
			['Topic', /^Natural language processing/],
		] as const) {
			await opened.window.run('Glossator: Group Papers By…');
			await opened.window.pickerRows.filter({ hasText: by }).first().click();
			await opened.window.tree.getByRole('treeitem', { name: expected }).first().waitFor();
		}
	});

	it('marks papers as read only when told to', async () => {
		await opened.window.expand('Computer vision');
		const row = opened.window.tree.getByRole('treeitem', { name: /^Weakly Supervised/ });
		await row.click();
		await opened.window.preview('Weakly Supervised');
		assert.match((await row.getAttribute('aria-label')) ?? '', /Unread$/);
		await row.click({ button: 'right' });
		// A menu takes no click in its first moments, so that the click that opened it cannot choose.
		await opened.workbench.page.getByRole('menuitem', { name: /Mark As/ }).hover();
		await opened.workbench.page.keyboard.press('Enter');
		await opened.window.picker.getByRole('option', { name: 'Read', exact: true }).click();
		await opened.window.tree.getByRole('treeitem', { name: /^Weakly Supervised.*, Read$/ }).waitFor();
	});

	it('has no serious accessibility problem', async () => {
		assert.deepEqual(await seriousProblems(opened.workbench.page, '.part.sidebar'), []);
	});
});
