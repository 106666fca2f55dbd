import { eventually } from './eventually';
import { useGlossator } from './useGlossator';

describe('The box that filters the tree', () => {
	const opened = useGlossator();
	const message = (text: string) => opened.workbench.page.getByText(text);

	it('opens from the view, filters while one types and says how many papers are left', async () => {
		const { page } = opened.workbench;
		await opened.window.tree.getByRole('treeitem').first().click();
		await page.keyboard.press('Control+f');
		await opened.window.firstRow(/^All Papers, 5\d papers/);
		await opened.window.pickerInput.pressSequentially('scene graph', { delay: 20 });
		await message('Filtered: scene graph (').waitFor();
		await opened.window.firstRow(/^Filter: scene graph, \d+ papers/);
	});

	it('goes back with Escape', async () => {
		await opened.workbench.page.keyboard.press('Escape');
		await message('Filtered:').waitFor({ state: 'detached' });
	});

	it('mends and completes a filter, and keeps it with Enter', async () => {
		const { page } = opened.workbench;
		await opened.window.run('Glossator: Filter Papers…');
		await opened.window.pickerInput.pressSequentially('yaer:2024', { delay: 20 });
		await opened.window.firstRow(/Did you mean year: instead of yaer:/);
		await opened.window.pickerRows.first().click();
		await eventually(
			'the filter is mended',
			async () => (await opened.window.pickerInput.inputValue()) === 'year:2024',
		);
		await opened.window.pickerInput.pressSequentially(' is:unr', { delay: 20 });
		await opened.window.activeRow(/^unread/);
		await page.keyboard.press('Enter');
		await opened.window.activeRow(/^Filter: year:2024 is:unread, \d+ papers/);
		await page.keyboard.press('Enter');
		await message('Filtered: year:2024 is:unread (').waitFor();
		await opened.window.run('Glossator: Clear Filter');
	});
});

describe('The order for the user', () => {
	const opened = useGlossator({
		settings: { 'glossator.papers.sortBy': 'forYou', 'glossator.papers.groupBy': 'feed' },
	});
	const row = (name: RegExp) => opened.window.tree.getByRole('treeitem', { name }).first();

	it('says what it needs, and once it has that, why a paper is near the top', async () => {
		const { page } = opened.workbench;
		await page.getByText('The order “For You” learns from papers you cite, note or star; 3 more are needed.').waitFor();
		await opened.window.expand('Starter feed');
		for (const title of ['Weakly Supervised', 'Do logarithmic', 'Compositional']) {
			await row(new RegExp(`^${title}`)).click();
			await opened.window.preview(title);
			await page.keyboard.press('Control+Alt+s');
			await row(new RegExp(`^${title}.*Starred$`)).waitFor();
		}
		await page.getByText('The order “For You” learns from').waitFor({ state: 'detached' });
		await row(/, shares .+ with (a paper|\d papers) you starred, /).waitFor();
	});
});
