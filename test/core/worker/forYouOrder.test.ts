import * as assert from 'node:assert/strict';
import { addTo, engineWith, factsOf, rowIds, viewOf } from './libraryOf';

const decoding = [
	{ title: 'Speculative Decoding with Small Drafts' },
	{ title: 'Trees for Speculative Decoding' },
	{ title: 'Speculative Decoding of Long Context' },
];
const birds = { title: 'The Songs of Garden Birds' };
const near = { title: 'A Survey of Speculative Decoding' };
const ids = Array.from({ length: 5 }, (_, place) => `doi:10.1/f.${place}`);
const [, nearId, ...likedIds] = ids as [string, string, ...string[]];
const view = viewOf({ sortBy: 'forYou' });
const starred = (starredIds: readonly string[]) => factsOf({ marks: starredIds.map((id) => ({ id, starred: true })) });
const likedEngine = () => {
	const engine = engineWith([birds, near, ...decoding]);
	engine.setFacts(starred(likedIds));
	return engine;
};

describe('The order for the user', () => {
	it('puts papers first that are like what was starred; those that share nothing come last', () => {
		const engine = likedEngine();
		const order = rowIds(engine, view, 'year:');
		assert.equal(order.at(-1), ids[0]);
		assert.equal(engine.outline(view).missing, undefined);
		assert.deepEqual(rowIds(engine, viewOf(), 'year:'), ids);
	});

	it('says on the rows of a page why', () => {
		const engine = likedEngine();
		const { rows } = engine.page({ ...view, group: 'year:', start: 0, count: 9 });
		const reasons = new Map(rows.map(({ id, reason }) => [id, reason]));
		assert.deepEqual(reasons.get(nearId), { phrases: ['Speculative Decoding'], papers: 3, for: 'starred' });
		assert.equal(reasons.get(ids[0] ?? ''), undefined);
		const others = engine.page({ ...viewOf(), group: 'year:', start: 0, count: 9 }).rows;
		assert.ok(others.every(({ reason }) => reason === undefined));
	});

	it('stays that of the feed until there is something to learn from, and says how much it needs', () => {
		const engine = engineWith([birds, near, ...decoding]);
		assert.equal(engine.outline(view).missing, 3);
		engine.setFacts(starred([...likedIds.slice(1), 'gone']));
		assert.equal(engine.outline(view).missing, 1);
		assert.deepEqual(rowIds(engine, view, 'year:'), ids);
	});

	it('learns from cited papers and notes, and keeps what it learnt when another document is opened', () => {
		const engine = engineWith([birds, near, ...decoding]);
		const [first = '', second = '', third = ''] = engine.names({ keys: likedIds }).map((paper) => paper?.citekey ?? '');
		engine.setFacts(factsOf({ cited: [first, second], noteNames: [`${third}.md`] }));
		const reasonOf = () =>
			engine.page({ ...view, group: 'year:', start: 0, count: 9 }).rows.find(({ id }) => id === nearId)?.reason;
		assert.deepEqual(reasonOf(), { phrases: ['Speculative Decoding'], papers: 3, for: 'cited' });
		const none = { put: [], gone: [] };
		engine.setFacts({ isWhole: false, marks: none, cited: { put: [], gone: [first, second] }, noteNames: none });
		assert.equal(reasonOf()?.papers, 3);
	});

	it('follows the library', () => {
		const engine = likedEngine();
		rowIds(engine, view, 'year:');
		addTo(engine, [{ ...near, identifiers: { doi: '10.1/new' } }], { id: 'g', label: 'Another' });
		const order = rowIds(engine, view, 'year:');
		assert.ok(order.indexOf('doi:10.1/new') < order.indexOf(ids[0] ?? ''));
	});
});
