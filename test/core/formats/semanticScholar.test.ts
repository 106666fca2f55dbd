import * as assert from 'node:assert/strict';
import { semanticScholarPaging } from '../../../src/core/formats/semantic-scholar/semanticScholarPaging';
import { semanticScholarPapers } from '../../../src/core/formats/semantic-scholar/semanticScholarPapers';
import { jsonFixture } from './json/jsonFormats';

const titles = (text: string) => semanticScholarPapers.decode(text).papers.map(({ title }) => title);

describe('an answer of Semantic Scholar', () => {
	const { papers, problems } = semanticScholarPapers.decode(jsonFixture('semantic-scholar-search.json'));

	it('gives all that it says about a paper', () => {
		assert.deepEqual(problems, []);
		assert.deepEqual(papers[0], {
			type: 'paper-conference',
			title: 'Attention to Margins',
			author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }],
			issued: { year: 2017, month: 6, day: 12 },
			containerTitle: 'Conference on Neural Margins',
			volume: '30',
			page: '5998-6008',
			issn: '1111-2222',
			abstract: 'We attend.',
			categories: [],
			keywords: ['Computer Science', 'Linguistics'],
			identifiers: {
				doi: '10.5555/s2.1',
				arxiv: '1706.00001',
				pmid: '123456',
				pmcid: 'PMC7654321',
				semanticScholar: '0123456789abcdef0123456789abcdef01234567',
				acl: 'W18-1234',
				url: 'https://www.semanticscholar.org/paper/0123',
			},
			links: { pdf: 'https://example.org/a.pdf' },
			signals: { citations: 9 },
		});
	});

	it('takes the short summary only where there is no abstract, and marks it', () => {
		assert.deepEqual([papers[1]?.abstract, papers[1]?.abstractIsSummary], ["A machine's summary.", true]);
		assert.equal(papers[0]?.abstractIsSummary, undefined);
	});

	it('does not count arXiv as a journal', () => {
		const { type, containerTitle, volume } = papers[1] ?? {};
		assert.deepEqual([type, containerTitle, volume], ['article', undefined, undefined]);
	});

	it('reads a batch with unknown ids, recommendations, one paper, and citations', () => {
		assert.deepEqual(titles(jsonFixture('semantic-scholar-batch.json')), ['In a Batch']);
		assert.deepEqual(semanticScholarPapers.decode(jsonFixture('semantic-scholar-batch.json')).problems, []);
		assert.deepEqual(titles(jsonFixture('semantic-scholar-recommended.json')), ['Recommended']);
		assert.deepEqual(titles('{"paperId": "x", "title": "One"}'), ['One']);
		assert.deepEqual(titles('{"data": [{"paperId": "x", "title": "Matched", "matchScore": 174.2}]}'), ['Matched']);
		const cited = '{"offset": 0, "data": [{"contexts": ["…"], "citedPaper": {"paperId": "x", "title": "Cited"}}]}';
		assert.ok(semanticScholarPapers.matches(cited));
		assert.deepEqual(titles(cited), ['Cited']);
		assert.deepEqual(titles(cited.replace('citedPaper', 'citingPaper')), ['Cited']);
	});

	it('says where the next page is and how many papers there are', () => {
		assert.deepEqual(semanticScholarPaging(jsonFixture('semantic-scholar-search.json')), { next: '3', total: 15117 });
		assert.deepEqual(semanticScholarPaging('{"total": 2, "token": "PCOF", "data": []}'), { next: 'PCOF', total: 2 });
	});
});
