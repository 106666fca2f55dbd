import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bibtex } from '../../../src/core/formats/bibtex/bibtex';
import type { PaperRecord } from '../../../src/core/paper/paper';

const library = readFileSync('test/fixtures/bib/library.bib', 'utf8');
const { papers, problems } = bibtex.decode(library);

function paper(key: string): PaperRecord | undefined {
	return papers.find(({ sourceKey }) => sourceKey === key);
}

/** The only paper of a text with one entry. */
function decoded(fields: string, type = 'article'): PaperRecord | undefined {
	return bibtex.decode(`@${type}{key, title = {T}, ${fields}}`).papers[0];
}

describe('A BibTeX file', () => {
	it('gives what an entry says of a paper', () => {
		assert.deepEqual(paper('doe2020'), {
			type: 'article-journal',
			title: 'Glosses in the Margin of $O(n^2)$ Texts: A Survey & Outlook',
			author: [
				{ family: 'Doe', given: 'Jane' },
				{ family: 'Meer', given: 'Jörg', 'non-dropping-particle': 'van der' },
				{ literal: 'The Gloss Team' },
			],
			moreAuthors: true,
			issued: { year: 2020, month: 9, day: 7 },
			containerTitle: 'Journal of Marginal Literature',
			volume: '12',
			issue: '3',
			page: '101-117',
			publisher: 'Scriptorium Press',
			publisherPlace: 'Gießen',
			issn: '1234-5679',
			note: 'In print',
			language: 'de',
			sourceKey: 'doe2020',
			abstract: 'Readers wrote between the lines.\n\nNobody minded — 50% even “liked” it.',
			categories: [],
			keywords: ['notes', 'margins', 'readers'],
			identifiers: { doi: '10.1000/abc_1' },
			links: { page: 'https://example.org/a_b~c' },
			signals: {},
		});
	});

	it('knows preprints, however they are marked', () => {
		assert.deepEqual(paper('meer2021'), {
			type: 'article',
			title: 'A Preprint',
			author: [{ family: 'Meer', given: 'Ada' }],
			issued: { year: 2021, month: 3, day: 4 },
			sourceKey: 'meer2021',
			version: { number: 2 },
			categories: ['cs.CL'],
			identifiers: { arxiv: '2103.01234' },
			links: {},
			signals: {},
		});
		for (const [key, arxiv] of [
			['scholar2022', '2201.00001'],
			['DBLP:journals/corr/abs-2201-00002', '2201.00002'],
		] as const) {
			const { type, containerTitle, volume, identifiers } = paper(key) ?? {};
			assert.deepEqual([type, containerTitle, volume, identifiers], ['article', undefined, undefined, { arxiv }]);
		}
	});

	it('lets entries inherit what belongs to the book, and no more', () => {
		const talk = paper('talk');
		assert.deepEqual(
			[talk?.containerTitle, talk?.editor, talk?.issued, talk?.collectionTitle, talk?.identifiers, talk?.page],
			['Proceedings of Nothing: First Day', [{ family: 'Chair', given: 'Cora' }], { year: 1999 }, 'LNN', {}, '1-9'],
		);
		const part = paper('part');
		assert.deepEqual(
			[part?.type, part?.containerTitle, part?.volume, part?.publisher, part?.issued],
			['chapter', 'Volume One', '1', 'House', { year: 1950 }],
		);
		assert.equal(paper('volume1')?.containerTitle, 'Collected Works');
		assert.deepEqual([paper('withdata')?.publisher, paper('withdata')?.publisherPlace], ['Data House', 'Town']);
		assert.equal(paper('house'), undefined);
		assert.equal(paper('loop1')?.title, 'Loop');
	});

	it('knows its types', () => {
		assert.deepEqual([paper('thesis')?.type, paper('thesis')?.publisher], ['thesis', 'University of Somewhere']);
		assert.deepEqual(
			[paper('report')?.type, paper('report')?.publisher, paper('report')?.issue, paper('report')?.issued],
			['report', 'Lab', 'TR-7', { year: 1985 }],
		);
		assert.deepEqual(paper('pubmed')?.identifiers, { pmid: '12345678' });
		assert.deepEqual(paper('loop2')?.links, { page: 'https://example.org/x' });
		assert.deepEqual(paper('last')?.links, { pdf: 'https://example.org/last.pdf' });
		for (const [entryType, type] of [
			['InCollection', 'chapter'],
			['conference', 'paper-conference'],
			['dataset', 'dataset'],
			['software', 'software'],
			['patent', 'patent'],
			['unpublished', 'manuscript'],
			['mastersthesis', 'thesis'],
			['inreference', 'entry'],
			['www', 'webpage'],
			['somethingelse', 'document'],
		] as const) {
			assert.equal(decoded('year = 1', entryType)?.type, type);
		}
	});

	it('says what is damaged, and where', () => {
		assert.deepEqual(problems, [
			{ message: 'The entry “untitled” has no title and was left out.', line: 59 },
			{ message: 'The entry “half” is not closed. What could be read of it was kept.', line: 63 },
			{ message: 'An entry without its opening brace was left out.', line: 66 },
		]);
		assert.equal(paper('half')?.title, 'Not Closed');
		assert.equal(papers.length, 17);
	});

	it('may write its fields in odd ways', () => {
		assert.equal(decoded('pages = {12 – 15, 20---22}')?.page, '12-15, 20-22');
		assert.equal(decoded('eid = {e1042}')?.page, 'e1042');
		assert.equal(decoded('langid = {langenglish}')?.language, 'en');
		assert.equal(decoded('language = {pt-BR}')?.language, 'pt-BR');
		assert.equal(decoded('language = {Klingon}')?.language, undefined);
		assert.deepEqual(decoded('url = {https://doi.org/10.1000/X}')?.identifiers, { doi: '10.1000/x' });
		assert.deepEqual(decoded('howpublished = {Available at \\url{https://a.org/b}.}', 'misc')?.links, {
			page: 'https://a.org/b',
		});
		assert.equal(decoded('howpublished = {Leaflet}', 'misc')?.containerTitle, 'Leaflet');
		assert.deepEqual(decoded('url = {javascript:alert(1)}')?.links, {});
		assert.equal(decoded('series = {newseries}')?.collectionTitle, undefined);
	});

	it('is told from other texts by its content', () => {
		for (const text of [
			library,
			'\uFEFF% Encoding: windows-1252\n\n@Article{,\n  author = {X},\n}',
			'@comment{x}',
			'https://example.org/a.bib\n\n@InProceedings{a-b_c:1,\ntitle={}}',
			'@inproceedings{\nkey2020,\ntitle={X}}',
			'@string( a = "b" )',
			'@misc (k, title = "x")',
		]) {
			assert.ok(bibtex.matches(text), text.slice(0, 60));
		}
		for (const text of [
			'',
			'# Notes\n\n@doe2020 writes, and so does [@roe; @poe].\n@someone (see below) said',
			'# Readme\n\n```bibtex\n@article{a,\n title={X}}\n```',
			'\\documentclass{article}\n\\begin{filecontents}{x.bib}\n@article{a,\n title={X}}',
			'[{"title": "@article{a,"}]',
			'<html>\n@media{a, b}',
			'@decorator({ a: 1 })\nclass X {}',
			'ada@example.org',
		]) {
			assert.ok(!bibtex.matches(text), text.slice(0, 60));
		}
	});

	it('is read to its end, however hostile', () => {
		const many = Array.from({ length: 3000 }, (_, at) => `@misc{k${at}, title = {T}, crossref = {k${at + 1}}}`);
		assert.equal(bibtex.decode(many.join('\n')).papers.length, 3000);
		for (const hostile of [
			'@a{b,title={x},',
			'@',
			'@a{b,',
			'{',
			'"',
			'\n@a{',
			'@string{a=a#a}',
			'@a{b,title=x#',
			'@A,\nb=',
		]) {
			bibtex.decode(hostile.repeat(Math.ceil(300_000 / hostile.length)));
			bibtex.matches(hostile.repeat(Math.ceil(300_000 / hostile.length)));
		}
	});
});
