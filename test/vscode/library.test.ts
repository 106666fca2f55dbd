import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, glossator, inWorkspace, until, writeFile } from './glossator';

function dailyPaper(id: string, title: string): string {
	return JSON.stringify([{ paper: { id, title, summary: 'Its abstract.' } }]);
}

describe('The library', () => {
	it('shows the 58 papers of the starter feed at first start', async () => {
		const papers = await (await glossator()).papers();
		assert.equal(papers.filter(({ provenance }) => provenance.some(({ feed }) => feed === 'starter')).length, 58);
		assert.equal(new Set(papers.map(({ id }) => id)).size, papers.length);
		assert.equal(new Set(papers.map(({ citekey }) => citekey)).size, papers.length);
	});

	it('groups them into 6 to 16 topics, each paper in one, few in "Other"', async () => {
		const api = await glossator();
		const papers = await api.papers();
		const topics = await api.topics();
		assert.ok(topics.length >= 6 && topics.length <= 16, String(topics.length));
		const ids = topics.flatMap(({ paperIds }) => paperIds);
		assert.deepEqual([...ids].sort(), papers.map(({ id }) => id).sort());
		const other = new Set(topics.find(({ label }) => label === 'Other')?.paperIds);
		const starter = papers.filter(({ provenance }) => provenance.some(({ feed }) => feed === 'starter'));
		assert.ok(starter.filter(({ id }) => other.has(id)).length <= starter.length / 10, [...other].join());
	});

	it('finds papers by misspelt words', async () => {
		const api = await glossator();
		const [first] = await api.search('infinigram trilion');
		assert.match(first?.paper.title ?? '', /^Infini-gram/);
		const scenes = await api.search('scene grpah', { limit: 2 });
		assert.deepEqual(
			scenes.map(({ paper }) => /Scene Graph/.test(paper.title)),
			[true, true],
		);
	});

	it('gives up a search that is cancelled', async () => {
		const api = await glossator();
		const source = new vscode.CancellationTokenSource();
		const search = api.search('scene graph', {}, source.token);
		source.cancel();
		await assert.rejects(Promise.resolve(search), vscode.CancellationError);
	});

	it('formats references', async () => {
		const api = await glossator();
		const [hit] = await api.search('infini-gram');
		const text = await api.format([hit?.paper.id ?? ''], { style: 'author-date', output: 'text' });
		assert.match(text, /^Liu, J\., .*\(2024\)\. Infini-gram: .*https:\/\/arxiv\.org\/abs\/2401\.17377/);
		await assert.rejects(api.format([], { style: 'no-such-style', output: 'text' }));
	});

	it('says of bytes that are no text what they are', async () => {
		const api = await glossator();
		const uri = inWorkspace('feeds', 'paper.pdf');
		await vscode.workspace.fs.writeFile(
			uri,
			new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 1, 255, 254, 0, 9]),
		);
		const { format, added, problems } = await api.import(uri);
		assert.deepEqual([format, added, problems.length], ['unknown', 0, 1]);
	});

	it('can be asked from its own change event', async () => {
		const api = await glossator();
		const counts: number[] = [];
		const listening = api.onDidChangeLibrary(async () => counts.push((await api.papers()).length));
		await api.import(
			await writeFile(inWorkspace('feeds', 'one.json'), dailyPaper('2402.00001', 'An event for one paper')),
		);
		await until('the listener has its answer', () => counts.length > 0);
		listening.dispose();
		assert.equal(counts.at(-1), (await api.papers()).length);
	});

	it('keeps papers that are imported at the same time', async () => {
		const api = await glossator();
		const before = (await api.papers()).length;
		const files = await Promise.all(
			[2, 3, 4].map((n) =>
				writeFile(inWorkspace('feeds', `${n}.json`), dailyPaper(`2402.0000${n}`, `Simultaneous paper number ${n}`)),
			),
		);
		await Promise.all(files.map((file) => api.import(file)));
		assert.equal((await api.papers()).length, before + 3);
	});

	it('tells where a file could not be read and loses nothing', async () => {
		const api = await glossator();
		const before = await api.papers();
		const broken = await writeFile(
			inWorkspace('feeds', 'broken.json'),
			'[{"paper": {"id": "2401.00001", "title": "Cut',
		);
		const { added, problems } = await api.import(broken);
		assert.equal(added, 0);
		assert.ok(problems.length > 0 && problems.every(({ message }) => message.length > 20));
		assert.deepEqual(await api.papers(), before);
	});

	describe('with the shared data: the trending page', () => {
		it('imports on top of the starter feed without a duplicate, with whole abstracts', async function () {
			const page = inWorkspace('shared', 'trending-page.txt');
			if (!(await exists(page))) {
				this.skip();
			}
			const api = await glossator();
			const before = await api.papers();
			const { added, merged, problems } = await api.import(page);
			assert.deepEqual({ added, merged, problems }, { added: 0, merged: 58, problems: [] });
			const after = await api.papers();
			assert.deepEqual(
				after.map(({ id, citekey }) => [id, citekey]),
				before.map(({ id, citekey }) => [id, citekey]),
			);
			const blocks = new TextDecoder().decode(await vscode.workspace.fs.readFile(page)).split(/\n\n+/);
			const abstracts = new Map(blocks.map((block, index) => [block.trim(), blocks[index + 1]?.trim()]));
			const fromPage = after.filter(({ provenance }) =>
				provenance.some(({ feed }) => feed.endsWith('trending-page.txt')),
			);
			assert.equal(fromPage.length, 58);
			for (const paper of fromPage) {
				assert.equal(paper.abstract, abstracts.get(paper.title));
			}
		});
	});
});
