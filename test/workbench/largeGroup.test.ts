import * as assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually';
import { useGlossator } from './useGlossator';

const count = 10_000;

/** A Daily Papers answer with papers whose titles count on. */
function papers(from: number, to: number): string {
	const places = Array.from({ length: to - from }, (_, place) => from + place);
	return JSON.stringify(
		places.map((place) => ({
			paper: { id: `2611.${10_000 + place}`, title: title(place), summary: 'Its abstract.' },
		})),
	);
}

const title = (place: number) => `Made-up paper ${String(place).padStart(5, '0')}`;

describe('A group of 10,000 papers', () => {
	const opened = useGlossator({ settings: { 'glossator.papers.groupBy': 'feed' } });
	const row = (name: RegExp) => opened.window.tree.getByRole('treeitem', { name });
	const focused = () => opened.window.tree.locator('.monaco-list-row.focused').getAttribute('aria-label');
	const press = (key: string) => opened.workbench.page.keyboard.press(key);
	const eventuallyFocused = (name: RegExp) =>
		eventually(`${name.source} has the focus`, async () => name.test((await focused()) ?? ''));
	/** Imports papers from a file of this name. */
	const add = async (name: string, text: string) => {
		await writeFile(join(opened.workbench.folder, name), text);
		await opened.window.importFile(name);
	};

	it('opens with its first 200 and a row for more', async () => {
		await add('large.json', papers(0, count));
		const group = await opened.window.expand('large\\.json, 10000 papers');
		await row(/^Made-up paper 00000/).waitFor();
		await group.click();
		await press('ArrowLeft');
		await press('ArrowRight');
		await press('End');
		await row(/^Show more \(9,800 left\)$/).waitFor();
		assert.match((await focused()) ?? '', /^Show more/);
		await row(/^Made-up paper 00199/).waitFor();
	});

	it('loads on by keyboard, and the keyboard goes on at the first new row', async () => {
		await press('Enter');
		await eventuallyFocused(/^Made-up paper 00200/);
		await press('ArrowDown');
		await eventuallyFocused(/^Made-up paper 00201/);
		await press('End');
		await row(/^Show more \(8,800 left\)$/).waitFor();
		await row(/^Made-up paper 01199/).waitFor();
	});

	it('keeps place, selection and focus when a paper is marked and when papers come', async () => {
		await press('ArrowUp');
		await press('Enter');
		await opened.window.preview(title(1199));
		const chosen = row(/^Made-up paper 01199/);
		const place = async () => (await chosen.boundingBox())?.y;
		const before = await place();
		await press('Control+Alt+s');
		await row(/^Made-up paper 01199.*Starred/).waitFor();
		// The palette is opened with Escape, which in a tree that has the focus means to select nothing.
		await opened.workbench.page.getByRole('tab', { name: title(1199) }).click();
		await add('other.json', papers(count, count + 1));
		const frame = await opened.window.preview(title(1199));
		await frame.getByText('Paper 1258 of 10059').waitFor();
		await opened.workbench.page.waitForTimeout(500);
		await row(/^Made-up paper 01199.*Starred/).waitFor();
		assert.equal(await chosen.getAttribute('aria-selected'), 'true');
		assert.match((await focused()) ?? '', /^Made-up paper 01199/);
		assert.equal(await place(), before);
	});

	it('follows the preview beyond the rows that were loaded', async () => {
		await opened.window.run('Glossator: Next Paper');
		await opened.window.preview(title(1200));
		const next = row(/^Made-up paper 01200/);
		await next.waitFor();
		await eventually('it is selected', async () => (await next.getAttribute('aria-selected')) === 'true');
	});

	it('is filtered with the number of papers that are left', async () => {
		await opened.window.run('Glossator: Filter Papers…');
		await opened.window.pickerInput.fill('is:unread');
		await press('Enter');
		await opened.workbench.page.getByText('Filtered: is:unread (10059 papers)').waitFor();
	});
});
