import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PostingPool } from '../../../src/core/search/postingPool';

describe('PostingPool', () => {
	it('gives back every list as it was written, however the lists grow', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 700 })), { maxLength: 12 }), (steps) => {
				const pool = new PostingPool();
				const written = Array.from({ length: 5 }, () => {
					pool.addList();
					return [] as number[];
				});
				let value = 0xfffff000;
				for (const [list, count] of steps) {
					for (let times = 0; times < count; times++, value = (value + 1) >>> 0) {
						pool.append(list, value);
						written[list]?.push(value);
					}
				}
				for (const [list, values] of written.entries()) {
					const read: number[] = [];
					pool.forEach(list, (one) => read.push(one));
					assert.deepEqual(read, values);
				}
			}),
		);
	});
});
