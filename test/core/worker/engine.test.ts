import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Engine } from '../../../src/worker/engine';

const starter = readFileSync('media/starter-feed.json', 'utf8');
const now = '2026-11-23T12:00:00.000Z';
const daily = JSON.stringify([
	{
		paper: {
			id: '2401.17377',
			title: 'Infini-gram: Scaling Unbounded n-gram Language Models to a Trillion Tokens',
			summary: 'Its own abstract.',
			upvotes: 9,
		},
	},
	{ paper: { id: '2501.00001', title: 'A paper nobody knew', summary: 'New.' } },
]);

function opened(): Engine {
	const engine = new Engine();
	engine.open({ feeds: [starter], citekeys: {} });
	return engine;
}

describe('The engine', () => {
	it('opens the feeds kept on disk, and a damaged one costs only itself', () => {
		const engine = new Engine();
		const { feeds, problems } = engine.open({ feeds: ['{"glossator":1,"feed', starter], citekeys: {} });
		assert.deepEqual(feeds, [{ id: 'starter', label: 'Starter feed', papers: 58 }]);
		assert.equal(problems.length, 1);
	});

	it('finds the papers that must be found', () => {
		const engine = opened();
		assert.match(engine.search({ query: 'infinigram trilion', limit: 5 })[0]?.title ?? '', /^Infini-gram/);
		const scenes = engine.search({ query: 'scene grpah', limit: 2 }).map(({ title }) => /Scene Graph/.test(title));
		assert.deepEqual(scenes, [true, true]);
	});

	it('gives an import back as text that opens to the same papers with the same citekeys', () => {
		const engine = opened();
		const { added, merged, feedText, citekeys } = engine.importText({
			feed: { id: 'daily', label: 'Daily' },
			text: daily,
			now,
		});
		assert.deepEqual([added, merged], [1, 1]);
		const again = new Engine();
		again.open({ feeds: [starter, feedText ?? ''], citekeys });
		assert.deepEqual(again.papers(), engine.papers());
	});

	it('keeps what another window put into the feed on disk', () => {
		const feed = { id: 'clipboard', label: 'Clipboard' };
		const other = opened().importText({ feed, text: daily, now });
		const mine = daily.replace('2501.00001', '2501.00002').replace('nobody knew', 'of mine');
		const engine = opened();
		const { added, feedText } = engine.importText({ feed, text: mine, now, stored: other.feedText ?? '' });
		assert.equal(added, 1);
		assert.match(feedText ?? '', /nobody knew/);
		assert.match(feedText ?? '', /of mine/);
	});

	it('forgets what only a removed feed had, and finds it no more', () => {
		const engine = opened();
		engine.importText({ feed: { id: 'daily', label: 'Daily' }, text: daily, now });
		assert.equal(engine.search({ query: 'nobody knew', limit: 1 })[0]?.title, 'A paper nobody knew');
		engine.removeFeed({ id: 'daily' });
		assert.equal(engine.allIds().length, 58);
		assert.notEqual(engine.search({ query: 'nobody knew', limit: 1 })[0]?.title, 'A paper nobody knew');
		assert.equal(engine.paper({ key: 'liu2024infinigram' })?.abstractIsSummary, true);
	});

	it('keeps the library as it was when a text holds no paper', () => {
		const engine = opened();
		const before = engine.papers();
		const summary = engine.importText({
			feed: { id: 'x', label: 'X' },
			text: '<html><body>Not found</body></html>',
			now,
		});
		assert.equal(summary.feedText, undefined);
		assert.ok(summary.problems.length > 0);
		assert.deepEqual(engine.papers(), before);
		assert.equal(engine.feeds().length, 1);
	});

	it('puts every paper under exactly one topic', () => {
		const engine = opened();
		const ids = engine.groups({ by: 'topic' }).flatMap(({ paperIds }) => paperIds);
		assert.deepEqual([...ids].sort(), [...engine.allIds()].sort());
	});

	it('writes a note that links only to notes that exist', () => {
		const engine = opened();
		const [first, second] = engine.search({ query: 'scene graph generation', limit: 2 });
		const note = engine.renderNote({
			id: first?.id ?? '',
			noteNames: [`${second?.citekey}.md`],
			created: '2026-11-23',
		});
		assert.ok('text' in note && note.text.includes(`(${second?.citekey}.md)`));
		assert.equal('text' in note && (note.text.match(/\]\([^)]*\.md\)/g) ?? []).length, 1);
	});
});

describe('with the shared data: the engine and the trending page', () => {
	it('shows each of the 58 papers in the tree and finds it by its title', function () {
		const page = '../shared/data/feeds/trending-page.txt';
		if (!existsSync(page)) {
			this.skip();
		}
		const engine = opened();
		engine.importText({ feed: { id: 'page', label: 'Page' }, text: readFileSync(page, 'utf8'), now });
		const papers = engine.papers();
		assert.equal(papers.length, 58);
		const missed = papers.filter(({ id, title }) => engine.search({ query: title, limit: 1 })[0]?.id !== id);
		assert.deepEqual(missed, []);
		const shown = new Set(engine.groups({ by: 'topic' }).flatMap(({ paperIds }) => paperIds));
		assert.equal(papers.filter(({ id }) => shown.has(id)).length, 58);
	});
});
