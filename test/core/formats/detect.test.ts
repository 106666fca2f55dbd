import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { decode } from '../../../src/core/formats/detect';

const list = readFileSync('test/fixtures/feeds/daily-papers.json', 'utf8');

describe('decode', () => {
	const foreign: readonly (readonly [string, RegExp])[] = [
		['', /empty/],
		[' \n ', /empty/],
		['%PDF-1.7\n%\u00e2\u00e3', /PDF/],
		['PK\u0003\u0004\u0014\u0000', /ZIP/],
		['<!DOCTYPE html><html><body>Trending Papers</body></html>', /HTML/],
		['\u0000\u0001\u0002\u0003'.repeat(50), /binary/],
		['{"error":"rate limited"}', /JSON/],
		['[1,2,3]', /JSON/],
		['Dear all,\n\nthe meeting is at nine.', /does not look like/],
		['# A heading\n\nSome text below it.', /does not look like/],
	];
	for (const [text, looks] of foreign) {
		it(`says what ${JSON.stringify(text.slice(0, 30))} is and what can be read`, () => {
			const { format, papers, problems } = decode(text);
			assert.equal(format, 'unknown');
			assert.deepEqual(papers, []);
			assert.equal(problems.length, 1);
			assert.match(problems[0]?.message ?? '', looks);
			assert.match(problems[0]?.message ?? '', /Glossator reads/);
		});
	}

	const known: readonly (readonly [string, string])[] = [
		['<?xml version="1.0"?>\n<rss version="2.0"></rss>', 'rss'],
		['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom'],
		['@article{x, title={Y}}', 'bibtex'],
		['TY  - JOUR\nTI  - Y\nER  - ', 'ris'],
		['PMID- 1\nTI  - Y\n', 'nbib'],
		['[{"id":"x","type":"book","title":"Y"}]', 'csl'],
		['{"version":"https://jsonfeed.org/version/1","title":"Y","items":[]}', 'json-feed'],
		['---\nreferences:\n- id: x\n  type: book\n  title: Y\n---\n', 'csl-yaml'],
	];
	for (const [text, name] of known) {
		it(`knows ${name} by its content`, () => assert.equal(decode(text).format, name));
	}

	it('answers any text and any damage of a feed', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => decode(text).papers.length >= 0));
		const damage = fc.tuple(fc.nat(list.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 5 }));
		fc.assert(
			fc.property(damage, ([at, length, instead]) => {
				const { papers, problems } = decode(list.slice(0, at) + instead + list.slice(at + length));
				return papers.every(({ title }) => title !== '') && Array.isArray(problems);
			}),
		);
	}).timeout(20_000);

	it('answers hostile shapes of 1 MB', () => {
		const pieces = [
			'[',
			'{',
			'"',
			'\\"',
			'{"a":',
			'[{},',
			'\n',
			' ',
			'<',
			'%\n',
			'@',
			'\u0000',
			'\ud800',
			'a. ',
			'A\n\n',
		];
		for (const start of ['', '[{"paper":{"summary":"', 'Trending Papers\n\n', '{"glossator":1,"papers":[']) {
			for (const piece of pieces) {
				assert.ok(decode(start + piece.repeat(1_000_000 / piece.length)).problems.length > 0);
			}
		}
	}).timeout(20_000);
});
