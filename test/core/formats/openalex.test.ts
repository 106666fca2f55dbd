import * as assert from 'node:assert/strict';
import { invertedAbstract } from '../../../src/core/formats/openalex/invertedAbstract';
import { openAlexPaging } from '../../../src/core/formats/openalex/openAlexPaging';
import { openAlexType } from '../../../src/core/formats/openalex/openAlexType';
import { openAlexWorks } from '../../../src/core/formats/openalex/openAlexWorks';
import { jsonFixture } from './json/jsonFormats';

describe('an answer of OpenAlex', () => {
	const { papers, problems } = openAlexWorks.decode(jsonFixture('openalex-works.json'));

	it('gives all that it says about a work', () => {
		assert.deepEqual(papers[0], {
			type: 'article-journal',
			title: 'The State of Glosses',
			author: [
				{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' },
				{ family: 'Li', given: 'Bo' },
			],
			moreAuthors: true,
			issued: { year: 2018, month: 2, day: 13 },
			containerTitle: 'GlossJ',
			volume: '6',
			page: 'e4375',
			publisher: 'Marginal Press',
			issn: '2167-8359',
			note: 'Retracted',
			language: 'en',
			abstract: 'Despite notes, margins are notes, 2019',
			categories: [],
			keywords: ['Reading', 'Notes', 'Margins'],
			identifiers: {
				doi: '10.5555/open.1',
				arxiv: '1801.00007',
				pmid: '29456894',
				pmcid: 'PMC5815332',
				openalex: 'W2741809807',
				url: 'https://doi.org/10.5555/open.1',
			},
			links: { pdf: 'https://example.org/open.pdf' },
			signals: { citations: 1077 },
		});
	});

	it('does not say that a preprint appeared in the repository that keeps it', () => {
		const { type, containerTitle, publisher, identifiers } = papers[1] ?? {};
		assert.deepEqual([type, containerTitle, publisher], ['article', undefined, 'arXiv (Cornell University)']);
		assert.equal(identifiers?.arxiv, '2001.00001');
	});

	it('reports a work without title', () => {
		assert.deepEqual(
			problems.map(({ line }) => line),
			[4],
		);
	});

	it('reads a single work and works asked for with few fields', () => {
		const [work] = (JSON.parse(jsonFixture('openalex-works.json')) as { results: object[] }).results;
		assert.ok(openAlexWorks.matches(JSON.stringify(work)));
		assert.deepEqual(openAlexWorks.decode(JSON.stringify(work)).papers, [papers[0]]);
		const few = '{"meta":{},"results":[{"id":"https://openalex.org/W1","title":"Few"}]}';
		assert.ok(openAlexWorks.matches(few));
		assert.equal(openAlexWorks.decode(few).papers[0]?.identifiers.openalex, 'W1');
	});

	it('says where the next page is and how many works there are', () => {
		assert.deepEqual(openAlexPaging(jsonFixture('openalex-works.json')), {
			next: 'IlsxMDAuMCwgJ2h0dHBzJ10i',
			total: 311,
		});
		assert.deepEqual(openAlexPaging('{"meta":{"count":-1,"next_cursor":null}}'), {});
	});

	it('tells articles of journals, proceedings and repositories apart', () => {
		assert.equal(openAlexType('article', 'proceedings-article', 'journal'), 'paper-conference');
		assert.equal(openAlexType('article', undefined, 'repository'), 'article');
		assert.equal(openAlexType('review', 'journal-article', 'journal'), 'article-journal');
		assert.equal(openAlexType('__proto__'), 'article');
	});
});

describe('an inverted abstract', () => {
	it('is put in order, with words at several places and gaps closed', () => {
		assert.equal(invertedAbstract({ b: [1, 4], a: [0], '7': [9] }), 'a b b 7');
		assert.equal(invertedAbstract(null), undefined);
		assert.equal(invertedAbstract({}), undefined);
	});

	it('keeps no more than 20,000 words, wherever they are said to be', () => {
		const places = Array.from({ length: 1_000_000 }, (_, place) => place);
		assert.equal(invertedAbstract({ word: places })?.split(' ').length, 20_000);
		assert.equal(invertedAbstract({ far: [4_294_967_290, -1, 1.5, 1e300], x: ['0', null], near: [3] }), 'near');
		const words = Object.fromEntries(places.slice(0, 300_000).map((place) => [`w${place}`, [place]]));
		assert.match(invertedAbstract(words) ?? '', /^w0 w1 .* w19999$/);
	});
});
