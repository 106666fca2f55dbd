import * as assert from 'node:assert/strict';
import { missingFacts } from '../../../src/core/beyond/missingFacts';
import { judgeTitles, titleMatch } from '../../../src/core/beyond/titleMatch';
import { testRecord } from './testRecord';

const title = 'Harvesting Rainfall Records from Lighthouse Diaries';

describe('titleMatch', () => {
	it('takes the paper whose title differs only in case, accents, markup and punctuation', () => {
		const found = testRecord('HARVESTING <i>rainfall</i> records, from light-house diariés.', { year: 2020 });
		assert.deepEqual(titleMatch(testRecord(title, { year: 2019 }), [found]), {
			record: found,
			why: { titleDistance: 0, sharedAuthors: 0, yearsApart: 1 },
		});
	});

	it('forgives a typing error when an author is shared, and says how far the title is off', () => {
		const found = testRecord(title, { authors: ['Ada Okonkwo', 'Bo Lind'] });
		const match = titleMatch(
			testRecord('Harvesting Rainfal Records from Lighthouse Diaries', { authors: ['Okonkwo, A.'] }),
			[found],
		);
		assert.equal(match?.why.sharedAuthors, 1);
		assert.ok(match.why.titleDistance > 0 && match.why.titleDistance < 0.05);
	});

	it('refuses another word, number, part or negation in the title', () => {
		const pairs = [
			['Scaling Laws of Lighthouse Model 3 under Heavy Rain', 'Scaling Laws of Lighthouse Model 4 under Heavy Rain'],
			[
				'The Theory of Wet Lighthouses and Their Diaries, Part I',
				'The Theory of Wet Lighthouses and Their Diaries, Part II',
			],
			[
				'Rainfall Records Are Reliable in Lighthouse Diaries',
				'Rainfall Records Are Not Reliable in Lighthouse Diaries',
			],
			[title, 'Harvesting Snowfall Records from Lighthouse Diaries'],
			[title, `${title}: A Second Look`],
		] as const;
		for (const [wanted, found] of pairs) {
			const authors = ['Ada Okonkwo'];
			assert.equal(judgeTitles(testRecord(wanted, { authors }), [testRecord(found, { authors })]), 'title', found);
		}
	});

	it('refuses other authors, also of the same family name', () => {
		const wanted = testRecord(title, { authors: ['Wei Wang'] });
		assert.equal(judgeTitles(wanted, [testRecord(title, { authors: ['Bo Lind'] })]), 'author');
		assert.equal(judgeTitles(wanted, [testRecord(title, { authors: ['Lei Wang'] })]), 'author');
	});

	it('refuses years more than two apart, and other identifiers', () => {
		const wanted = testRecord(title, { year: 2015, identifiers: { doi: '10.1000/a' } });
		assert.equal(judgeTitles(wanted, [testRecord(title, { year: 2018 })]), 'year');
		assert.equal(judgeTitles(wanted, [testRecord(title, { identifiers: { doi: '10.1000/b' } })]), 'identifiers');
		assert.ok(titleMatch(wanted, [testRecord(title, { year: 2017, identifiers: { doi: '10.1101/b' } })]));
	});

	it('wants a shared author for short, generic and misspelt titles', () => {
		for (const short of ['Introduction', 'Deep Learning', 'Table of Contents', 'Wet Diaries']) {
			assert.equal(judgeTitles(testRecord(short), [testRecord(short)]), 'doubtful', short);
			const authors = ['Ada Okonkwo'];
			assert.ok(titleMatch(testRecord(short, { authors }), [testRecord(short, { authors })]), short);
		}
		assert.equal(judgeTitles(testRecord(title), [testRecord(title.replace('Rainfall', 'Rainfal'))]), 'doubtful');
	});

	it('refuses to choose between two different papers that fit as well', () => {
		const found = [
			testRecord(title, { authors: ['Ada Okonkwo'], year: 2019 }),
			testRecord(title, { authors: ['Bo Lind'], year: 2020 }),
		];
		assert.equal(judgeTitles(testRecord(title), found), 'ambiguous');
		assert.equal(judgeTitles(testRecord(title, { year: 2019 }), found), 'ambiguous');
		assert.equal(titleMatch(testRecord(title, { authors: ['B. Lind'] }), found)?.record, found[1]);
	});

	it('takes one of two records of the same paper', () => {
		const preprint = testRecord(title, { year: 2019, identifiers: { arxiv: '1901.00001' } });
		const article = testRecord(title, { year: 2020, identifiers: { doi: '10.1000/a' } });
		assert.equal(titleMatch(testRecord(title, { year: 2020 }), [preprint, article])?.record, article);
	});

	it('finds nothing among none, and in hostile titles only in a bounded time', () => {
		assert.equal(judgeTitles(testRecord(title), []), 'title');
		const long = 'a b'.repeat(400_000);
		assert.equal(judgeTitles(testRecord(long), [testRecord(`${long}c`)]), 'title');
		assert.equal(judgeTitles(testRecord('???'), [testRecord('!!!')]), 'title');
	});
});

describe('missingFacts', () => {
	it('names what is missing', () => {
		assert.deepEqual(missingFacts(testRecord(title)), ['author', 'year', 'identifiers', 'abstract']);
		const whole = { authors: ['A. B. Cee'], year: 1999, identifiers: { pmid: '1' }, abstract: 'Rain fell.' };
		assert.deepEqual(missingFacts(testRecord(title, whole)), []);
	});

	it('takes neither an address for an identifier nor blanks for an abstract', () => {
		const paper = testRecord(title, {
			authors: ['A. Cee'],
			year: 1999,
			identifiers: { url: 'https://example.org' },
			abstract: ' \n',
		});
		assert.deepEqual(missingFacts(paper), ['identifiers', 'abstract']);
	});
});
