import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { underlinedText } from '../../../src/core/query/underlinedText';

describe('underlinedText', () => {
	it('puts a low line under each letter of the part', () => {
		assert.equal(underlinedText('a is:stx b', 5, 8), 'a is:s\u0332t\u0332x\u0332 b');
		assert.equal(underlinedText('e\u0301😀x', 0, 4), 'e\u0301\u0332😀\u0332x');
	});

	it('leaves out what is far away', () => {
		const text = underlinedText(`${'a'.repeat(100)}bc${'d'.repeat(100)}`, 100, 102);
		assert.equal(text, `…${'a'.repeat(60)}b\u0332c\u0332${'d'.repeat(60)}…`);
		assert.ok(underlinedText('a'.repeat(5000), 0, 5000).length < 300);
	});

	it('shows any short text as it is, but for the lines', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 10 }), fc.nat(20), fc.nat(20), (text, one, other) => {
				const plain = text.replaceAll('\u0332', '');
				const [start, end] = [Math.min(one, plain.length), Math.min(one + other, plain.length)];
				assert.equal(
					underlinedText(plain, start, end).replaceAll('\u0332', ''),
					plain.slice(0, start).replace(/^[\udc00-\udfff]/, '') + plain.slice(start),
				);
			}),
		);
	});
});
