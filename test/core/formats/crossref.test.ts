import * as assert from 'node:assert/strict';
import { crossrefPaging } from '../../../src/core/formats/crossref/crossrefPaging';
import { crossrefWorks } from '../../../src/core/formats/crossref/crossrefWorks';
import { readJournals } from '../../../src/core/formats/crossref/readJournals';
import { jsonFixture } from './json/jsonFormats';

describe('an answer of Crossref', () => {
	const { papers, problems } = crossrefWorks.decode(jsonFixture('crossref-works.json'));

	it('gives all that it says about a work, without markup', () => {
		assert.deepEqual(papers[0], {
			type: 'article-journal',
			title: 'Growth of Glossa in CO₂-rich margins: A field study',
			author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }, { literal: 'The Gloss Team' }],
			issued: { year: 2021, month: 5, day: 3 },
			editor: [{ family: 'Itor', given: 'Ed' }],
			containerTitle: 'Journal of Margins',
			volume: '12',
			issue: '3',
			page: '33-35',
			publisher: 'Marginal Press',
			issn: '1234-5678',
			language: 'en',
			abstract: 'Aims: We measured 10⁻³ mol, p < 0.05.\n\nResults: The law $E = mc^2$ holds.',
			categories: [],
			identifiers: { doi: '10.5555/margin.2021.7', arxiv: '2101.00001', url: 'https://doi.org/10.5555/margin.2021.7' },
			links: {},
			signals: { citations: 42 },
		});
	});

	it('takes another date where the work has no date of issue, and counts a preprint as article', () => {
		const { type, issued, publisher, signals } = papers[1] ?? {};
		assert.deepEqual([type, issued, publisher], ['article', { year: 2022, month: 11 }, 'Example Rxiv']);
		assert.deepEqual(signals, { citations: 0 });
	});

	it('reads chapters with ISBN, edition, place and article number', () => {
		const { type, edition, publisherPlace, page, identifiers } = papers[2] ?? {};
		assert.deepEqual([type, edition, publisherPlace, page], ['chapter', '2', 'Vienna', 'e7']);
		assert.equal(identifiers?.isbn, '9780306406157');
	});

	it('reports a work without title with its line', () => {
		assert.deepEqual(
			problems.map(({ line }) => line),
			[5],
		);
	});

	it('reads a single work', () => {
		const work =
			'{"status":"ok","message-type":"work","message":{"title":["One"],"type":"dissertation","DOI":"10.5555/1"}}';
		assert.ok(crossrefWorks.matches(work));
		assert.deepEqual(
			crossrefWorks.decode(work).papers.map(({ title, type }) => [title, type]),
			[['One', 'thesis']],
		);
	});

	it('says where the next page is and how many works there are', () => {
		assert.deepEqual(crossrefPaging(jsonFixture('crossref-works.json')), { next: 'DnF1ZXJ5/VGhlbg==', total: 7041 });
		assert.deepEqual(crossrefPaging('{"message":{"next-cursor":{}}}'), {});
		assert.deepEqual(crossrefPaging('nonsense'), {});
	});

	it('names journals with each of their numbers once', () => {
		assert.deepEqual(readJournals(jsonFixture('crossref-journals.json')), [
			{ title: 'Journal of Margins', issn: ['1234-5678', '8765-432X'], publisher: 'Marginal Press' },
		]);
		assert.deepEqual(readJournals('{"message":{"title":"One","ISSN":["1234-5678"]}}'), [
			{ title: 'One', issn: ['1234-5678'] },
		]);
		assert.deepEqual(readJournals('[1, {"message":'), []);
	});
});
