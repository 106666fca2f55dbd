import * as assert from 'node:assert/strict';
import { addTo, engineWith, factsOf, rowIds, viewOf } from './libraryOf';

const years = [2024, 2026, 2026, undefined, 2024, 2026].map((year) => (year === undefined ? {} : { issued: { year } }));
const doi = (place: number, feed = 'f') => `doi:10.1/${feed}.${place}`;
const counts = (engine: ReturnType<typeof engineWith>, view = viewOf()) =>
	engine.outline(view).groups.map(({ id, count }) => [id, count]);

describe('The outline', () => {
	it('gives groups with counts and no ids, and pages with rows', () => {
		const engine = engineWith(years);
		const { groups, total } = engine.outline(viewOf());
		assert.deepEqual(groups, [
			{ id: 'year:2026', label: '2026', count: 3, unread: 3 },
			{ id: 'year:2024', label: '2024', count: 2, unread: 2 },
			{ id: 'year:', label: '', count: 1, unread: 1 },
		]);
		assert.equal(total, 6);
		const page = engine.page({ ...viewOf(), group: 'year:2026', start: 1, count: 1 });
		assert.deepEqual([page.rows.map(({ id }) => id), page.total], [[doi(2)], 3]);
		assert.deepEqual(engine.page({ ...viewOf(), group: 'year:1900', start: 0, count: 9 }), { rows: [], total: 0 });
	});

	it('counts a paper of two feeds once, and shows it in both', () => {
		const engine = engineWith([{}, {}]);
		const shared = { title: 'Paper f 1', identifiers: { doi: '10.1/f.1' } };
		addTo(engine, [shared, {}], { id: 'g', label: 'Other feed' });
		const view = viewOf({ by: 'feed' });
		assert.deepEqual(counts(engine, view), [
			['feed:f', 2],
			['feed:g', 2],
		]);
		assert.equal(engine.outline(view).total, 3);
		assert.deepEqual(rowIds(engine, view, 'feed:g'), [doi(1), doi(1, 'g')]);
	});

	it('follows a feed that has another name and no other papers', () => {
		const engine = engineWith([{}]);
		const labels = () => engine.outline(viewOf({ by: 'feed' })).groups.map(({ label }) => label);
		assert.deepEqual(labels(), ['Feed']);
		addTo(engine, [{}], { id: 'f', label: 'Renamed' });
		assert.deepEqual(labels(), ['Renamed']);
	});

	it('groups by state: cited before noted before what the user said, dismissed papers shown', () => {
		const engine = engineWith([{}, {}, {}, {}, {}]);
		const citekeys = engine.names({ keys: [doi(0), doi(1)] }).map((paper) => paper?.citekey ?? '');
		const marks = [
			{ id: doi(1), state: 'read' },
			{ id: doi(2), state: 'queued' },
			{ id: doi(3), state: 'dismissed' },
		] as const;
		engine.setFacts(factsOf({ marks, cited: citekeys.slice(0, 1), noteNames: [`${citekeys[1]}.md`] }));
		const states = engine.outline(viewOf({ by: 'state' })).groups.map(({ label, count }) => [label, count]);
		assert.deepEqual(
			states,
			['cited', 'noted', 'queued', 'unread', 'dismissed'].map((state) => [state, 1]),
		);
	});

	it('groups by tag in alphabetical order, what has none last', () => {
		const engine = engineWith([{}, {}, {}]);
		const marks = [
			{ id: doi(2), tags: ['zebra', 'Ärger'] },
			{ id: doi(0), tags: ['zebra'] },
		];
		engine.setFacts(factsOf({ marks }));
		const view = viewOf({ by: 'tag' });
		assert.deepEqual(counts(engine, view), [
			['tag:Ärger', 1],
			['tag:zebra', 2],
			['tag:', 1],
		]);
		assert.deepEqual(rowIds(engine, view, 'tag:zebra'), [doi(0), doi(2)]);
		assert.equal(engine.outline(view).total, 3);
	});

	it('leaves out what the filter does not let through, and dismissed papers until they are asked for', () => {
		const engine = engineWith(years);
		const marks = [
			{ id: doi(0), state: 'dismissed' },
			{ id: doi(1), state: 'read', starred: true },
		] as const;
		engine.setFacts(factsOf({ marks }));
		assert.equal(engine.outline(viewOf()).total, 5);
		assert.equal(engine.outline(viewOf({ showDismissed: true })).total, 6);
		assert.deepEqual(counts(engine, viewOf({ filter: 'is:dismissed' })), [['year:2024', 1]]);
		assert.deepEqual(counts(engine, viewOf({ filter: 'is:starred' })), [['year:2026', 1]]);
		assert.deepEqual(counts(engine, viewOf({ filter: 'added:2026-11-22' })), []);
		assert.equal(engine.outline(viewOf({ filter: 'added:today' })).total, 5);
		assert.deepEqual(counts(engine, viewOf({ filter: 'is:unread "no such words"' })), []);
		const [first] = engine.outline(viewOf()).groups;
		assert.deepEqual([first?.count, first?.unread], [3, 2]);
	});

	it('is another one as soon as facts or papers are others', () => {
		const engine = engineWith(years);
		const filtered = viewOf({ filter: 'is:starred' });
		assert.equal(engine.outline(filtered).total, 0);
		engine.setFacts(factsOf({ marks: [{ id: doi(3), starred: true }] }));
		assert.equal(engine.outline(filtered).total, 1);
		const none = { put: [], gone: [] };
		engine.setFacts({ isWhole: false, marks: { put: [], gone: [doi(3)] }, cited: none, noteNames: none });
		assert.equal(engine.outline(filtered).total, 0);
		engine.removeFeed({ id: 'f', segment: '00000002-test' });
		assert.deepEqual(engine.outline(viewOf()), { groups: [], total: 0 });
	});
});

