import * as assert from 'node:assert/strict';
import { Entry } from '../../../src/core/library/entry';
import { PaperFacts } from '../../../src/worker/paperFacts';
import { LibraryViews } from '../../../src/worker/libraryViews';
import { StoredLibrary } from '../../../src/worker/storedLibrary';
import { addTo, engineWith, factsOf, viewOf } from './libraryOf';

const count = 100_000;
const made = Array.from({ length: count }, (_, place) => ({
	issued: { year: 2017 + (place % 10) },
	signals: { upvotes: place % 1000 },
}));

/** How many papers the work put together from their records. */
function papersRead(work: () => unknown): number {
	const own = Object.getOwnPropertyDescriptor(Entry.prototype, 'paper');
	let read = 0;
	Object.defineProperty(Entry.prototype, 'paper', {
		configurable: true,
		get(this: Entry): unknown {
			read++;
			return own?.get?.call(this);
		},
	});
	try {
		work();
	} finally {
		Object.defineProperty(Entry.prototype, 'paper', own ?? {});
	}
	return read;
}

describe('A library of 100,000 papers', function () {
	this.timeout(60_000);
	const engine = engineWith([]);
	const page = (start: number, other = {}) =>
		engine.page({ ...viewOf(other), group: 'year:2026', start, count: 200 }).rows.length;

	before(() => addTo(engine, made));

	it('is outlined without reading a paper', () => {
		const read = papersRead(() => {
			const { groups, total } = engine.outline(viewOf());
			assert.deepEqual([groups.length, groups[0]?.count, total], [10, 10_000, count]);
		});
		assert.equal(read, 0);
	});

	it('is filtered and grouped by marks without reading a paper', () => {
		engine.setFacts(factsOf({ marks: [{ id: 'doi:10.1/f.77', starred: true, tags: ['one'] }] }));
		const read = papersRead(() => {
			assert.equal(engine.outline(viewOf({ filter: 'is:starred' })).total, 1);
			assert.equal(engine.outline(viewOf({ by: 'state', filter: 'added:today -is:starred' })).total, count - 1);
			assert.equal(engine.outline(viewOf({ by: 'tag' })).groups.length, 2);
			engine.neighbours({ ...viewOf(), id: 'doi:10.1/f.77777' });
			engine.locate({ ...viewOf({ sortBy: 'newest' }), id: 'doi:10.1/f.77777' });
		});
		assert.equal(read, 0);
	});

	it('gives a page by reading what is on it', () => {
		const read = papersRead(() => assert.equal(page(9_900), 100));
		assert.equal(read, 100);
	});

	it('reads a group once to put it in order, and then only what changed', () => {
		const sorted = { sortBy: 'upvotes' } as const;
		assert.equal(
			papersRead(() => page(0, sorted)),
			10_000 + 200,
		);
		assert.equal(
			papersRead(() => page(200, sorted)),
			200,
		);
		engine.setFacts(factsOf({}));
		assert.equal(
			papersRead(() => page(0, sorted)),
			200,
		);
		addTo(engine, [{ title: 'One more', issued: { year: 2026 } }], { id: 'g', label: 'Other feed' });
		assert.equal(
			papersRead(() => page(0, sorted)),
			1 + 200,
		);
	});

	it('makes a view once for all its questions, until something changes', () => {
		const stored = new StoredLibrary();
		const facts = new PaperFacts();
		const { outlines } = new LibraryViews(stored, facts);
		outlines.view(viewOf());
		outlines.view(viewOf()).rows('year:2026');
		outlines.view(viewOf()).neighbours('');
		assert.equal(outlines.built, 1);
		facts.apply(factsOf({}));
		outlines.view(viewOf());
		assert.equal(outlines.built, 2);
		outlines.view(viewOf({ sortBy: 'title' }));
		outlines.view(viewOf());
		assert.equal(outlines.built, 3);
	});
});
