import * as assert from 'node:assert/strict';
import { missingFacts } from '../../../src/core/lookup/missingFacts';
import { titleMatch, type WantedPaper } from '../../../src/core/lookup/titleMatch';
import type { PaperRecord } from '../../../src/core/paper/paper';

function record(title: string, more: Partial<PaperRecord> = {}): PaperRecord {
	return { type: 'article', title, author: [], categories: [], identifiers: {}, links: {}, signals: {}, ...more };
}

const long = 'A Careful Study of Matching the Titles of Papers';
const ada = [{ family: 'Lovelace', given: 'Ada' }];
const charles = [{ family: 'Babbage', given: 'Charles' }];

function matched(wanted: WantedPaper, ...found: readonly PaperRecord[]): string | undefined {
	return titleMatch(wanted, found)?.match.title;
}

describe('Matching a title', () => {
	it('takes the same title whatever its case, accents, markup and punctuation', () => {
		for (const title of [long.toUpperCase(), `${long}.`, 'A careful study of <i>matching</i> the títles of papers']) {
			assert.equal(matched({ title: long }, record(title)), title);
		}
	});

	it('forgives a typing error in a long title, and tells how far it is', () => {
		const match = titleMatch({ title: long }, [record(long.replace('Matching', 'Matchng'), { author: ada })]);
		assert.deepEqual(match?.why, { distance: 1, length: 40, authors: 'unknown', years: 'unknown' });
	});

	it('refuses another title, also when only a number or a part differs', () => {
		for (const [wanted, found] of [
			[long, 'A Careful Study of Matching the Names of Papers'],
			[long, `${long} in Large Libraries`],
			['Language models are few-shot learners with GPT-3', 'Language models are few-shot learners with GPT-4'],
			['The Foundations of the Theory of Notes, Part I', 'The Foundations of the Theory of Notes, Part II'],
			['', ''],
		] as const) {
			assert.equal(matched({ title: wanted }, record(found)), undefined, found);
		}
	});

	it('refuses what other authors or another time contradict', () => {
		const wanted = { title: long, author: ada, issued: { year: 2020 } };
		assert.equal(matched(wanted, record(long, { author: charles })), undefined);
		assert.equal(matched(wanted, record(long, { issued: { year: 2023 } })), undefined);
		assert.equal(matched(wanted, record(long, { author: ada, issued: { year: 2022 } })), long);
	});

	it('wants an author or a year beside a short title, and an author beside a common one', () => {
		assert.equal(matched({ title: 'Deep Learning Notes' }, record('Deep learning notes')), undefined);
		assert.ok(matched({ title: 'Deep Learning Notes', author: ada }, record('Deep learning notes', { author: ada })));
		const dated = { issued: { year: 2020 } };
		assert.ok(matched({ title: 'Deep Learning Notes', ...dated }, record('Deep learning notes', dated)));
		assert.equal(matched({ title: 'Introduction', ...dated }, record('Introduction', dated)), undefined);
		assert.ok(matched({ title: 'Introduction', author: ada }, record('Introduction', { author: ada })));
	});

	it('refuses when two different papers fit as well', () => {
		const one = record(long, { identifiers: { doi: '10.1000/a' }, author: ada });
		const other = record(long, { identifiers: { doi: '10.1000/b' }, author: charles });
		assert.equal(matched({ title: long }, one, other), undefined);
		assert.equal(titleMatch({ title: long, author: charles }, [one, other])?.match, other);
	});

	it('takes a preprint and its publication for one paper', () => {
		const preprint = record(long, { identifiers: { arxiv: '2401.00001' }, author: ada, issued: { year: 2023 } });
		const published = record(long, { identifiers: { doi: '10.1000/a' }, author: ada, issued: { year: 2024 } });
		assert.equal(titleMatch({ title: long }, [preprint, published])?.match, preprint);
	});

	it('compares hostile titles soon', () => {
		const found = Array.from({ length: 1000 }, (_, place) => record('a'.repeat(100_000) + place));
		assert.equal(titleMatch({ title: 'a'.repeat(100_000) }, found)?.why.distance, 0);
	});
});

describe('What a paper lacks', () => {
	it('is authors, a year, and an identifier that others know', () => {
		assert.deepEqual(missingFacts(record('x')), ['authors', 'year', 'identifier']);
		const url = { url: 'https://example.org', openalex: 'W1' };
		assert.deepEqual(missingFacts(record('x', { author: ada, issued: { year: 2020 }, identifiers: url })), [
			'identifier',
		]);
		const whole = { author: ada, issued: { year: 2020 }, identifiers: { arxiv: '2401.00001' } };
		assert.deepEqual(missingFacts(record('x', whole)), []);
	});
});
