import * as assert from 'node:assert/strict';
import { itemVersions } from '../../../src/core/formats/zotero/itemVersions';
import { zoteroCreators } from '../../../src/core/formats/zotero/zoteroCreators';
import { zoteroItems } from '../../../src/core/formats/zotero/zoteroItems';
import { jsonFixture } from './json/jsonFormats';

describe('the items of a Zotero library', () => {
	const { papers, problems } = zoteroItems.decode(jsonFixture('zotero-items.json'));

	it('give all that they say, identifiers in Extra included', () => {
		assert.deepEqual(papers[0], {
			type: 'article-journal',
			title: 'Margins of Glossa',
			author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }, { literal: 'The Gloss Team' }],
			issued: { year: 2019, month: 5 },
			editor: [{ family: 'Itor', given: 'Ed' }],
			containerTitle: 'Journal of Margins',
			collectionTitle: 'Notes',
			volume: '12',
			issue: '3',
			page: '33-35',
			issn: '1234-5678',
			note: 'Kept by hand',
			language: 'en-GB',
			sourceKey: 'meer2019margins',
			abstract: 'We read.',
			categories: [],
			keywords: ['reading', 'to read'],
			identifiers: {
				doi: '10.5555/z.1',
				pmid: '123456',
				pmcid: 'PMC7654321',
				zotero: 'users/0/AAAA1111',
				url: 'https://example.org/z1',
			},
			links: {},
			signals: {},
			sighting: { firstSeen: '2020-01-02T03:04:05Z' },
		});
	});

	it('take key and arXiv id from Extra where they have no field of their own', () => {
		const { type, issued, sourceKey, identifiers, note } = papers[1] ?? {};
		assert.deepEqual([type, issued, sourceKey, note], ['article', { year: 1999 }, 'li1999arxiv', undefined]);
		assert.deepEqual(identifiers, {
			arxiv: '1706.00002',
			isbn: '9780306406157',
			zotero: 'groups/169947/AAAA2222',
		});
	});

	it('are papers only: attachments, notes, annotations and the trash go without a word', () => {
		assert.deepEqual(problems, []);
		assert.deepEqual(
			papers.map(({ title }) => title),
			['Margins of Glossa', 'On arXiv', 'A Margin Machine', 'Margin v. Text'],
		);
	});

	it('name inventors and the like as authors where there are no authors', () => {
		assert.deepEqual(papers[2]?.author, [{ family: 'Ventor', given: 'Ida' }]);
		const contributor = { creatorType: 'contributor', lastName: 'Tributor', firstName: 'Con' };
		const editor = { creatorType: 'editor', lastName: 'Itor', firstName: 'Ed' };
		assert.deepEqual(zoteroCreators([contributor]).author, [{ family: 'Tributor', given: 'Con' }]);
		assert.deepEqual(zoteroCreators([contributor, editor]).author, []);
		assert.deepEqual(zoteroCreators('nobody'), { author: [] });
	});

	it('are read one at a time as well', () => {
		const [item] = JSON.parse(jsonFixture('zotero-items.json')) as [object];
		assert.deepEqual(zoteroItems.decode(JSON.stringify(item, null, 4)).papers, [papers[0]]);
	});

	it('have their versions read apart', () => {
		assert.deepEqual(
			[...itemVersions('{"EAWCSKSF": 4087, "bad": 1, "RRK27C5F": "x", "__proto__": 2}')],
			[['EAWCSKSF', 4087]],
		);
		assert.equal(itemVersions('[1]').size, 0);
		assert.equal(itemVersions('{"EAWCSKSF": 4087').size, 0);
	});
});
