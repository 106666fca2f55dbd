import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { glossator, inWorkspace, until, writeFile } from './glossator';
import { remoteServices, type RemoteServices } from './services';

const paper = (n: number, facts: object = {}) => ({
	paper: { id: `2605.0000${n}`, title: `Followed paper number ${n}`, summary: 'Its abstract.', upvotes: n, ...facts },
});
const json = { 'Content-Type': 'application/json' };

describe('Following feeds', function () {
	this.timeout(60_000);
	let server: RemoteServices;

	before(async () => {
		server = await remoteServices();
		await glossator();
		await set('services.endpoints', { huggingface: server.url, arxivFeeds: server.url, arxivApi: server.url });
	});
	after(async () => {
		await set('feeds', undefined);
		await setInWorkspace(undefined);
		await set('services.endpoints', undefined);
		await server.reset();
	});
	beforeEach(() => server.reset());

	it('adds a feed as a plain setting, asks conditionally the next time, and changes nothing when nothing changed', async () => {
		const body = JSON.stringify([paper(1), paper(2)]);
		await server.respond('/api/daily_papers', { kind: 'validated', etag: '"a"', body, headers: json });
		await vscode.commands.executeCommand('glossator.addFeed', { huggingface: 'daily' });
		assert.deepEqual(settingsFeeds(), [{ huggingface: 'daily' }]);
		assert.deepEqual(await titles(), ['Followed paper number 1', 'Followed paper number 2']);
		let changes = 0;
		const listening = (await glossator()).onDidChangeLibrary(() => changes++);
		await vscode.commands.executeCommand('glossator.refreshFeed', 'huggingface:daily');
		listening.dispose();
		const requests = await server.requests();
		assert.equal(requests.length, 2);
		assert.equal(requests[1]?.headers['if-none-match'], '"a"');
		assert.match(requests[0]?.headers['user-agent'] ?? '', inNode ? /^Glossator\/\d+\.\d+\.\d+/ : /Mozilla/);
		assert.equal(changes, 0);
	});

	it('merges a day that was published half, and never loses a paper that left the feed', async () => {
		await server.respond('/api/daily_papers', {
			kind: 'ok',
			body: JSON.stringify([paper(2, { upvotes: 9 }), paper(3)]),
			headers: json,
		});
		await vscode.commands.executeCommand('glossator.refreshFeed', 'huggingface:daily');
		assert.deepEqual(
			await titles(),
			[1, 2, 3].map((n) => `Followed paper number ${n}`),
		);
		const papers = await (await glossator()).papers();
		assert.equal(papers.find(({ title }) => title.endsWith('number 2'))?.signals.upvotes, 9);
	});

	it('takes a refusal of one feed as no reason to skip the others, and keeps the last good copy', async () => {
		await set('feeds', [{ url: `${server.url}/feed`, title: 'Mine' }, { huggingface: 'daily' }]);
		await server.respond('/feed', { kind: 'status', status: 404 });
		await server.respond('/api/daily_papers', { kind: 'ok', body: JSON.stringify([paper(4)]), headers: json });
		await vscode.commands.executeCommand('glossator.refresh');
		assert.deepEqual(
			await titles(),
			[1, 2, 3, 4].map((n) => `Followed paper number ${n}`),
		);
	});

	it('leaves out what the rules of a feed leave out, and takes it out later when they get stricter', async () => {
		const body = JSON.stringify([paper(5), paper(6), paper(7)]);
		await server.respond('/feed', { kind: 'ok', body, headers: json });
		const feed = { url: `${server.url}/feed`, exclude: { words: ['number 5'] } };
		await set('feeds', [feed]);
		await vscode.commands.executeCommand('glossator.refreshFeed', feed.url);
		assert.deepEqual((await titles()).slice(4), ['Followed paper number 6', 'Followed paper number 7']);
		await set('feeds', [{ ...feed, minimumUpvotes: 7 }]);
		await vscode.commands.executeCommand('glossator.refreshFeed', feed.url);
		assert.deepEqual((await titles()).slice(4), ['Followed paper number 7']);
	});

	it('reads arXiv’s RSS, and takes the empty feed of a Saturday for what it is', async () => {
		await server.respond('/rss/cs.CL', {
			kind: 'ok',
			body: arxivRss(),
			headers: { 'Content-Type': 'application/rss+xml' },
		});
		await vscode.commands.executeCommand('glossator.addFeed', { arxiv: ['cs.CL'] });
		const found = (await (await glossator()).papers()).find(({ title }) => title === 'A paper announced today');
		assert.deepEqual(found?.categories, ['cs.CL', 'cs.IR']);
		assert.deepEqual(found?.version, { number: 1, date: '2026-11-23' });
		await server.respond('/rss/cs.CL', {
			kind: 'ok',
			body: arxivRss(''),
			headers: { 'Content-Type': 'application/rss+xml' },
		});
		await vscode.commands.executeCommand('glossator.refreshFeed', 'arxiv:cs.CL');
		assert.ok((await (await glossator()).papers()).some(({ title }) => title === 'A paper announced today'));
	});

	it('follows bibliographies of the workspace and reads them again when they change', async () => {
		await setInWorkspace([{ files: 'followed/*.bib' }]);
		const file = inWorkspace('followed', 'mine.bib');
		await writeFile(file, '@article{my:key, title = {Kept in a {BibTeX} file}, year = 2020}\n');
		await until('the file is read', async () =>
			(await (await glossator()).papers()).some(({ citekey }) => citekey === 'my:key'),
		);
		await writeFile(
			file,
			'@article{my:key, title = {Kept in a {BibTeX} file}, year = 2020}\n@book{b, title={Another one there}}\n',
		);
		await until('the change is read', async () =>
			(await (await glossator()).papers()).some(({ title }) => title === 'Another one there'),
		);
	});

	it('moves, pauses and removes feeds in the settings', async () => {
		const url = `${server.url}/feed`;
		await set('feeds', [{ huggingface: 'daily' }, { url, note: 'kept' }]);
		await vscode.commands.executeCommand('glossator.moveFeedUp', url);
		assert.deepEqual(settingsFeeds(), [{ url, note: 'kept' }, { huggingface: 'daily' }]);
		await vscode.commands.executeCommand('glossator.pauseFeed', url);
		assert.deepEqual(settingsFeeds()[0], { url, note: 'kept', paused: true });
		await vscode.commands.executeCommand('glossator.resumeFeed', url);
		assert.deepEqual(settingsFeeds()[0], { url, note: 'kept' });
	});
});

