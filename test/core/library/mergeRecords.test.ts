import * as assert from 'node:assert/strict';
import { mergeRecords } from '../../../src/core/library/mergeRecords';
import { mayBeSamePaper } from '../../../src/core/library/samePaper';
import { record } from './record';

const summary = record('T', { abstract: 'A much longer summary.', abstractIsSummary: true, issued: { year: 2024 } });
const own = record('T', { abstract: 'Own words.', by: ['Ada Meer', 'Bob Other'], issued: { year: 2024, month: 2 } });

describe('mergeRecords', () => {
	it("prefers the authors' abstract, the finer date and the named authors from either side", () => {
		for (const merged of [mergeRecords(summary, own), mergeRecords(own, summary)]) {
			assert.equal(merged.abstract, 'Own words.');
			assert.equal(merged.abstractIsSummary, undefined);
			assert.deepEqual(merged.issued, { year: 2024, month: 2 });
			assert.deepEqual(merged.author, own.author);
		}
	});

	it('prefers a complete author list to a longer one that says there are more', () => {
		const cut = record('T', { by: ['Ada Meer', 'Bob Other', 'Cy Third'], moreAuthors: true });
		assert.equal(mergeRecords(cut, own).moreAuthors, undefined);
		assert.equal(mergeRecords(cut, own).author.length, 2);
	});

	it('unites identifiers, links, categories and counts', () => {
		const first = record('T', {
			identifiers: { arxiv: '2401.00001', doi: '10.1101/preprint' },
			links: { code: ['https://a.example'] },
			categories: ['cs.CL'],
			signals: { upvotes: 3 },
		});
		const second = record('T', {
			identifiers: { doi: '10.1000/published', pmid: '1' },
			links: { code: ['https://b.example'], page: 'https://p.example' },
			categories: ['cs.LG', 'cs.CL'],
			signals: { upvotes: 2, stars: 1 },
		});
		const merged = mergeRecords(first, second);
		assert.deepEqual(merged.identifiers, { arxiv: '2401.00001', doi: '10.1000/published', pmid: '1' });
		assert.deepEqual(merged.links, { code: ['https://a.example', 'https://b.example'], page: 'https://p.example' });
		assert.deepEqual(merged.categories, ['cs.CL', 'cs.LG']);
		assert.deepEqual(merged.signals, { upvotes: 3, stars: 1 });
	});

	it('changes nothing when a record meets itself', () => {
		assert.deepEqual(mergeRecords(own, own), own);
		assert.deepEqual(mergeRecords(summary, summary), summary);
	});
});

describe('mayBeSamePaper', () => {
	const paper = record('T', { by: ['Ada van der Meer'], issued: { year: 2020 }, identifiers: { doi: '10.1000/a' } });

	it('lets what is unknown pass, and names that sources split differently', () => {
		for (const other of [
			record('T'),
			record('T', { by: ['VAN DER MEER, A.'] }),
			record('T', { by: ['Bob Other', 'Méer, Ada'], issued: { year: 2022 } }),
			record('T', { identifiers: { doi: '10.1101/preprint', arxiv: '2001.00001' } }),
		]) {
			assert.equal(mayBeSamePaper(paper, other), true);
			assert.equal(mayBeSamePaper(other, paper), true);
		}
	});

	it('is ruled out by other authors, years far apart and other identifiers', () => {
		for (const other of [
			record('T', { by: ['Bob Other'] }),
			record('T', { issued: { year: 2017 } }),
			record('T', { identifiers: { doi: '10.1000/b' } }),
		]) {
			assert.equal(mayBeSamePaper(paper, other), false);
		}
		const preprint = (arxiv: string) => record('T', { identifiers: { arxiv } });
		assert.equal(mayBeSamePaper(preprint('2001.00001'), preprint('2001.00002')), false);
	});
});
