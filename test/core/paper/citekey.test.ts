import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { citekeyFor } from '../../../src/core/paper/citekey';

const free = () => false;
const key = (title: string, family?: string, year?: number) =>
	citekeyFor({ title, author: family === undefined ? [] : [{ family }], ...(year && { issued: { year } }) }, free);

describe('citekeyFor', () => {
	it('joins the first author, the year and the first significant word of the title', () => {
		assert.equal(key('Infini-gram: Scaling Unbounded Models', 'Liu', 2024), 'liu2024infinigram');
		assert.equal(key('On the Origin of Species', 'Darwin', 1859), 'darwin1859origin');
		assert.equal(key('Über Räume', 'Müller-Groß', 1931), 'mullergross1931uber');
	});

	it('takes three words of the title where nobody is named', () => {
		assert.equal(key('A Theory of the Margins in Books'), 'theorymarginsbooks');
	});

	it('is never empty, begins with a letter and is no device name of Windows', () => {
		assert.equal(key('题目'), 'paper');
		assert.equal(key('$$'), 'paper');
		assert.equal(key('1984'), 'p1984');
		assert.equal(key('Con'), 'cona');
		assert.equal(key('The'), 'the');
	});

	it('adds letters while the key is taken', () => {
		const taken = new Set<string>();
		const keys = Array.from({ length: 800 }, () => {
			const given = citekeyFor({ title: 'Marginalia', author: [] }, (candidate) => taken.has(candidate));
			taken.add(given);
			return given;
		});
		assert.deepEqual(keys.slice(0, 3), ['marginalia', 'marginaliaa', 'marginaliab']);
		assert.equal(keys[26], 'marginaliaz');
		assert.equal(keys[27], 'marginaliaaa');
		assert.equal(taken.size, 800);
	});

	it('asks few times even where thousands of keys are taken', () => {
		const taken = new Set<string>();
		let asked = 0;
		for (let count = 0; count < 20_000; count++) {
			taken.add(
				citekeyFor({ title: 'Marginalia', author: [] }, (candidate) => {
					asked++;
					return taken.has(candidate);
				}),
			);
		}
		assert.equal(taken.size, 20_000);
		assert.ok(asked < 20_000 * 70, `asked ${asked} times`);
	});

	it('is a valid key and file name for any record', () => {
		const record = fc.record({
			title: fc.string({ unit: 'binary', maxLength: 200 }),
			author: fc.array(fc.record({ family: fc.string({ unit: 'binary', maxLength: 90 }) }), { maxLength: 2 }),
			issued: fc.record({ year: fc.integer() }),
		});
		fc.assert(fc.property(record, (any) => /^[a-z][a-z0-9]{0,59}$/.test(citekeyFor(any, free))));
	});
});
