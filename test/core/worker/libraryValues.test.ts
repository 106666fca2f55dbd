import * as assert from 'node:assert/strict';
import { LibraryValues } from '../../../src/worker/libraryValues';
import { PaperFacts } from '../../../src/worker/paperFacts';
import { StoredLibrary } from '../../../src/worker/storedLibrary';
import { addTo, engineWith, factsOf } from './libraryOf';

const lee = { family: 'Lee', given: 'Ada' };
const may = { family: 'May', given: 'Bo' };

describe('The values that queries may ask for', () => {
	it('have those with most papers first', () => {
		const engine = engineWith([
			{ author: [may], containerTitle: 'Letters' },
			{ author: [lee, may], containerTitle: 'Annals' },
			{ author: [lee, may], containerTitle: 'Annals' },
		]);
		addTo(engine, [{}], { id: 'g', label: 'Another' });
		const marks = [
			{ id: 'doi:10.1/f.0', tags: ['rare', 'common'] },
			{ id: 'doi:10.1/f.1', tags: ['common'] },
		];
		engine.setFacts(factsOf({ marks }));
		const { authors, venues, feeds, tags, topics } = engine.knownValues();
		assert.deepEqual(
			{ authors, venues, feeds, tags },
			{
				authors: ['Bo May', 'Ada Lee'],
				venues: ['Annals', 'Letters'],
				feeds: ['Feed', 'Another'],
				tags: ['common', 'rare'],
			},
		);
		assert.ok(topics.length > 0);
	});

	it('follow the library', () => {
		const engine = engineWith([{ author: [may] }]);
		assert.deepEqual(engine.knownValues().authors, ['Bo May']);
		addTo(engine, [{ author: [lee] }], { id: 'g', label: 'Another' });
		assert.deepEqual(engine.knownValues().authors, ['Ada Lee', 'Bo May']);
	});

	it('come bit by bit where reading the papers takes long', () => {
		const stored = new StoredLibrary();
		const records = [lee, may].map((name, place) => ({
			...{ type: 'article' as const, title: `Paper ${place}`, author: [name], categories: [] },
			...{ identifiers: { doi: `10.1/${place}` }, links: {}, signals: {} },
		}));
		stored.library.addFeed({ id: 'f', label: 'Feed' }, records);
		let time = 0;
		const values = new LibraryValues({
			...{ library: stored.library, libraryVersion: () => 1, topics: () => [], facts: new PaperFacts() },
			now: () => (time += 40),
		});
		assert.deepEqual([values.all.authors, values.all.authors], [['Ada Lee'], ['Ada Lee', 'Bo May']]);
	});
});
