import * as assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGlossator, type GlossatorWorkbench } from '../host/openGlossator';
import { createTemporaryFolder, type TemporaryFolder } from '../host/temporaryFolder';
import { eventually } from './eventually';
import { GlossatorWindow } from './glossatorWindow';

const words = 'river forest mountain valley harbour bridge garden meadow island desert'.split(' ');
const title = (place: number) =>
	`The ${words[place % 10]} and the ${words[Math.floor(place / 10) % 10]}, part ${place}`;
const papers = JSON.stringify(
	Array.from({ length: 1500 }, (_, place) => ({
		paper: { id: `2612.${10_000 + place}`, title: title(place), summary: 'Its abstract.' },
	})),
);

describe('The search index of a library', () => {
	let data: TemporaryFolder;
	let workbench: GlossatorWorkbench;
	const folder = () => join(data.path, 'data/User/globalStorage/glossator.glossator/index');
	const names = async () => JSON.parse(await readFile(join(folder(), 'current.json'), 'utf8')) as string[];
	const isSaved = async () => (await readdir(folder()).catch((): string[] => [])).includes('current.json');

	before(async () => {
		data = await createTemporaryFolder('index-data');
		workbench = await openGlossator({ dataFolder: data.path });
	});
	after(async () => {
		await workbench.dispose();
		await data.dispose();
	});

	it('is saved once the papers are in it', async () => {
		const window = new GlossatorWindow(workbench.page);
		await window.openSidebar();
		await writeFile(join(workbench.folder, 'many.json'), papers);
		await window.importFile('many.json');
		await eventually('the index is on disk', isSaved);
		const files = await readdir(folder());
		assert.ok((await names()).every((name) => files.includes(name)));
	});

	it('serves the next window, and is built anew where it is damaged', async () => {
		const [name = 'none'] = await names();
		const bytes = await readFile(join(folder(), name));
		await writeFile(join(folder(), name), bytes.subarray(1));
		const other = await workbench.openAgain();
		try {
			const second = new GlossatorWindow(other.page);
			await second.openSidebar();
			await second.search('harbuor valley 1434');
			await second.firstRow(new RegExp(`^${title(1434)}`));
			await eventually('another index is on disk', async () => !(await names()).includes(name));
		} finally {
			await other.dispose();
		}
	});
});