describe('Facts about papers', () => {
	it('say in rows and searches which papers are new', () => {
		const sighting = { firstSeen: '2026-11-20T08:00:00Z' };
		const engine = engineWith([{ sighting }, {}]);
		engine.setFacts(factsOf({ newSince: '2026-11-20T12:00:00Z' }));
		const { rows } = engine.page({ ...viewOf(), group: 'year:', start: 0, count: 9 });
		assert.deepEqual(
			rows.map(({ isNew }) => isNew),
			[false, true],
		);
		const found = engine.search({ query: 'paper is:new', limit: 9, today: '2026-11-23' });
		assert.deepEqual(
			found.map(({ id, isNew }) => [id, isNew]),
			[[doi(1), true]],
		);
		assert.equal(engine.countSeenAfter({ time: '2026-11-20T12:00:00Z' }), 1);
	});

	it('are conditions of a search, with words and without', () => {
		const engine = engineWith([{ title: 'Alpha beta' }, { title: 'Alpha gamma' }, { title: 'Delta' }]);
		engine.setFacts(factsOf({ marks: [1, 2].map((place) => ({ id: doi(place), starred: true })) }));
		const ids = (query: string) => engine.search({ query, limit: 9, today: '2026-11-23' }).map(({ id }) => id);
		assert.deepEqual(ids('is:starred alpha'), [doi(1)]);
		assert.deepEqual(ids('is:starred'), [doi(1), doi(2)]);
		assert.deepEqual(ids('-is:starred'), [doi(0)]);
	});

	it('are counted, unmarked papers as unread', () => {
		const engine = engineWith([{}, {}, {}]);
		engine.setFacts(factsOf({ marks: [{ id: doi(0), state: 'read', rating: 4, tags: ['b', 'a'] }] }));
		const { total, states, starred, ratedHigh, tags } = engine.markCounts();
		assert.deepEqual([total, states.read, states.unread, starred, ratedHigh], [3, 1, 2, 0, 1]);
		assert.deepEqual(tags, [
			{ tag: 'a', papers: 1 },
			{ tag: 'b', papers: 1 },
		]);
	});

	it('are forgotten when the engine starts over', () => {
		const engine = engineWith([{}]);
		engine.setFacts(factsOf({ marks: [{ id: doi(0), starred: true }] }));
		engine.open();
		addTo(engine, [{}]);
		assert.equal(engine.markCounts().starred, 0);
	});
});

describe('Places in a view', () => {
	it('are found in the order that is shown', () => {
		const upvotes = years.map((facts, place) => ({ ...facts, signals: { upvotes: place } }));
		const engine = engineWith(upvotes);
		const view = viewOf({ sortBy: 'upvotes' });
		assert.deepEqual(rowIds(engine, view, 'year:2026'), [doi(5), doi(2), doi(1)]);
		assert.deepEqual(engine.locate({ ...view, id: doi(2) }), { path: ['year:2026'], index: 1 });
		assert.equal(engine.locate({ ...view, filter: 'is:starred', id: doi(2) }), undefined);
	});

	it('have neighbours across groups and around the ends', () => {
		const engine = engineWith(years);
		const around = (place: number) => engine.neighbours({ ...viewOf(), id: doi(place) });
		assert.deepEqual(around(1), { index: 0, total: 6, previous: doi(3), next: doi(2) });
		assert.deepEqual(around(5), { index: 2, total: 6, previous: doi(2), next: doi(0) });
		assert.deepEqual(around(3), { index: 5, total: 6, previous: doi(4), next: doi(1) });
		assert.deepEqual(engine.neighbours({ ...viewOf(), id: 'no such paper' }), {
			total: 6,
			previous: doi(1),
			next: doi(1),
		});
		assert.deepEqual(engineWith([]).neighbours({ ...viewOf(), id: '' }), { total: 0 });
	});

	it('count a paper of several groups where it is shown first', () => {
		const engine = engineWith([{}, {}]);
		addTo(engine, [{ title: 'Paper f 1', identifiers: { doi: '10.1/f.1' } }, {}], { id: 'g', label: 'Other feed' });
		const view = viewOf({ by: 'feed' });
		assert.deepEqual(engine.neighbours({ ...view, id: doi(1) }), {
			...{ index: 1, total: 3 },
			...{ previous: doi(0), next: doi(1, 'g') },
		});
	});
});
