import * as assert from 'node:assert/strict';
import { huggingFaceDailyPapers } from '../../../src/core/formats/huggingface/dailyPapers';
import { huggingFacePapersPage } from '../../../src/core/formats/huggingface/papersPage';
import { jsonFixture } from './json/jsonFormats';

const escaped = (value: unknown) =>
	JSON.stringify(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
const paper = {
	id: '2401.00009',
	title: 'A > "B" & \'C\'',
	summary: 'S.',
	publishedAt: '2024-01-05T00:00:00.000Z',
	upvotes: 1,
};

describe('a page of huggingface.co/papers', () => {
	it('gives the papers of its data, and the line of what it cannot read', () => {
		const { papers, problems } = huggingFacePapersPage.decode(jsonFixture('hf-page.html'));
		assert.deepEqual(papers, [
			{
				type: 'article',
				title: "Ada's <b> &amp; Margins",
				author: [{ family: 'Reader', given: 'Ada' }],
				issued: { year: 2024, month: 1, day: 5 },
				abstract: 'We say "read".',
				categories: [],
				identifiers: { arxiv: '2401.00006' },
				links: {},
				signals: { upvotes: 3 },
				sighting: { rank: 1 },
			},
		]);
		assert.deepEqual(
			problems.map(({ line }) => line),
			[4],
		);
	});

	it('may be the page of one paper, with its attributes in either order and either quotes', () => {
		const props = escaped({ paper, comments: [] });
		for (const attributes of [
			`data-target="PaperContent" data-props="${props}"`,
			`data-props="${props}" data-target="PaperContent"`,
			`data-target='PaperContent' class='x' data-props='${props}'`,
		]) {
			const page = `<!doctype html><html><body><div ${attributes}></div></body></html>`;
			assert.ok(huggingFacePapersPage.matches(page), attributes);
			assert.deepEqual(
				huggingFacePapersPage.decode(page).papers.map(({ title }) => title),
				[paper.title],
			);
		}
	});

	it('keeps the whole papers of a page that is cut off', () => {
		const page = `<html><div data-target="DailyPapers" data-props="${escaped({ dailyPapers: [{ paper }, { paper }] })}"></div>`;
		const { papers, problems } = huggingFacePapersPage.decode(page.slice(0, page.lastIndexOf('S.')));
		assert.equal(papers.length, 1);
		assert.equal(problems.length, 1);
	});

	it('is not searched twice by a page that repeats its marks', () => {
		const page = `<html>${'<div data-target="DailyPapers">'.repeat(30_000)}`;
		assert.equal(huggingFacePapersPage.matches(page), false);
		assert.deepEqual(huggingFacePapersPage.decode(page).papers, []);
	});
});

describe('a paper of the Hugging Face API', () => {
	it('has its withdrawal noted and a machine summary only in place of an abstract', () => {
		const [read] = huggingFaceDailyPapers.decode(jsonFixture('hf-paper.json')).papers;
		assert.deepEqual(read, {
			type: 'article',
			title: 'One Paper',
			author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }],
			issued: { year: 2024, month: 1, day: 5 },
			note: 'Withdrawn',
			abstract: 'A machine read it.',
			abstractIsSummary: true,
			categories: [],
			keywords: ['notes'],
			identifiers: { arxiv: '2401.00005' },
			links: { project: 'https://example.org/p', code: ['https://github.com/example/p'] },
			signals: { upvotes: 3, stars: 7 },
			sighting: { firstSeen: '2024-01-06T00:00:00.000Z', rank: 1 },
		});
		const full = JSON.stringify({ ...paper, ai_summary: 'Not this.', discussionId: 'x' });
		const [own] = huggingFaceDailyPapers.decode(full).papers;
		assert.deepEqual([own?.abstract, own?.abstractIsSummary, own?.note], ['S.', undefined, undefined]);
	});

	it('may come in the answer of a search', () => {
		for (const answer of [[{ paper }], { papers: [{ paper }] }, { results: [{ paper }] }]) {
			assert.ok(huggingFaceDailyPapers.matches(JSON.stringify(answer)));
			assert.equal(huggingFaceDailyPapers.decode(JSON.stringify(answer)).papers.length, 1);
		}
	});
});
