import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { decode } from '../../../src/core/formats/detect';
import { decodeFeed, encodeFeed } from '../../../src/core/formats/snapshot/feedText';
import type { PaperRecord } from '../../../src/core/paper/paper';

const feed = { id: 'mine', label: 'My feed', format: 'huggingface', url: 'https://example.org/feed.json' };
const full: PaperRecord = {
	type: 'paper-conference',
	title: 'Notes in the "Margin" \\ [1]',
	author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der', suffix: 'Jr.' }, { literal: 'A Team' }],
	moreAuthors: true,
	issued: { year: 2024, month: 2, day: 29 },
	containerTitle: 'Proceedings',
	abstract: 'One.\n\nTwo.',
	abstractIsSummary: true,
	categories: ['cs.CL'],
	keywords: ['notes'],
	identifiers: { doi: '10.1000/a', arxiv: '2401.00001', url: 'https://example.org/' },
	links: { page: 'https://example.org/p', pdf: 'https://example.org/p.pdf', code: ['https://example.org/c'] },
	signals: { upvotes: 1, comments: 2, stars: 3, citations: 4 },
	sighting: { firstSeen: '2026-01-01T00:00:00.000Z', submittedBy: 'me', rank: 4 },
};
const bare: PaperRecord = {
	type: 'article',
	title: 'Bare',
	author: [],
	categories: [],
	identifiers: {},
	links: {},
	signals: {},
};

describe('a feed on disk', () => {
	it('comes back as it was written', () => {
		const text = encodeFeed({ ...feed, records: [full, bare] });
		assert.deepEqual(decodeFeed(text), { feed, papers: [full, bare], problems: [] });
		assert.deepEqual(decode(text), { format: 'glossator', papers: [full, bare], problems: [] });
		assert.deepEqual(decodeFeed(encodeFeed({ id: 'a', label: 'b', records: [] })).papers, []);
	});

	it('loses only the entry that is damaged', () => {
		const text = encodeFeed({ ...feed, records: [bare, full, bare] });
		const { papers, problems } = decodeFeed(text.replace('"paper-conference"', 'paper-conference'));
		assert.equal(papers.length, 2);
		assert.deepEqual(
			problems.map(({ line }) => line),
			[3],
		);
	});

	it('keeps what is whole when it was cut off', () => {
		const text = encodeFeed({ ...feed, records: [bare, full] });
		const { feed: read, papers, problems } = decodeFeed(text.slice(0, -60));
		assert.deepEqual(read, feed);
		assert.deepEqual(papers, [bare]);
		assert.equal(problems.length, 1);
	});

	it('says so when it comes from a newer Glossator or is no feed', () => {
		assert.match(decodeFeed('{"glossator":2,"feed":{"id":"a"},"papers":[]}').problems[0]?.message ?? '', /newer/);
		for (const text of ['', '{}', '{"glossator":', '{"glossator":1', '{"glossator":1,"papers":7}', '[]']) {
			const content = decodeFeed(text);
			assert.deepEqual(content.papers, []);
			assert.equal(content.problems.length, 1, text);
		}
	});
});

describe('the starter feed', () => {
	it('is read without a problem', function () {
		if (!existsSync('media/starter-feed.json')) {
			this.skip();
		}
		const { feed: starter, papers, problems } = decodeFeed(readFileSync('media/starter-feed.json', 'utf8'));
		assert.deepEqual(problems, []);
		assert.equal(starter?.id, 'starter');
		assert.equal(papers.length, 58);
	});
});
