import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Engine } from '../../../src/worker/engine';

const starter = readFileSync('media/starter-feed.json', 'utf8');
const now = '2026-11-23T12:00:00.000Z';
const today = '2026-11-23';
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

const bytes = (text: string) => new TextEncoder().encode(text);
const feed = { id: 'daily', label: 'Daily' };

function opened(): Engine {
	const engine = new Engine();
	engine.open();
	engine.addStarter({ text: starter });
	return engine;
}

/** What a second window with these segments has. */
function reopened(...segments: readonly (Uint8Array | undefined)[]): Engine {
	const engine = new Engine();
	engine.open();
	segments.forEach((segment, place) => {
		if (segment) {
			engine.absorb({ name: `0000000${place + 1}-test`, bytes: segment });
		}
	});
	engine.addStarter({ text: starter });
	return engine;
}

describe('The engine', () => {
	it('opens with the papers that come with Glossator, which are never written', () => {
		const engine = opened();
		assert.deepEqual(engine.feeds(), [{ id: 'starter', label: 'Starter feed', papers: 58 }]);
		assert.deepEqual(engine.forget({ feed: 'starter', names: ['no such paper'], segment: '00000001-test' }), {});
	});

	it('finds the papers that must be found', () => {
		const engine = opened();
		assert.match(engine.search({ query: 'infinigram trilion', limit: 5, today })[0]?.title ?? '', /^Infini-gram/);
		const scenes = engine
			.search({ query: 'scene grpah', limit: 2, today })
			.map(({ title }) => /Scene Graph/.test(title));
		assert.deepEqual(scenes, [true, true]);
	});

	it('gives an import back as a segment that opens to the same papers with the same citekeys', () => {
		const engine = opened();
		const { added, merged, segment } = engine.importBytes({ feed, bytes: bytes(daily), now, segment: '00000001-test' });
		assert.deepEqual([added, merged], [1, 1]);
		const byId = (papers: readonly { readonly id: string }[]) => [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
		const facts = (all: Engine) => byId(all.papers()).map((paper) => ({ ...paper }));
		assert.deepEqual(
			facts(reopened(segment)).map(({ id }) => id),
			facts(engine).map(({ id }) => id),
		);
		assert.deepEqual(reopened(segment).paper({ key: 'arxiv:2501.00001' }), engine.paper({ key: 'arxiv:2501.00001' }));
	});

	it('writes nothing when the same bytes come again', () => {
		const engine = opened();
		const order = { feed, bytes: bytes(daily), now };
		assert.ok(engine.importBytes({ ...order, segment: '00000001-test' }).segment);
		const again = engine.importBytes({ ...order, now: '2027-01-01T00:00:00Z', segment: '00000002-test' });
		assert.deepEqual([again.added, again.merged, again.segment], [0, 2, undefined]);
	});

	it('lets the rules of a feed leave papers out and take them out, but never one that is to be kept', () => {
		const engine = opened();
		const order = { bytes: bytes(daily), now, segment: '00000001-test' };
		engine.importBytes({ ...order, feed });
		const strict = { ...feed, rules: { exclude: { words: ['nobody'] } } };
		engine.importBytes({ ...order, feed: strict, keep: ['arxiv:2501.00001'] });
		assert.ok(engine.paper({ key: 'arxiv:2501.00001' }));
		engine.importBytes({ ...order, feed: strict });
		assert.equal(engine.paper({ key: 'arxiv:2501.00001' }), undefined);
		assert.equal(engine.feeds().find(({ id }) => id === 'daily')?.papers, 1);
	});

	it('reads bytes in the encoding that they declare, and an empty feed as one', () => {
		const engine = opened();
		const bib = new Uint8Array([
			...bytes('% Encoding: windows-1252\n@book{k, title={Caf'),
			0xe9,
			...bytes(' society}}'),
		]);
		assert.equal(engine.decode({ bytes: bib }).papers[0]?.title, 'Café society');
		const summary = engine.importBytes({ feed, bytes: bytes('[]'), now, segment: '00000001-test' });
		assert.deepEqual([summary.read, summary.problems.length, summary.segment === undefined], [0, 0, true]);
	});

	it('groups in the order asked for, by week too, and finds the papers of a digest', () => {
		const engine = opened();
		const listed = (id: string, upvotes: number) => ({
			paper: { id, title: `Listed paper ${id}`, upvotes, submittedOnDailyAt: '2026-11-23T00:00:00Z' },
		});
		const text = JSON.stringify([listed('2611.00001', 1), listed('2611.00002', 9)]);
		engine.importBytes({ feed, bytes: bytes(text), now, segment: '00000001-test' });
		const view = { by: 'week', sortBy: 'upvotes', filter: '', showDismissed: false, today } as const;
		const week = engine.page({ ...view, group: 'week:2026-W48', start: 0, count: 9 });
		assert.deepEqual(
			week.rows.map(({ id }) => id),
			['arxiv:2611.00002', 'arxiv:2611.00001'],
		);
		const days = { from: '2026-11-23', to: '2026-11-23' };
		const citekey = engine.paper({ key: 'arxiv:2611.00001' })?.citekey ?? '';
		const topics = engine.digestTopics({ ...days, listed: [citekey] });
		assert.deepEqual(
			topics.flatMap(({ paperIds }) => paperIds),
			['arxiv:2611.00002'],
		);
		const strings = { title: 'T', count: '1 paper', more: '{0} more' };
		assert.match(engine.digestNote({ ...days, topics, strings }), /Listed paper 2611\.00002/);
	});

	it('forgets what a source no longer has', () => {
		const engine = opened();
		engine.importBytes({ feed, bytes: bytes(daily), now, segment: '00000001-test' });
		assert.ok(engine.forget({ feed: 'daily', names: ['arxiv:2501.00001'], segment: '00000002-test' }).segment);
		assert.equal(engine.paper({ key: 'arxiv:2501.00001' }), undefined);
		assert.ok(engine.paper({ key: 'arxiv:2401.17377' }));
	});

	it('forgets what only a removed feed had, and finds it no more', () => {
		const engine = opened();
		engine.importBytes({ feed, bytes: bytes(daily), now, segment: '00000001-test' });
		assert.equal(engine.search({ query: 'nobody knew', limit: 1, today })[0]?.title, 'A paper nobody knew');
		engine.removeFeed({ id: 'daily', segment: '00000002-test' });
		assert.equal(engine.papers().length, 58);
		assert.notEqual(engine.search({ query: 'nobody knew', limit: 1, today })[0]?.title, 'A paper nobody knew');
		assert.equal(engine.paper({ key: 'liu2024infinigram' })?.abstractIsSummary, true);
	});

	it('keeps the library as it was when a text holds no paper', () => {
		const engine = opened();
		const before = engine.papers();
		const summary = engine.importBytes({
			feed: { id: 'x', label: 'X' },
			bytes: bytes('<html><body>Not found</body></html>'),
			...{ now, segment: '00000001-test' },
		});
		assert.equal(summary.read, 0);
		assert.ok(summary.problems.length > 0);
		assert.deepEqual(engine.papers(), before);
		assert.equal(engine.feeds().length, 1);
	});

	it('puts every paper under exactly one topic', () => {
		const engine = opened();
		const ids = engine.groups({ by: 'topic' }).flatMap(({ paperIds }) => paperIds);
		assert.deepEqual(
			[...ids].sort(),
			engine
				.papers()
				.map(({ id }) => id)
				.sort(),
		);
	});

	it('writes a note that links only to notes that exist', () => {
		const engine = opened();
		const [first, second] = engine.search({ query: 'scene graph generation', limit: 2, today });
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
		engine.importBytes({
			feed: { id: 'page', label: 'Page' },
			bytes: readFileSync(page),
			now,
			segment: '00000001-test',
		});
		const papers = engine.papers();
		assert.equal(papers.length, 58);
		const missed = papers.filter(({ id, title }) => engine.search({ query: title, limit: 1, today })[0]?.id !== id);
		assert.deepEqual(missed, []);
		const shown = new Set(engine.groups({ by: 'topic' }).flatMap(({ paperIds }) => paperIds));
		assert.equal(papers.filter(({ id }) => shown.has(id)).length, 58);
	});
});