const inNode = typeof process !== 'undefined' && process.versions?.node !== undefined;

function settings(): vscode.WorkspaceConfiguration {
	return vscode.workspace.getConfiguration('glossator');
}

async function set(key: string, value: unknown): Promise<void> {
	await settings().update(key, value, vscode.ConfigurationTarget.Global);
}

async function setInWorkspace(feeds: unknown): Promise<void> {
	await settings().update('feeds', feeds, vscode.ConfigurationTarget.Workspace);
}

function settingsFeeds(): readonly unknown[] {
	return settings().inspect<unknown[]>('feeds')?.globalValue ?? [];
}

async function titles(): Promise<readonly string[]> {
	const papers = await (await glossator()).papers();
	return papers
		.map(({ title }) => title)
		.filter((title) => title.startsWith('Followed'))
		.sort();
}

function arxivRss(items = arxivItem): string {
	return `<?xml version="1.0"?><rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>cs.CL updates on arXiv.org</title><link>http://rss.arxiv.org/rss/cs.CL</link>
<skipDays><day>Sunday</day><day>Saturday</day></skipDays>${items}</channel></rss>`;
}

const arxivItem = `<item><title>A paper announced today</title><link>https://arxiv.org/abs/2611.00009</link>
<description>arXiv:2611.00009v1 Announce Type: new
Abstract: It says something new.</description><guid isPermaLink="false">oai:arXiv.org:2611.00009v1</guid>
<category>cs.CL</category><category>cs.IR</category><pubDate>Mon, 23 Nov 2026 00:00:00 -0500</pubDate>
<arxiv:announce_type>new</arxiv:announce_type><dc:creator>Ada Lovelace, Charles Babbage</dc:creator></item>`;
