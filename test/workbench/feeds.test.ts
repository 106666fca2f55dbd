import * as assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openGlossator } from '../host/openGlossator';
import { GlossatorWindow } from './glossatorWindow';
import { useGlossator } from './useGlossator';

const daily = JSON.stringify([
	{
		paper: {
			id: '2501.00001',
			title: 'A fresh paper from the web',
			summary: 'It arrived over HTTP.',
			authors: [{ name: 'Ada Lovelace' }],
			publishedAt: '2025-01-01T00:00:00.000Z',
			upvotes: 7,
		},
	},
]);

describe('Feeds', () => {
	let web: Server;
	let address: string;
	const opened = useGlossator();

	before(async () => {
		web = createServer((request, response) => {
			response.statusCode = request.url === '/daily' ? 200 : 404;
			response.end(request.url === '/daily' ? daily : 'not here');
		});
		await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
		address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
	});
	after(() => void web.close());
	afterEach(() => opened.window.run('Notifications: Clear All Notifications'));

	const typeUrl = async (url: string) => {
		await opened.window.pickerInput.waitFor();
		await opened.window.pickerInput.fill(url);
		await opened.workbench.page.keyboard.press('Enter');
	};

	it('says which address failed and why, and keeps what was there', async () => {
		await opened.window.run('Glossator: Import Papers from URL…');
		await typeUrl(`${address}/nothing`);
		await opened.window.notification(/There is nothing at .*\/nothing/);
		assert.equal((await opened.window.groupNames()).length > 8, true);
	});

	it('imports from the clipboard', async () => {
		const { page } = opened.workbench;
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const text = daily.replace('2501.00001', '2501.00002').replace('from the web', 'from the clipboard');
		await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
		await opened.window.run('Glossator: Import Papers from Clipboard');
		await opened.window.notification(/Clipboard: 1 new/);
	});

	it('replaces the starter feed in one action, and remembers that after a reload', async () => {
		await opened.window.run('Glossator: Replace Starter Feed with My Own…');
		await opened.window.picker.getByRole('option', { name: /address/i }).click();
		await typeUrl(`${address}/daily`);
		await opened.window.notification(/1 new, 0 already known/);
		await opened.window.eventuallyGroups((names) => sum(names) === 2);
		await opened.workbench.page.reload();
		await opened.window.openSidebar();
		await opened.window.eventuallyGroups((names) => sum(names) === 2);
		await opened.window.search('fresh web');
		await opened.window.firstRow(/^A fresh paper from the web/);
		await opened.workbench.page.keyboard.press('Escape');
	});

	it('fetches again and finds nothing new', async () => {
		await opened.window.run('Glossator: Refresh Feeds');
		await opened.workbench.page.waitForTimeout(500);
		await opened.window.eventuallyGroups((names) => sum(names) === 2);
	});

	it('shows in another window what this one imported', async () => {
		const other = await opened.workbench.openAgain();
		try {
			const second = new GlossatorWindow(other.page);
			await second.openSidebar();
			await second.eventuallyGroups((names) => sum(names) === 2);
			await opened.window.run('Glossator: Remove Feed…');
			await opened.window.picker.getByRole('option', { name: /^Clipboard/ }).click();
			await opened.workbench.page.getByRole('button', { name: 'Remove', exact: true }).click();
			await opened.window.eventuallyGroups((names) => sum(names) === 1);
			await second.eventuallyGroups((names) => sum(names) === 1);
		} finally {
			await other.dispose();
		}
	});

	it('offers a way to start when there is nothing to show', async () => {
		const { page } = opened.workbench;
		await opened.window.run('Glossator: Remove Feed…');
		await opened.window.pickerRows.first().click();
		await page.getByRole('button', { name: 'Remove', exact: true }).click();
		await page.getByRole('button', { name: 'Show Starter Feed' }).click();
		await opened.window.eventuallyGroups((names) => sum(names) === 58);
	});
});

describe('A library that cannot be opened', () => {
	it('says so and offers to try again', async () => {
		const workbench = await openGlossator();
		try {
			const window = new GlossatorWindow(workbench.page);
			const worker = join(workbench.folder, '..', 'extension', 'dist', 'worker.js');
			await rename(worker, `${worker}.away`);
			await window.showContainer();
			await workbench.page.getByText('The papers could not be loaded.').waitFor();
			await rename(`${worker}.away`, worker);
			await workbench.page.getByRole('button', { name: 'Try Again' }).click();
			await window.eventuallyGroups((names) => sum(names) === 58);
		} finally {
			await workbench.dispose();
		}
	});
});

function sum(names: readonly string[]): number {
	return names.reduce((total, name) => total + Number(/, (\d+) papers$/.exec(name)?.[1] ?? 0), 0);
}
