import * as assert from 'node:assert/strict';
import { betterBibtex } from '../../../src/core/formats/better-bibtex/betterBibtex';
import { jsonFixture } from './json/jsonFormats';

describe('what Better BibTeX gives', () => {
	it('is read as it is exported, with keys and places in the library', () => {
		const { papers, problems } = betterBibtex.decode(jsonFixture('better-bibtex.json'));
		assert.deepEqual(problems, []);
		assert.deepEqual(papers, [
			{
				type: 'book',
				title: 'A Book of Glosses',
				author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }],
				issued: { year: 2019, month: 5 },
				edition: '2',
				publisher: 'Marginal Press',
				publisherPlace: 'Vienna',
				sourceKey: 'meer2019',
				categories: [],
				keywords: ['glosses'],
				identifiers: { isbn: '9780306406157', zotero: 'groups/5/BBBB1111' },
				links: {},
				signals: {},
			},
			{
				type: 'thesis',
				title: 'A Thesis',
				author: [],
				issued: { year: 2020 },
				publisher: 'Example University',
				sourceKey: 'li2020',
				categories: [],
				keywords: ['plain'],
				identifiers: { zotero: 'users/0/BBBB3333' },
				links: {},
				signals: {},
			},
		]);
	});

	it('is read as it is found by searching', () => {
		const { papers } = betterBibtex.decode(jsonFixture('better-bibtex-rpc.json'));
		assert.deepEqual(
			papers.map(({ sourceKey, title, identifiers }) => [sourceKey, title, identifiers]),
			[['meer2021', 'Found by Search', { doi: '10.5555/bbt', zotero: 'users/475425/CCCC1111' }]],
		);
	});
});
