import * as assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { seriousProblemsOfScriptless } from './accessibility';
import { useGlossator } from './useGlossator';
import { hostileFeed } from './hostileFeed';

describe('The preview', () => {
	const opened = useGlossator();
	before(async () => {
		await writeFile(join(opened.workbench.folder, 'hostile.json'), hostileFeed());
		await opened.window.importFile('hostile.json');
	});

	const preview = async (query: string, title: string): Promise<Frame> => {
		await opened.window.search(query);
		await opened.window.picker
			.getByRole('option', { name: new RegExp(title) })
			.first()
			.waitFor();
		await opened.workbench.page.keyboard.press('Enter');
		return opened.window.preview(title);
	};

	it('shows title, authors, date, topic, identifier, links and the summary', async () => {
		const frame = await preview('infinigram', 'Infini-gram');
		const text = await frame.locator('body').innerText();
		for (const part of [
			'Jiacheng Liu',
			'Hannaneh Hajishirzi',
			'2024',
			'2401.17377',
			'Summary',
			'liu2024infinigram',
			'Starter feed',
		]) {
			assert.ok(text.includes(part), `${part} in\n${text}`);
		}
		assert.equal(await frame.locator('a[href="https://arxiv.org/abs/2401.17377"]').count(), 1);
	});

	it('walks to the next and the previous paper by key', async () => {
		const first = await preview('qwen', 'Qwen2.5-1M');
		await first.locator('h1').click();
		const place = async () => /Paper (\d+) of (\d+)/.exec(await (await shownPage()).locator('body').innerText());
		const [, start, total] = ((await place()) ?? []).map(Number);
		assert.ok(start !== undefined && total !== undefined);
		await opened.workbench.page.keyboard.press('n');
		await eventuallyAt(start === total ? 1 : start + 1);
		await (await shownPage()).locator('h1').click();
		await opened.workbench.page.keyboard.press('p');
		await eventuallyAt(start);
	});

	it('has a policy that allows nothing but its own style, and nothing inline', async () => {
		const frame = await preview('grammar-aligned', 'Grammar-Aligned Decoding');
		const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
		assert.match(policy ?? '', /^default-src 'none'; style-src 'self' [^;']+;?$/);
		assert.equal(await frame.locator('body script, body style, body [style]').count(), 0);
	});

	it('has no serious accessibility problem', async () => {
		const frame = await preview('grammar-aligned', 'Grammar-Aligned Decoding');
		assert.deepEqual(await seriousProblemsOfScriptless(frame, await readFile('media/preview.css', 'utf8')), []);
	});

	it('shows a hostile feed as text, runs nothing, and harms no other paper', async () => {
		const scripted = await preview('2401.90001', 'Scripted');
		const text = await scripted.locator('body').innerText();
		assert.ok(text.includes('<script>parent.hacked = 1</script>'), text.slice(0, 500));
		assert.ok(text.includes('onerror='));
		const hrefs = await scripted
			.locator('a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		const foreign = hrefs.filter((href) => !/^(https?:\/\/|command:glossator\.)/.test(href));
		assert.deepEqual(foreign, []);
		assert.equal(
			await scripted.locator('main script, main img, main iframe, main svg, main style, main meta').count(),
			0,
		);
		const hacked = await Promise.all(
			opened.workbench.page.frames().map((frame) => frame.evaluate(() => 'hacked' in globalThis)),
		);
		assert.deepEqual(hacked.filter(Boolean), []);
		for (const [id, title] of [
			['2401.90002', 'in a title'],
			['2401.90003', 'Nested'],
			['2401.90004', 'Long title'],
		] as const) {
			await preview(id, title);
		}
		const ordinary = await preview('2401.90005', 'An ordinary paper in bad company');
		assert.equal(await ordinary.locator('math').count(), 1);
	});

	it('makes no link of a title in a notification', async () => {
		await preview('Linked', 'the PDF');
		await opened.window.run('Glossator: Open Page in Browser');
		await opened.window.notification(/See \[the PDF\] \(command:/);
		const links = opened.workbench.page.locator('.notifications-center a', { hasText: 'the PDF' });
		assert.equal(await links.count(), 0);
		await opened.window.run('Notifications: Clear All Notifications');
	});

	it('is there again after a reload', async () => {
		await preview('infinigram', 'Infini-gram');
		await opened.workbench.page.waitForTimeout(1500);
		await opened.workbench.page.reload();
		await opened.workbench.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
		await opened.window.preview('Infini-gram');
	});

	async function shownPage(): Promise<Frame> {
		return opened.window.preview('');
	}

	async function eventuallyAt(place: number): Promise<void> {
		await opened.workbench.page.waitForTimeout(200);
		for (const end = Date.now() + 10_000; Date.now() < end; await opened.workbench.page.waitForTimeout(100)) {
			const text = await (
				await shownPage()
			)
				.locator('body')
				.innerText()
				.catch(() => '');
			if (text.includes(`Paper ${place} of `)) {
				return;
			}
		}
		throw new Error(`The preview never came to paper ${place}.`);
	}
});
