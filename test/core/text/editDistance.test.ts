import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { distanceFrom } from '../../../src/core/text/editDistance';

/** Optimal string alignment by its definition. */
function plainDistance(a: string, b: string): number {
	const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
	const at = (i: number, j: number) => table[i]?.[j] ?? 0;
	for (let i = 0; i <= a.length; i++) {
		for (let j = 0; j <= b.length; j++) {
			const options = i === 0 || j === 0 ? [i + j] : [at(i - 1, j) + 1, at(i, j - 1) + 1];
			if (i > 0 && j > 0) {
				options.push(at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
			}
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				options.push(at(i - 2, j - 2) + 1);
			}
			(table[i] ?? [])[j] = Math.min(...options);
		}
	}
	return at(a.length, b.length);
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });

describe('distanceFrom', () => {
	it('counts a swap of neighbours as one error', () => {
		assert.equal(distanceFrom('grpah', 1)('graph').whole, 1);
	});

	it('measures to the nearest beginning, for a word that is being typed', () => {
		assert.deepEqual(distanceFrom('grpa', 1)('graphs'), { whole: 2, beginning: 1 });
	});

	it('agrees with the definition up to its limit', () => {
		fc.assert(
			fc.property(letters, letters, fc.constantFrom(0, 1, 2, 5), (word, other, limit) => {
				const { whole, beginning } = distanceFrom(word, limit)(other);
				assert.equal(whole, Math.min(plainDistance(word, other), limit + 1));
				const beginnings = Array.from({ length: other.length }, (_, at) => other.slice(0, at + 1));
				const nearest = Math.min(limit + 1, ...beginnings.map((one) => plainDistance(word, one)));
				assert.equal(beginning, nearest);
			}),
			{ numRuns: 2000 },
		);
	});

	it('answers alike however often it is asked', () => {
		const distance = distanceFrom('learning', 2);
		const asked = ['learning', 'leaning', 'x', 'learnings', 'earnings', 'leraning'];
		const once = asked.map((word) => distance(word));
		assert.deepEqual(
			asked.map((word) => distance(word)),
			once,
		);
		assert.deepEqual(
			once.map(({ whole }) => whole),
			[0, 1, 3, 1, 2, 1],
		);
	});
});
