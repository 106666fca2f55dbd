import * as assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useGlossator } from './useGlossator';

const page = '../shared/data/feeds/trending-page.txt';

/** Letters and digits only: the preview sets dashes, quotes and formulas its own way. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

if (existsSync(page)) {
	describe('with the shared data: the trending page', () => {
		const opened = useGlossator();

		it('is shown paper by paper with its whole abstract', async () => {
			const { window, workbench } = opened;
			cpSync(page, join(workbench.folder, 'trending-page.txt'));
			await window.importFile('trending-page.txt');
			const blocks = readFileSync(page, 'utf8').split(/\n\n+/);
			const abstracts = new Map(blocks.map((block, place) => [bare(block), bare(blocks[place + 1] ?? '')]));
			await window.run('Glossator: Next Paper');
			const seen = new Set<string>();
			for (let turn = 0; turn < 58; turn++) {
				const frame = await window.nextPreview(seen);
				const title = bare((await frame.locator('main h1').textContent()) ?? '');
				seen.add(title);
				const text = bare((await frame.locator('main').textContent()) ?? '');
				assert.ok(text.includes(abstracts.get(title) ?? 'no such title'), title);
				await window.run('Glossator: Next Paper');
			}
			assert.equal(seen.size, 58);
		});
	});
}
