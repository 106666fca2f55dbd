import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Bits } from '../../../src/core/search/bits';
import { highest } from '../../../src/core/search/highest';
import { Places, withMention } from '../../../src/core/search/places';
import { PostingLists } from '../../../src/core/search/postingLists';
import { WordOrder } from '../../../src/core/search/wordOrder';
import { WordTable } from '../../../src/core/search/wordTable';

const lettersOf = (word: string) => Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
const tableOf = (words: readonly string[]) => {
	const table = new WordTable();
	words.forEach((word) => table.intern(lettersOf(word), word.length));
	return table;
};
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ç', '学', 'z'), minLength: 1, maxLength: 6 });

describe('WordTable', () => {
	it('gives each word one number, and the word of each number, however many there are', () => {
		fc.assert(
			fc.property(fc.array(word, { maxLength: 3000 }), (words) => {
				const table = tableOf(words);
				const distinct = [...new Set(words)];
				assert.equal(table.size, distinct.length);
				distinct.forEach((one, term) => {
					assert.equal(table.termOf(one), term);
					assert.equal(table.word(term), one);
				});
				assert.equal(table.termOf('never'), undefined);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('WordOrder', () => {
	it('finds the words that begin alike, those that came after it was sorted too', () => {
		fc.assert(
			fc.property(fc.uniqueArray(word), fc.uniqueArray(word), word, (first, second, beginning) => {
				const table = tableOf(first);
				const order = new WordOrder(table);
				order.forEachLonger('', () => undefined);
				second.forEach((one) => table.intern(lettersOf(one), one.length));
				const found: string[] = [];
				order.forEachLonger(beginning, (term) => found.push(table.word(term)));
				const wanted = [...new Set([...first, ...second])].filter((one) => one.startsWith(beginning));
				assert.deepEqual(found.sort(), wanted.sort());
			}),
		);
	});
});

describe('PostingLists', () => {
	it('gives back what was appended, in lists short and long that grow at the same time', () => {
		const step = fc.record({ list: fc.nat(5), distance: fc.integer({ min: 1, max: 200_000 }), places: fc.nat(255) });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 4000 }), (steps) => {
				const lists = new PostingLists();
				const wanted = new Map<number, [number, number][]>();
				let paper = 0;
				for (const { list, distance, places } of steps) {
					paper += distance;
					lists.append(list, paper, places);
					wanted.set(list, [...(wanted.get(list) ?? []), [paper, places]]);
				}
				wanted.forEach((pairs, list) => assert.deepEqual(decoded(lists, list), pairs));
			}),
			{ numRuns: 20 },
		);
	});
});

/** By the definition of the bytes. */
function decoded(lists: PostingLists, list: number): [number, number][] {
	const { bytes, length } = lists.read(list);
	const pairs: [number, number][] = [];
	let paper = 0;
	for (let at = 0; at < length;) {
		let distance = 0;
		let shift = 1;
		for (; (bytes[at] ?? 0) > 127; at++, shift *= 128) {
			distance += ((bytes[at] ?? 0) - 128) * shift;
		}
		paper += distance + (bytes[at++] ?? 0) * shift;
		pairs.push([paper, bytes[at++] ?? 0]);
	}
	return pairs;
}

describe('highest', () => {
	it('gives the highest in order, as sorting all would', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(20)), fc.nat(30), (scores, limit) => {
				const sorted = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
				assert.deepEqual(highest(scores.keys(), scores, { limit }), sorted.slice(0, limit));
			}),
		);
	});
});

describe('Bits', () => {
	it('are sets of numbers', () => {
		const numbers = fc.uniqueArray(fc.nat(99));
		fc.assert(
			fc.property(numbers, numbers, (one, other) => {
				const [a, b] = [one, other].map((all) => {
					const bits = new Bits(100);
					all.forEach((number) => bits.add(number));
					return bits;
				}) as [Bits, Bits];
				const members = (bits: Bits) => {
					const found: number[] = [];
					bits.forEach((number) => found.push(number));
					return found;
				};
				const wanted = (isIn: (number: number) => boolean) => [...Array(100).keys()].filter(isIn);
				assert.deepEqual(
					members(a.and(b)),
					wanted((number) => one.includes(number) && other.includes(number)),
				);
				assert.deepEqual(
					members(a.or(b)),
					wanted((number) => one.includes(number) || other.includes(number)),
				);
				assert.deepEqual(
					members(a.complement()),
					wanted((number) => !one.includes(number)),
				);
				assert.deepEqual(members(a.grown(1000)), members(a));
				assert.equal(a.complement().count, 100 - one.length);
			}),
		);
	});
});

describe('Places', () => {
	it('count at most three mentions in the title and in the abstract', () => {
		let places = 0;
		for (const mention of [...Array<number>(5).fill(Places.oneInTitle), Places.oneInAbstract, Places.author]) {
			places = withMention(places, mention);
		}
		assert.equal(Places.titleCount(places), 3);
		assert.equal(Places.abstractCount(places), 1);
		assert.equal(places & Places.author, Places.author);
	});
});
