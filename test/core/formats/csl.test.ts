import * as assert from 'node:assert/strict';
import { cslDate } from '../../../src/core/formats/csl/cslDate';
import { cslJson } from '../../../src/core/formats/csl/cslJson';
import { cslType } from '../../../src/core/formats/csl/cslType';
import { isUsableKey } from '../../../src/core/formats/csl/isUsableKey';
import { jsonFixture } from './json/jsonFormats';

describe('a CSL-JSON bibliography', () => {
	const { papers, problems } = cslJson.decode(jsonFixture('csl.json'));

	it('gives all that it says about an item', () => {
		assert.deepEqual(papers[0], {
			type: 'article-journal',
			title: 'Margins of Glossa: A Study',
			author: [
				{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
				{ literal: 'The Gloss Team' },
				{ family: 'Musset', given: 'Alfred de' },
				{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
			],
			moreAuthors: true,
			issued: { year: 2019, month: 5, day: 3 },
			editor: [{ family: 'Itor', given: 'Ed' }],
			containerTitle: 'Journal of Margins',
			collectionTitle: 'Notes',
			volume: '12',
			issue: '3',
			page: '33-35',
			edition: '2',
			publisher: 'Marginal Press',
			publisherPlace: 'Vienna',
			issn: '1234-5678',
			note: '20 pages',
			language: 'en-US',
			sourceKey: 'meer2019',
			abstract: 'We read.',
			categories: [],
			keywords: ['notes', 'margins', 'reading'],
			identifiers: {
				doi: '10.5555/csl.1',
				arxiv: '1706.00001',
				pmid: '123456',
				pmcid: 'PMC7654321',
				isbn: '9780306406157',
				url: 'https://example.org/csl',
			},
			links: {},
			signals: {},
		});
	});

	it('tells keys from the numbers and addresses of databases', () => {
		assert.deepEqual(
			papers.map(({ sourceKey }) => sourceKey),
			['meer2019', 'li2020', undefined],
		);
		assert.ok(isUsableKey('DBLP:conf/nips/Meer17'));
		for (const id of ['475425/X42A7DEE', 'https://doi.org/10.5555/x', '10.5555/x', '7', 'a b', 'a,b', '']) {
			assert.ok(!isUsableKey(id), id);
		}
	});

	it('names the director of a film', () => {
		assert.deepEqual(papers[2]?.author, [{ family: 'Rector', given: 'Di' }]);
	});

	it('has its type put right in a note, where the note names one', () => {
		const typed = (note: string) =>
			cslJson.decode(JSON.stringify([{ type: 'book', title: 'T', note }])).papers[0]?.type;
		assert.deepEqual(['type: dataset', 'Type: Something', 'Read it.'].map(typed), ['dataset', 'book', 'book']);
	});

	it('reports an item without title with its line', () => {
		assert.deepEqual(
			problems.map(({ line }) => line),
			[5],
		);
	});

	it("is read from DOI content negotiation and from Zotero's export", () => {
		const [negotiated] = cslJson.decode(jsonFixture('csl-negotiated.json')).papers;
		assert.deepEqual(
			[negotiated?.title, negotiated?.type, negotiated?.containerTitle, negotiated?.issn, negotiated?.signals],
			['The Structure of Margins', 'article-journal', 'Science of Notes', '0036-8075', { citations: 92 }],
		);
		const [exported] = cslJson.decode(jsonFixture('csl-items.json')).papers;
		assert.deepEqual([exported?.title, exported?.sourceKey], ['From Zotero', undefined]);
	});

	it('may say texts as numbers and lists of lists', () => {
		const odd = '[{"type":"book","title":[["Odd"],"x"],"volume":[3],"author":"Ada Reader","issued":2001,"ISBN":[978]}]';
		assert.deepEqual(cslJson.decode(odd).papers, [
			{
				type: 'book',
				title: 'Odd',
				author: [{ family: 'Reader', given: 'Ada' }],
				issued: { year: 2001 },
				volume: '3',
				categories: [],
				identifiers: {},
				links: {},
				signals: {},
			},
		]);
	});
});

describe('a CSL date', () => {
	const dates: readonly (readonly [unknown, unknown])[] = [
		[{ 'date-parts': [[2019, 5, 3]] }, { year: 2019, month: 5, day: 3 }],
		[{ 'date-parts': [['2019', '05']] }, { year: 2019, month: 5 }],
		[{ 'date-parts': [2019, 5] }, { year: 2019, month: 5 }],
		[
			{
				'date-parts': [
					[2019, 5],
					[2020, 1],
				],
				circa: true,
			},
			{ year: 2019, month: 5 },
		],
		[{ 'date-parts': [[2019]], season: 2 }, { year: 2019 }],
		[{ 'date-parts': [[null]] }, undefined],
		[{ 'date-parts': [[2019, 13, 40]] }, { year: 2019 }],
		[{ raw: '2019-05-03' }, { year: 2019, month: 5, day: 3 }],
		[{ literal: 'forthcoming' }, undefined],
		[
			{ year: 2019, month: '5' },
			{ year: 2019, month: 5 },
		],
		[[{ year: '2019', month: '5' }, { year: '2020' }], { year: 2019, month: 5 }],
		['2019-05/2020-01', { year: 2019, month: 5 }],
		['2019-21', { year: 2019 }],
		['2019?', { year: 2019 }],
		[2019, { year: 2019 }],
		[null, undefined],
	];
	for (const [written, expected] of dates) {
		it(`is read from ${JSON.stringify(written)}`, () => assert.deepEqual(cslDate(written), expected));
	}
});

describe('a CSL type', () => {
	it('becomes the nearest type of paper', () => {
		const types = [
			'article-magazine',
			'entry-dictionary',
			'legal_case',
			'post-weblog',
			'review-book',
			'thesis',
			'constructor',
		];
		assert.deepEqual(types.map(cslType), [
			'article-journal',
			'entry',
			'document',
			'post',
			'review',
			'thesis',
			undefined,
		]);
	});
});
