import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { matchesReading } from '../../../src/core/reading/matchesReading';
import { parseReadingFilter } from '../../../src/core/reading/readingFilter';
import { unmarked, type ReadingMark } from '../../../src/core/reading/readingMark';

/** Which of these papers a query lets through. */
const papers: Readonly<Record<string, Partial<ReadingMark> & { readonly isNew?: boolean }>> = {
	fresh: { isNew: true },
	old: {},
	queued: { state: 'queued', tags: ['LLM'] },
	best: { state: 'read', starred: true, rating: 5, tags: ['llm', 'to cite'] },
	poor: { state: 'dismissed', rating: 1 },
};

function through(query: string): readonly string[] {
	const { filter } = parseReadingFilter(query);
	return Object.entries(papers)
		.filter(([, { isNew = false, ...mark }]) => matchesReading(filter, { ...unmarked, ...mark }, { isNew }))
		.map(([name]) => name);
}

describe('the reading filter', () => {
	for (const [query, expected] of [
		['', ['fresh', 'old', 'queued', 'best', 'poor']],
		['is:unread', ['fresh', 'old']],
		['is:unread is:new', ['fresh']],
		['is:queued is:read', ['queued', 'best']],
		['-is:unread -is:dismissed', ['queued', 'best']],
		['is:starred', ['best']],
		['-is:new is:unread', ['old']],
		['tag:llm', ['queued', 'best']],
		['tag:"to cite" tag:LLM', ['best']],
		['-tag:llm rating:>=1', ['poor']],
		['rating:5', ['best']],
		['rating:<3', ['fresh', 'old', 'queued', 'poor']],
		['-rating:0', ['best', 'poor']],
		['IS:Read', ['best']],
		['is:read tag:nothing', []],
	] as const) {
		it(`lets through what "${query}" asks for`, () => assert.deepEqual(through(query), expected));
	}

	it('leaves the words', () => {
		for (const [query, rest] of [
			['scene is:read graph', 'scene graph'],
			['tag:"two words" attention', 'attention'],
			['tag:"not closed', ''],
			['this:read is:odd what-is:read rating:high', 'this:read is:odd what-is:read rating:high'],
			['  all   is:starred-not ', 'all is:starred-not'],
		] as const) {
			assert.equal(parseReadingFilter(query).rest, rest);
		}
	});

	it('waits for a term to be typed to its end', () => {
		for (const query of ['is:', 'is:st', '-is:re', 'tag:', 'tag:"', 'rating:', 'rating:>=']) {
			assert.deepEqual(parseReadingFilter(`graph ${query}`), { rest: 'graph', filter: [] }, query);
		}
	});

	it('takes any query', () => {
		fc.assert(
			fc.property(fc.string(), (query) => {
				const { rest, filter } = parseReadingFilter(query);
				const again = parseReadingFilter(rest);
				return filter.length > 0 || again.filter.length === 0;
			}),
		);
		for (const piece of ['is:', 'tag:"', '- ', ' ', '"', 'rating:>', '-is:read ']) {
			parseReadingFilter(piece.repeat(1_000_000 / piece.length));
		}
	});
});
