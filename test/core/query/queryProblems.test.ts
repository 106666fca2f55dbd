import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseQuery } from '../../../src/core/query/parseQuery';
import { maxQueryLength, readQuery } from '../../../src/core/query/readQuery';
import { anyQuery } from './anyQuery';

const today = '2026-11-23';
const parse = (text: string) => parseQuery(text, { today });

describe('a mistake in a query', () => {
	for (const [text, code, found, meant, fixed] of [
		['auhtor:ada x', 'unknownField', 'auhtor:', 'author:', 'author:ada x'],
		['x -titel:"a b" y', 'unknownField', 'titel:', 'title:', 'x -title:"a b" y'],
		['tags:llm', 'unknownField', 'tags:', 'tag:', 'tag:llm'],
		['yaer:2019', 'unknownField', 'yaer:', 'year:', 'year:2019'],
		['is:stared', 'unknownValue', 'is:stared', 'is:starred', 'is:starred'],
		['is:st graph', 'unknownValue', 'is:st', 'is:starred', 'is:starred graph'],
		['has:pdfs x', 'unknownValue', 'has:pdfs', 'has:pdf', 'has:pdf x'],
		['is:odd', 'unknownValue', 'is:odd', undefined, undefined],
		['year:20x9', 'badYear', 'year:20x9', undefined, undefined],
		['year:20 x', 'badYear', 'year:20', undefined, undefined],
		['rating:7', 'badNumber', 'rating:7', 'rating:5', 'rating:5'],
		['upvotes:many', 'badNumber', 'upvotes:many', undefined, undefined],
		['added:soon', 'badDate', 'added:soon', undefined, undefined],
		['added:2026-02-31', 'badDate', 'added:2026-02-31', undefined, undefined],
		['year:2023..2019 x', 'reversedRange', 'year:2023..2019', 'year:2019..2023', 'year:2019..2023 x'],
		['stars:9..5', 'reversedRange', 'stars:9..5', 'stars:5..9', 'stars:5..9'],
		[
			'added:2026-11..2026-10',
			'reversedRange',
			'added:2026-11..2026-10',
			'added:2026-10..2026-11',
			'added:2026-10..2026-11',
		],
		['title: graph x', 'emptyValue', 'title:', 'title:graph', 'title:graph x'],
		['tag: is:new', 'emptyValue', 'tag:', undefined, undefined],
		['x (a OR b', 'unclosedParenthesis', '(', undefined, 'x (a OR b)'],
		['x) y', 'strayParenthesis', ')', undefined, 'x y'],
		['x () y', 'emptyParentheses', '()', undefined, 'x y'],
		['OR x', 'danglingOr', 'OR', undefined, 'x'],
		['x OR ', 'danglingOr', 'OR', undefined, 'x '],
		['x OR OR y', 'danglingOr', 'OR', undefined, 'x OR y'],
		['(x |) y', 'danglingOr', '|', undefined, '(x ) y'],
		['x NOT OR y', 'danglingNot', 'NOT', undefined, 'x OR y'],
	] as const) {
		it(`is told: ${text}`, () => {
			const [problem, ...more] = parse(text).problems;
			assert.deepEqual(
				[problem?.code, problem?.found, problem?.meant, problem?.fixed, more],
				[code, found, meant, fixed, []],
			);
			assert.equal(text.slice(problem?.start, problem?.end), found);
		});
	}

	it('leaves the rest at work', () => {
		for (const [text, others] of [
			['graph is:stared is:new ', 'graph is:new '],
			['graph year:20x9 ', 'graph '],
			['auhtor:ada graph ', 'ada graph '],
			['yaer:2019 graph ', 'graph '],
			['graph (tree OR wood', 'graph (tree OR wood'],
			['graph OR OR tree ', 'graph OR tree '],
			['graph () ) tree ', 'graph tree '],
			['year:2023..2019 graph ', 'graph '],
		] as const) {
			assert.deepEqual(parse(text).root, parse(others).root, text);
		}
	});
});

describe('any text as a query', () => {
	it('is read in work linear in its length', () => {
		fc.assert(
			fc.property(anyQuery, (text) => {
				const { steps } = readQuery(text, today);
				assert.ok(steps <= Math.min(text.length, maxQueryLength) + 40, `${steps} steps for ${text.length} characters`);
			}),
		);
	});

	it('has its problems inside the text, and fixes that leave fewer of them', () => {
		fc.assert(
			fc.property(anyQuery, (text) => {
				const { problems } = parse(text);
				for (const { start, end, found, fixed } of problems) {
					assert.ok(0 <= start && start < end && end <= text.length);
					assert.equal(found, text.slice(start, end));
					assert.ok(fixed === undefined || parse(fixed).problems.length < problems.length, fixed);
				}
			}),
			{ numRuns: 3000 },
		);
	});
});
