import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { decode } from '../../../src/core/formats/detect';

const page = readFileSync('test/fixtures/feeds/trending-page.txt', 'utf8');
const blocks = page.split(/\n{2,}/).map((block) => block.trim());
const [, , , , , first = '', firstAbstract = '', second = '', secondAbstract = '', third = '', ...thirdAbstract] =
	blocks;
const titles = (text: string) => decode(text).papers.map(({ title }) => title);

describe('the text of a Hugging Face papers page', () => {
	it('gives every paper with its title and its whole abstract', () => {
		const { format, papers, problems } = decode(page);
		assert.equal(format, 'hf-page');
		assert.deepEqual(problems, []);
		assert.deepEqual(
			papers.map(({ title, abstract }) => [title, abstract]),
			[
				[first, firstAbstract],
				[second, secondAbstract],
				[third, thirdAbstract.join('\n\n').trim()],
			],
		);
	});

	it('ranks the papers and invents no date and no author', () => {
		assert.deepEqual(
			decode(page).papers.map(({ sighting, issued, author }) => ({ sighting, issued, author })),
			[1, 2, 3].map((rank) => ({ sighting: { rank }, issued: undefined, author: [] })),
		);
	});

	it('reads the same with other line ends, without header, with a byte order mark and without empty lines', () => {
		const expected = decode(page).papers;
		assert.deepEqual(decode(page.replaceAll('\n', '\r\n')).papers, expected);
		assert.deepEqual(decode(page.slice(page.indexOf(first))).papers, expected);
		assert.deepEqual(decode(`\ufeff${page}`).papers, expected);
		assert.deepEqual(titles(page.replace(/\n+/g, '\n')), [first, second, third]);
	});

	it('skips the counts, buttons and user names between papers', () => {
		const noise = ['Submitted by', 'someone', 'Upvote 12', '12', '·', '5 authors', 'Mar 27, 2026', 'GitHub 1.2k', '3'];
		const noisy = page.replace(second, `${noise.join('\n\n')}\n\n${second}\n\n- 7 authors`);
		assert.deepEqual(decode(noisy).papers, decode(page).papers);
	});

	it('reports a title without an abstract, wherever it stands', () => {
		const line = page.slice(0, page.indexOf(second)).split('\n').length;
		const lost = decode(page.replace(second, `A Lonely Title\n\n${second}`));
		assert.equal(lost.papers.length, 3);
		assert.deepEqual(
			lost.problems.map((problem) => [problem.line, problem.message.includes('A Lonely Title')]),
			[[line, true]],
		);
		assert.deepEqual(decode(`${page}\nA Lonely Title`).papers.length, 3);
		assert.equal(decode(`${page}\nA Lonely Title`).problems[0]?.line, page.split('\n').length + 1);
	});

	it('reports a text before the first title', () => {
		const { papers, problems } = decode(page.replace(first, ''));
		assert.deepEqual(
			papers.map(({ title }) => title),
			[second, third],
		);
		assert.equal(problems[0]?.line, 13);
	});

	it('keeps a short last sentence with its abstract', () => {
		const code = 'The code is at https://example.org/code.';
		const { papers, problems } = decode(page.replace(third, `${code}\n\n${third}`));
		assert.deepEqual(problems, []);
		assert.equal(papers[1]?.abstract, `${secondAbstract}\n\n${code}`);
	});

	it('joins an abstract that was broken at a width', () => {
		const wrapped = secondAbstract.replace(/(.{60,70}) /g, '$1\n');
		assert.ok(wrapped.includes('\n'));
		assert.equal(decode(page.replace(secondAbstract, wrapped)).papers[1]?.abstract, secondAbstract);
	});

	it('never gives half a paper, wherever the text is cut', () => {
		const whole = decode(page).papers;
		for (let end = 0; end < page.length; end++) {
			const { papers, problems } = decode(page.slice(0, end));
			const last = papers.at(-1);
			assert.deepEqual(papers.slice(0, -1), whole.slice(0, Math.max(papers.length - 1, 0)));
			if (last && last.abstract !== whole[papers.length - 1]?.abstract) {
				// A text that was cut after a sentence cannot be told from one that ends there.
				assert.match(last.abstract ?? '', /\.$/);
			}
			assert.ok(papers.length === 3 || problems.length > 0 || last, `cut at ${end} without a word`);
		}
	});
});

describe('with the shared data: the trending page', () => {
	const path = '../shared/data/feeds/trending-page.txt';

	it('gives all 58 titles and abstracts to the byte', function () {
		if (!existsSync(path)) {
			this.skip();
		}
		const text = readFileSync(path, 'utf8');
		const body = text
			.slice(text.indexOf('Compositional Feature'))
			.split('\n\n')
			.map((block) => block.trim());
		const { papers, problems } = decode(text);
		assert.deepEqual(problems, []);
		assert.equal(papers.length, 58);
		assert.deepEqual(
			papers.flatMap(({ title, abstract }) => [title, abstract]),
			body,
		);
	});
});
