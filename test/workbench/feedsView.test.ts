import * as assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGlossator, type GlossatorWorkbench } from '../host/openGlossator';
import { createTemporaryFolder, type TemporaryFolder } from '../host/temporaryFolder';
import { startServices, type Services } from '../services/startServices';
import { seriousProblems } from './accessibility';
import { eventually } from './eventually';
import { GlossatorWindow } from './glossatorWindow';

const listed = (n: number) => ({
	paper: {
		...{ id: `2605.0000${n}`, title: `A paper that is followed, number ${n}`, summary: 'Its abstract.', upvotes: n },
		submittedOnDailyAt: '2026-11-20T00:00:00.000Z',
	},
});
const headers = { 'Content-Type': 'application/json' };

describe('The Feeds view', () => {
	let services: Services;
	let data: TemporaryFolder;
	let workbench: GlossatorWorkbench;
	let window: GlossatorWindow;
	const feeds = () => workbench.page.getByRole('tree', { name: /Feeds/ });
	const labels = () =>
		feeds()
			.getByRole('treeitem')
			.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));

	before(async () => {
		services = await startServices();
		services.respond('/api/daily_papers', { kind: 'ok', body: JSON.stringify([listed(1), listed(2)]), headers });
		services.respond('/rss', { kind: 'status', status: 404 });
		services.respond('/api/query', { kind: 'status', status: 404 });
		data = await createTemporaryFolder('feeds-data');
		const endpoints = { huggingface: services.url, arxivFeeds: services.url, arxivApi: services.url };
		workbench = await openGlossator({
			dataFolder: data.path,
			settings: {
				'glossator.services.endpoints': endpoints,
				'glossator.feeds': [{ huggingface: 'daily' }, { arxiv: ['cs.CL'] }],
			},
		});
		window = new GlossatorWindow(workbench.page);
		await window.openSidebar();
	});
	after(async () => {
		await workbench.dispose();
		await services.close();
		await data.dispose();
	});

	it('refreshes by itself what is due, and says of each feed how it is doing and why not', async () => {
		await eventually('both feeds say how they are', async () => {
			const rows = await labels();
			return (
				rows.some((row) => /^Hugging Face Daily Papers.*2 papers/.test(row)) &&
				rows.some((row) => /^arXiv cs\.CL.*There is nothing at/.test(row))
			);
		});
		await window.search('paper that is followed');
		await window.firstRow(/^A paper that is followed/);
		await workbench.page.keyboard.press('Escape');
	});

	it('orders feeds by key and has no serious accessibility problem', async () => {
		await feeds()
			.getByRole('treeitem', { name: /^arXiv/ })
			.click();
		await workbench.page.keyboard.press('Alt+ArrowUp');
		await eventually('arXiv comes first', async () => /^arXiv/.test((await labels())[0] ?? ''));
		assert.deepEqual(await seriousProblems(workbench.page, '.part.sidebar'), []);
	});

	it('sets a damaged file of the library aside, names it, and fetches what it held again', async () => {
		const folder = join(data.path, 'data/User/globalStorage/glossator.glossator/library');
		const [name] = (await readdir(folder)).filter((file) => file.endsWith('.segment'));
		const file = join(folder, name ?? 'none');
		const bytes = await readFile(file);
		await writeFile(file, bytes.subarray(0, bytes.length - 30));
		const other = await workbench.openAgain();
		try {
			const second = new GlossatorWindow(other.page);
			await second.openSidebar();
			await second.notification(/was damaged and set aside as .*\.damaged/);
			const row = other.page.getByRole('tree', { name: /Feeds/ }).getByRole('treeitem', { name: /^Hugging Face/ });
			await eventually('the feed has its papers again', async () =>
				/2 papers/.test((await row.getAttribute('aria-label')) ?? ''),
			);
			assert.ok((await readdir(folder)).some((left) => left.endsWith('.damaged')));
		} finally {
			await other.dispose();
		}
	});
});
