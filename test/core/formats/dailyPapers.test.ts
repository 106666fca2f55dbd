import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { decode } from '../../../src/core/formats/detect';

const list = readFileSync('test/fixtures/feeds/daily-papers.json', 'utf8');

describe('the JSON of Hugging Face Daily Papers', () => {
	it('gives what it says about a paper and drops hidden authors and unsafe links', () => {
		assert.deepEqual(decode(list).papers[0], {
			type: 'article',
			title: 'Marginal Notes as a Source: What Readers Leave Behind',
			author: [{ family: 'Meer', given: 'Ada', 'non-dropping-particle': 'van der' }, { literal: 'The Gloss Team' }],
			moreAuthors: true,
			issued: { year: 2024, month: 1, day: 2 },
			abstract: 'Readers have written between the lines for long.\n\nA second paragraph follows.',
			categories: [],
			keywords: ['notes', 'margins'],
			identifiers: { arxiv: '2401.00001' },
			links: { code: ['https://github.com/example/notes'] },
			signals: { upvotes: 12, comments: 3, stars: 7 },
			sighting: { firstSeen: '2024-01-03T08:00:00.000Z', submittedBy: 'Sub Mitter', rank: 1 },
		});
	});

	it('reports entries that are no papers, with their line, and keeps the others', () => {
		const { format, papers, problems } = decode(list);
		assert.equal(format, 'huggingface');
		assert.deepEqual(
			papers.map(({ title }) => title),
			['Marginal Notes as a Source: What Readers Leave Behind', 'Brackets ] } in "strings" [ {'],
		);
		assert.deepEqual(
			problems.map(({ line }) => line),
			[3],
		);
	});

	it('leaves out values that cannot be', () => {
		const odd = decode(list).papers[1];
		assert.equal(odd?.issued, undefined);
		assert.deepEqual(odd?.signals, {});
	});

	it('reads one paper, a page of papers and an empty day', () => {
		const [item] = JSON.parse(list) as [{ paper: object }];
		assert.equal(decode(JSON.stringify(item.paper)).papers.length, 1);
		assert.equal(decode(JSON.stringify({ dailyPapers: [item, item], date: 'x' }, null, 2)).papers.length, 2);
		assert.deepEqual(decode(' [ ]\n'), { format: 'huggingface', papers: [], problems: [] });
	});

	it('keeps every whole entry of a text that is cut anywhere, and says so', () => {
		const whole = decode(list).papers;
		for (let end = 1; end < list.trimEnd().length; end++) {
			const { papers, problems } = decode(list.slice(0, end));
			assert.deepEqual(papers, whole.slice(0, papers.length));
			assert.ok(problems.length > 0, `cut at ${end} without a word`);
		}
		assert.equal(decode(list.slice(0, list.lastIndexOf(']'))).papers.length, 2);
	});

	it('keeps the entries around a damaged one', () => {
		const { papers, problems } = decode(list.replace('{"note":', '{note:'));
		assert.equal(papers.length, 2);
		assert.deepEqual(
			problems.map(({ line, message }) => [line, /damaged/.test(message)]),
			[[3, true]],
		);
	});
});

describe('with the shared data: Daily Papers', () => {
	it('reads a recorded answer whole', function () {
		const path = '../shared/data/feeds/hf-daily-papers.json';
		if (!existsSync(path)) {
			this.skip();
		}
		const text = readFileSync(path, 'utf8');
		const { papers, problems } = decode(text);
		assert.deepEqual(problems, []);
		assert.equal(papers.length, (JSON.parse(text) as unknown[]).length);
		assert.ok(
			papers.every(({ author, abstract, issued, identifiers }) => author[0] && abstract && issued && identifiers.arxiv),
		);
	});
});
