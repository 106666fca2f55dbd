import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { excerpt, markMatches } from '../../../src/core/search/highlight';
import type { TextRange } from '../../../src/core/search/searchPaper';

const rangesOf = (text: string, words: RegExp): TextRange[] =>
	[...text.matchAll(words)].map((match) => [match.index, match.index + match[0].length]);

describe('excerpt', () => {
	const text =
		'The graph is old. Nobody knows why this is so, but they say that a scene needs a graph to be understood at all.';

	it('shows the place where most different matches stand together, cut between words', () => {
		const { text: shown, ranges } = excerpt(text, rangesOf(text, /scene|graph/g), 50);
		assert.equal(markMatches(shown, ranges), '…say that a ‹scene› needs a ‹graph› to be understood…');
	});

	it('keeps a short text as it is, on one line', () => {
		assert.deepEqual(excerpt('one\ntwo', [[4, 7]], 20), { text: 'one two', ranges: [[4, 7]] });
	});

	it('begins at the beginning where nothing matches', () => {
		assert.equal(excerpt(text, [], 20).text, 'The graph is old.…');
	});

	it('never exceeds the length, and its ranges hold the words they held', () => {
		const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'match'), maxLength: 80 });
		fc.assert(
			fc.property(texts, fc.integer({ min: 12, max: 60 }), (any, length) => {
				const shown = excerpt(any, rangesOf(any, /match/g), length);
				assert.ok(shown.text.length <= length);
				assert.ok(shown.ranges.every(([start, end]) => shown.text.slice(start, end) === 'match'));
				assert.ok(!/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(shown.text));
				assert.ok(!any.includes('match') || shown.ranges.length > 0);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe('markMatches', () => {
	it('puts matches between marks and changes nothing else', () => {
		assert.equal(
			markMatches('scene graph', [
				[0, 5],
				[6, 11],
			]),
			'‹scene› ‹graph›',
		);
		assert.equal(markMatches('scene', []), 'scene');
	});

	it('ignores ranges that overlap or are empty', () => {
		assert.equal(
			markMatches('abcdef', [
				[0, 3],
				[2, 4],
				[4, 4],
				[4, 9],
			]),
			'‹abc›d‹ef›',
		);
	});
});
