import * as assert from 'node:assert/strict';
import { decode } from '../../../src/core/formats/detect';

const honest = {
	paper: { id: '2401.00009', title: 'An Honest Paper about Margins', summary: 'Nothing else.', upvotes: 1 },
};

/** Decodes a list of one hostile paper and one honest one, and checks that the honest one is unharmed. */
function decodeWith(paper: object) {
	const { papers, problems } = decode(JSON.stringify([{ paper: { upvotes: 1, summary: 'S.', ...paper } }, honest]));
	const [hostile, other] = papers;
	assert.ok(hostile);
	assert.deepEqual(other, decode(JSON.stringify([{}, honest])).papers[0]);
	return { hostile, problems };
}

describe('a hostile feed', () => {
	it('shows markup as text', () => {
		const title = '<script>alert(1)</script> & <img src=x onerror=alert(1)>';
		assert.equal(decodeWith({ title }).hostile.title, title);
	});

	it('loses links that are no web addresses', () => {
		const { hostile } = decodeWith({ title: 'T', projectPage: 'javascript:alert(1)', githubRepo: 'command:x' });
		assert.deepEqual(hostile.links, {});
	});

	it('has a title of 1 MB cut, with a word about it', () => {
		const { hostile, problems } = decodeWith({ title: 'long '.repeat(200_000) });
		assert.equal(hostile.title.length, 2000);
		assert.match(hostile.title, /…$/);
		assert.match(problems[0]?.message ?? '', /2,000 characters/);
	});

	it('has abstract and author list bounded, with a word about it', () => {
		const authors = Array.from({ length: 6000 }, (_, place) => ({ name: `Ada Reader${place}` }));
		const { hostile, problems } = decodeWith({ title: 'T', summary: 'word '.repeat(20_000), authors });
		assert.equal(hostile.abstract?.length, 50_000);
		assert.equal(hostile.author.length, 5000);
		assert.equal(hostile.moreAuthors, true);
		assert.equal(problems.length, 2);
	});

	it('shows 100,000 brackets in a text, and refuses them as structure', () => {
		const brackets = '['.repeat(100_000);
		assert.match(decodeWith({ title: brackets }).hostile.title, /^\[{1999}…$/);
		const nested = `[{"paper":{"title":"Deep","upvotes":1,"x":${brackets}${']'.repeat(100_000)}}},${JSON.stringify(honest)}]`;
		const { papers, problems } = decode(nested);
		assert.deepEqual(
			papers.map(({ title }) => title),
			[honest.paper.title],
		);
		assert.equal(problems.length, 1);
	});

	it('shows no NUL, no control characters, no reordering marks and no half characters', () => {
		const { hostile } = decodeWith({
			title: 'a\u0000b\u202ec\u2066d\u0007e\ud800f\nFake line',
			summary: 'x\u0000\u202ey \udc00z',
		});
		assert.equal(hostile.title, 'abcde\ufffdf Fake line');
		assert.equal(hostile.abstract, 'xy \ufffdz');
	});

	it('cannot reach into objects', () => {
		const text = `[{"paper":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"title":"P","upvotes":1,"authors":{"length":9}}}]`;
		const { papers } = decode(text);
		assert.equal(papers[0]?.title, 'P');
		assert.deepEqual(papers[0]?.author, []);
		assert.equal(({} as { polluted?: number }).polluted, undefined);
	});

	it('may have values of any type anywhere', () => {
		for (const value of [null, 7, true, [], {}, [[]], 'text', -1e308]) {
			const paper = {
				id: value,
				authors: [value],
				summary: value,
				publishedAt: value,
				upvotes: value,
				githubRepo: value,
			};
			assert.equal(decodeWith({ ...paper, title: 'Typed', ai_keywords: [value] }).hostile.title, 'Typed');
		}
	});
});
