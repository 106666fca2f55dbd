import * as assert from 'node:assert/strict';
import { completedRecord } from '../../../src/core/beyond/completedRecord';
import { Library } from '../../../src/core/library/library';
import { testRecord } from './testRecord';

const title = 'Harvesting Rainfal Records from Lighthouse Diaries';
const found = testRecord('Harvesting Rainfall Records from Lighthouse Diaries', {
	authors: ['Ada Okonkwo'],
	year: 2020,
	identifiers: { doi: '10.1000/rain' },
	abstract: 'Rain fell.',
});
const now = '2026-11-23T08:00:00.000Z';

describe('completedRecord', () => {
	it('is merged by the library with the paper it completes, whatever names that has', () => {
		const papers = [
			testRecord(title),
			testRecord(title, { identifiers: { url: 'https://example.org/a' } }),
			testRecord('Rain', { identifiers: { pmid: '7' } }),
			testRecord('Rain', { type: 'book', identifiers: { isbn: '9780306406157' } }),
			testRecord(title, { identifiers: { doi: '10.1101/preprint' } }),
		];
		for (const paper of papers) {
			const library = new Library();
			library.addFeed({ id: 'bib', label: 'Bib' }, [paper], now);
			const [poor] = library.papers();
			assert.ok(poor);
			const record = completedRecord(poor, found);
			assert.ok(record);
			const counts = library.addFeed({ id: 'completed', label: 'Completed' }, [record], now);
			assert.deepEqual(counts, { added: 0, merged: 1 }, JSON.stringify(paper.identifiers));
			const rich = library.paper(poor.id);
			assert.equal(rich?.abstract, 'Rain fell.');
			assert.equal(rich.issued?.year, 2020);
			assert.equal(rich.author[0]?.family, 'Okonkwo');
		}
	});

	it('is none for a paper that the library could not tell from others', () => {
		assert.equal(completedRecord(testRecord('Introduction'), found), undefined);
		assert.equal(
			completedRecord(testRecord('Deep Rain', { identifiers: { isbn: '9780306406157' } }), found),
			undefined,
		);
	});
});
