import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { jsonFeed } from '../../../src/core/formats/syndication/jsonFeed';

const feed = {
	version: 'https://jsonfeed.org/version/1.1',
	title: 'Papers',
	home_page_url: 'https://papers.example',
	items: [
		{
			id: '2607.00001',
			url: 'https://huggingface.co/papers/2607.00001',
			title: 'A <i>Paper</i> &amp; More',
			content_html: '<p>It is read.</p><p>And noted.</p>',
			summary: 'Read.',
			date_published: '2026-07-20T23:00:00-04:00',
			authors: [{ name: 'Ada Reader' }, { name: 'Rand, Otto' }, { url: 'https://x.example' }],
			tags: ['cs.CL', 'margins'],
			attachments: [{ url: 'https://papers.example/1.pdf', mime_type: 'application/pdf' }],
			_counts: { upvotes: 7, comments: 2, doi: '10.5555/J.1' },
		},
		{
			id: 'x',
			content_text: 'Only a text. Nothing else.',
			author: { name: 'Grace Old' },
			external_url: 'https://x.example/1',
		},
		{ id: 'y', url: 'https://x.example/2' },
	],
};

describe('JSON Feed', function () {
	this.timeout(60_000);

	it('gives papers with what it and its extensions say', () => {
		assert.deepEqual(jsonFeed.decode(JSON.stringify(feed)).papers, [
			{
				type: 'article',
				title: 'A Paper & More',
				author: [
					{ family: 'Reader', given: 'Ada' },
					{ family: 'Rand', given: 'Otto' },
				],
				issued: { year: 2026, month: 7, day: 20 },
				abstract: 'It is read.\n\nAnd noted.',
				categories: ['cs.CL'],
				keywords: ['margins'],
				identifiers: { doi: '10.5555/j.1', arxiv: '2607.00001', url: 'https://huggingface.co/papers/2607.00001' },
				links: { page: 'https://huggingface.co/papers/2607.00001', pdf: 'https://papers.example/1.pdf' },
				signals: { upvotes: 7, comments: 2 },
				sighting: { firstSeen: '2026-07-20', rank: 1 },
			},
			{
				type: 'article',
				title: 'Only a text',
				author: [{ family: 'Old', given: 'Grace' }],
				abstract: 'Only a text. Nothing else.',
				categories: [],
				identifiers: { url: 'https://x.example/1' },
				links: { page: 'https://x.example/1' },
				signals: {},
				sighting: { rank: 2 },
			},
		]);
	});

	it('reports items without title and text', () => {
		const { problems } = jsonFeed.decode(JSON.stringify(feed, null, 1));
		assert.equal(problems.length, 1);
		assert.match(problems[0]?.message ?? '', /Entry 3 is no paper/);
	});

	it('is known by its version or its members, and by nothing less', () => {
		assert.equal(jsonFeed.matches(JSON.stringify(feed)), true);
		assert.equal(jsonFeed.matches('{"items":[],"feed_url":"x","version":"1"}'), true);
		assert.equal(jsonFeed.matches('{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}'), true);
		for (const other of ['[]', '{"items":[]}', '{"version":"1","items":[]}', '', '<rss/>', '{"papers":[]}']) {
			assert.equal(jsonFeed.matches(other), false);
		}
	});

	it('keeps the whole items of a text that is cut anywhere', () => {
		const text = JSON.stringify(feed);
		const whole = jsonFeed.decode(text).papers;
		for (let end = 1; end < text.length; end += 7) {
			const { papers, problems } = jsonFeed.decode(text.slice(0, end));
			assert.deepEqual(papers, whole.slice(0, papers.length));
			assert.ok(problems.length > 0);
		}
	});

	it('may have values of any kind anywhere', () => {
		fc.assert(
			fc.property(
				fc.jsonValue(),
				fc.constantFrom('title', 'content_html', 'authors', 'tags', 'attachments', '_x', 'date_published', 'url'),
				(value, key) => {
					const { papers } = jsonFeed.decode(JSON.stringify({ ...feed, items: [{ ...feed.items[0], [key]: value }] }));
					assert.equal(papers.length, 1);
				},
			),
		);
	});
});
