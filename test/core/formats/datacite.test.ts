import * as assert from 'node:assert/strict';
import { dataCitePaging } from '../../../src/core/formats/datacite/dataCitePaging';
import { dataCiteRecords } from '../../../src/core/formats/datacite/dataCiteRecords';
import { jsonFixture } from './json/jsonFormats';

describe('an answer of DataCite', () => {
	it("gives all that it says about one of arXiv's papers, and its published version's DOI", () => {
		const { papers, problems } = dataCiteRecords.decode(jsonFixture('datacite-doi.json'));
		assert.deepEqual(problems, []);
		assert.deepEqual(papers, [
			{
				type: 'article',
				title: 'Margins at Scale: A Survey',
				author: [
					{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' },
					{ literal: 'Gloss Collaboration' },
					{ family: 'Li', given: 'Bo' },
				],
				issued: { year: 2021, month: 6, day: 7 },
				publisher: 'arXiv',
				version: { number: 3, date: '2021-08-02' },
				abstract: 'We read the margins.\n\nAll of them.',
				categories: ['cs.CL'],
				keywords: ['Computer and information sciences'],
				identifiers: { doi: '10.5555/published.3', arxiv: '2106.00003', url: 'https://arxiv.org/abs/2106.00003' },
				links: {},
				signals: { citations: 5 },
			},
		]);
	});

	it('does not take a work that it belongs to, or its concept, for the work itself', () => {
		const { papers, problems } = dataCiteRecords.decode(jsonFixture('datacite-dois.json'));
		assert.deepEqual(papers, [
			{
				type: 'dataset',
				title: 'Margin Counts',
				author: [{ family: 'Reader', given: 'Ada' }],
				issued: { year: 2020, month: 3, day: 4 },
				editor: [{ family: 'Itor', given: 'Ed' }],
				containerTitle: 'Counts',
				volume: '4',
				page: '1-9',
				publisher: 'Zenodo',
				issn: '1234-5678',
				categories: [],
				identifiers: { doi: '10.5281/zenodo.1234', url: 'https://zenodo.org/record/1234' },
				links: {},
				signals: {},
			},
		]);
		assert.deepEqual(
			problems.map(({ line }) => line),
			[3],
		);
	});

	it('is read by content negotiation as well', () => {
		const bare =
			'{"id":"https://doi.org/10.5555/x","doi":"10.5555/X","titles":[{"title":"Bare"}],"publicationYear":2001}';
		assert.ok(dataCiteRecords.matches(bare));
		const [paper] = dataCiteRecords.decode(bare).papers;
		assert.deepEqual([paper?.title, paper?.identifiers.doi, paper?.issued], ['Bare', '10.5555/x', { year: 2001 }]);
	});

	it('says where the next page is and how many DOIs there are', () => {
		const next = 'https://api.datacite.org/dois?page%5Bcursor%5D=x';
		assert.deepEqual(dataCitePaging(jsonFixture('datacite-dois.json')), { next, total: 52 });
		assert.deepEqual(dataCitePaging(jsonFixture('datacite-doi.json')), {});
	});
});
