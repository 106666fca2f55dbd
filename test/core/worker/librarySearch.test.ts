import * as assert from 'node:assert/strict';
import type { PaperRecord } from '../../../src/core/paper/paper';
import { Engine } from '../../../src/worker/engine';
import { addTo } from './libraryOf';

const today = '2026-11-28';
const feed = { id: 'f', label: 'Feed' };
const papers: readonly Partial<PaperRecord>[] = [
	{ title: 'Songs of Garden Birds', abstract: 'We listen in the morning.' },
	{ title: 'Scene Graphs of Gardens', abstract: 'Objects and how they stand.' },
	{ title: 'Bird Flight', abstract: 'Wings and wind.', identifiers: { arxiv: '2401.00001' } },
];

/** The engine and its library as a second window has it, from the segment that the change wrote. */
function stored(records: readonly Partial<PaperRecord>[]): Uint8Array {
	const engine = new Engine();
	engine.open();
	const whole = records.map((facts, place): PaperRecord => ({
		...{ type: 'article', title: '', author: [], categories: [], identifiers: { doi: `10.1/f.${place}` } },
		...{ links: {}, signals: {} },
		...facts,
	}));
	const { segment } = engine.addRecords({ feed, records: whole, now: `${today}T12:00:00Z`, segment: '00000001-a' });
	assert.ok(segment);
	return segment;
}

function opened(segment: Uint8Array): Engine {
	const engine = new Engine();
	engine.open();
	engine.absorb({ name: '00000001-a', bytes: segment });
	return engine;
}

function savedIndex(engine: Engine): readonly Uint8Array[] {
	engine.openIndex({ parts: 0 });
	while (engine.workOnIndex({ milliseconds: 5 }).waiting > 0);
	return Array.from({ length: engine.saveIndex() }, (_, part) => engine.indexPart({ part }).slice());
}

function openIndex(engine: Engine, parts: readonly Uint8Array[]): boolean {
	parts.forEach((bytes, part) => engine.addIndexPart({ part, bytes }));
	return engine.openIndex({ parts: parts.length });
}

const titles = (engine: Engine, query: string) => engine.search({ query, limit: 5, today }).map(({ title }) => title);

describe('The search of a library', () => {
	it('is opened as it was saved, without taking a paper in again', () => {
		const segment = stored(papers);
		const parts = savedIndex(opened(segment));
		const again = opened(segment);
		assert.ok(openIndex(again, parts));
		const { waiting, unsaved, papers: held } = again.workOnIndex({ milliseconds: 0 });
		assert.deepEqual({ waiting, unsaved, held }, { waiting: 0, unsaved: 0, held: 3 });
		assert.deepEqual(titles(again, 'brid'), ['Bird Flight', 'Songs of Garden Birds']);
	});

	it('takes in what came, changed and went since the index was saved', () => {
		const parts = savedIndex(opened(stored(papers)));
		const changed = [{ ...papers[0], title: 'Songs of Forest Birds' }, papers[1] ?? {}];
		const again = opened(stored(changed));
		assert.ok(openIndex(again, parts));
		assert.equal(again.workOnIndex({ milliseconds: 0 }).waiting, 2);
		assert.deepEqual(titles(again, 'forest'), ['Songs of Forest Birds']);
		assert.deepEqual(titles(again, 'flight'), []);
		assert.deepEqual(titles(again, 'garden'), ['Scene Graphs of Gardens']);
	});

	it('is built anew where the saved index is damaged', () => {
		const segment = stored(papers);
		const parts = savedIndex(opened(segment)).map((part) => part.slice(1));
		const again = opened(segment);
		assert.deepEqual(titles(again, 'flight'), ['Bird Flight']);
		assert.equal(openIndex(again, parts), false);
		assert.deepEqual(titles(again, 'flight'), ['Bird Flight']);
		assert.equal(again.workOnIndex({ milliseconds: 5 }).unsaved, papers.length);
	});

	it('answers conditions on marks and days before it has taken in a paper', () => {
		const engine = opened(stored(papers));
		const view = { by: 'year', sortBy: 'feed', showDismissed: false, today } as const;
		assert.equal(engine.outline({ ...view, filter: 'is:unread added:today' }).total, 3);
		assert.equal(engine.workOnIndex({ milliseconds: 0 }).papers, 0);
		assert.equal(engine.outline({ ...view, filter: 'bird' }).total, 2);
	});

	it('finds a paper by an identifier, and by words and conditions together', () => {
		const engine = new Engine();
		engine.open();
		addTo(engine, papers, feed);
		assert.deepEqual(titles(engine, 'arXiv:2401.00001v3').slice(0, 1), ['Bird Flight']);
		assert.deepEqual(titles(engine, 'bird -garden'), ['Bird Flight']);
		assert.deepEqual(titles(engine, 'title:garden "how they stand"'), ['Scene Graphs of Gardens']);
		assert.deepEqual(titles(engine, 'year:2020.. bird'), []);
	});

	it('ranks what has one of several words, and gives conditions alone the newest first', () => {
		const engine = new Engine();
		engine.open();
		const two = ['A Note on Birds', 'Gardens', 'Songs of Songs'];
		const abstracts = ['Something about a garden.', 'Much else.', 'Much else.'];
		const years = [2026, 2020, 2024];
		const made = two.map((title, place) => ({
			...{ title, abstract: abstracts[place] ?? '', issued: { year: years[place] ?? 0 } },
			...{ author: [{ family: 'Lee' }] },
		}));
		addTo(engine, made, feed);
		assert.deepEqual(titles(engine, 'gardens OR songs'), ['Songs of Songs', 'Gardens']);
		assert.deepEqual(titles(engine, 'author:lee'), ['A Note on Birds', 'Songs of Songs', 'Gardens']);
	});
});
