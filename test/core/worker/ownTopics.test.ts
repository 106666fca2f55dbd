import * as assert from 'node:assert/strict';
import type { TopicOrder } from '../../../src/worker/topicOrder';
import { addTo, engineWith, factsOf, rowIds, viewOf } from './libraryOf';

const view = viewOf({ by: 'topic' });
const doi = (place: number) => `doi:10.1/f.${place}`;
const titles = [
	'Speech recognition with transducers',
	'Streaming speech recognition on devices',
	'Speech recognition for children',
	'Grasping with soft robot hands',
	'Robot hands that learn grasping',
	'Proofs of lower bounds',
];
const papers = titles.map((title) => ({ title, categories: title.includes('obot') ? ['cs.RO'] : ['cs.CC'] }));

function order(part: Partial<Record<'searches' | 'own', Readonly<Record<string, string>>>>): TopicOrder {
	const named = (kind: string, entries: Readonly<Record<string, string>> = {}) =>
		Object.entries(entries).map(([name, query]) => ({ id: `${kind}:${name}`, name, query }));
	return { searches: named('search', part.searches), own: named('own', part.own), today: '2026-11-23' };
}

function counts(engine: ReturnType<typeof engineWith>, shown = view) {
	return engine.outline(shown).groups.map(({ label, count }) => `${label} ${count}`);
}

describe('Saved searches', () => {
	it('stand before the topics in their order with what they find, and take nothing from the topics', () => {
		const engine = engineWith(papers);
		const before = counts(engine);
		engine.setTopics(order({ searches: { zebra: 'quagga', robots: 'robot', all: 'speech OR grasping' } }));
		assert.deepEqual(counts(engine), ['zebra 0', 'robots 2', 'all 5', ...before]);
		assert.equal(engine.outline(view).total, 6);
		assert.deepEqual(rowIds(engine, view, 'search:robots'), [doi(3), doi(4)]);
	});

	it('are there only by topic, and under a filter only with papers', () => {
		const engine = engineWith(papers);
		engine.setTopics(order({ searches: { none: 'quagga', robots: 'robot' } }));
		assert.ok(counts(engine, viewOf({ by: 'year' })).every((text) => !text.startsWith('robots')));
		assert.deepEqual(counts(engine, { ...view, filter: 'soft' }).slice(0, 1), ['robots 1']);
	});

	it('follow new papers, marks and days', () => {
		const engine = engineWith(papers);
		engine.setTopics(order({ searches: { starred: 'is:starred', robots: 'robot', new: 'added:today' } }));
		assert.deepEqual(counts(engine).slice(0, 3), ['starred 0', 'robots 2', 'new 6']);
		engine.setFacts(factsOf({ marks: [{ id: doi(0), starred: true }] }));
		addTo(engine, [{ title: 'One more robot' }], { id: 'g', label: 'Other' });
		assert.deepEqual(counts(engine).slice(0, 3), ['starred 1', 'robots 3', 'new 7']);
		assert.deepEqual(counts(engine, { ...view, today: '2026-11-24' }).slice(0, 3), ['starred 1', 'robots 3', 'new 0']);
	});

	it('show dismissed papers where they ask for them, and nothing where they ask for nothing', () => {
		const engine = engineWith(papers);
		engine.setFacts(factsOf({ marks: [{ id: doi(3), state: 'dismissed' }] }));
		engine.setTopics(order({ searches: { out: 'is:dismissed', robots: 'robot', mistake: 'title:' } }));
		assert.deepEqual(counts(engine).slice(0, 3), ['out 1', 'robots 1', 'mistake 0']);
	});
});

describe("The user's own topics", () => {
	it('take the papers of their rules, the first rule first, and stand before the areas', () => {
		const engine = engineWith(papers);
		engine.setTopics(order({ own: { hands: 'hands', empty: '', robots: 'robot OR streaming' } }));
		assert.deepEqual(counts(engine).slice(0, 3), ['hands 2', 'empty 0', 'robots 1']);
		engine.setTopics(order({ own: { robots: 'robot OR streaming', hands: 'hands' } }));
		assert.deepEqual(counts(engine).slice(0, 2), ['robots 3', 'hands 0']);
		assert.equal(engine.outline(view).total, 6);
	});

	it('are found by topic:, in whose rules topic: asks for areas only', () => {
		const engine = engineWith(papers);
		engine.setTopics(order({ own: { first: 'topic:second', second: 'topic:first OR topic:robotics' } }));
		assert.deepEqual(counts(engine).slice(0, 2), ['first 0', 'second 2']);
		assert.equal(engine.outline({ ...view, filter: 'topic:second' }).total, 2);
		engine.setTopics(order({ searches: { found: 'topic:second' }, own: { second: 'speech' } }));
		assert.deepEqual(counts(engine).slice(0, 2), ['found 3', 'second 3']);
	});

	it('give their papers back when they are removed', () => {
		const engine = engineWith(papers);
		const before = counts(engine);
		engine.setTopics(order({ own: { mine: 'robot' } }));
		engine.setFacts(factsOf({ marks: [{ id: doi(5), topic: 'own:mine' }] }));
		assert.deepEqual(counts(engine)[0], 'mine 3');
		engine.setTopics(order({}));
		assert.deepEqual(counts(engine), before);
	});
});

describe('A paper that is moved', () => {
	it('stays where it was moved when the library changes, whatever the rules say', () => {
		const engine = engineWith(papers);
		engine.setTopics(order({ own: { mine: '', robots: 'robot' } }));
		engine.setFacts(factsOf({ marks: [{ id: doi(3), topic: 'own:mine' }] }));
		assert.deepEqual(rowIds(engine, view, 'own:mine'), [doi(3)]);
		addTo(engine, papers, { id: 'f', label: 'Feed' });
		addTo(engine, [{ title: 'Something else' }], { id: 'g', label: 'Other' });
		assert.deepEqual(rowIds(engine, view, 'own:mine'), [doi(3)]);
		assert.deepEqual(rowIds(engine, view, 'own:robots'), [doi(4)]);
	});

	it('goes to areas too, says who put it there, and goes back', () => {
		const engine = engineWith(papers);
		const placed = (group: string) =>
			engine.page({ ...view, group, start: 0, count: 9 }).rows.map(({ id, placedBy }) => [id, placedBy]);
		engine.setFacts(factsOf({ marks: [{ id: doi(5), topic: 'medicine' }] }));
		assert.deepEqual(placed('medicine'), [[doi(5), 'hand']]);
		engine.setFacts(factsOf({ marks: [{ id: doi(5), topic: 'home' }] }));
		assert.deepEqual(placed('medicine'), []);
	});

	it('takes papers along that are very much alike, and no others', () => {
		const engine = engineWith(papers);
		engine.setTopics(order({ own: { mine: '' } }));
		const marks = [0, 1].map((place) => ({ id: doi(place), topic: 'own:mine' }));
		engine.setFacts(factsOf({ marks }));
		const rows = engine.page({ ...view, group: 'own:mine', start: 0, count: 9 }).rows;
		assert.deepEqual(
			rows.map(({ id, placedBy }) => [id, placedBy]),
			[
				[doi(0), 'hand'],
				[doi(1), 'hand'],
				[doi(2), 'likeness'],
			],
		);
		engine.setFacts(factsOf({ marks: [...marks, { id: doi(2), topic: 'home' }] }));
		assert.deepEqual(rowIds(engine, view, 'own:mine'), [doi(0), doi(1)]);
	});
});
