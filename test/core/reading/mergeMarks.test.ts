import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decodeMarks } from '../../../src/core/reading/decodeMarks';
import { encodeMarks } from '../../../src/core/reading/encodeMarks';
import { emptyBook, mergeBooks } from '../../../src/core/reading/markBook';
import { MarkIndex } from '../../../src/core/reading/markIndex';
import { anyBook, edited, gram, noon, silo } from './marks';

const later = '2026-11-23T12:00:01.000Z';

describe('merging marks', () => {
	it('keeps the changes of both sides', () => {
		const common = edited(emptyBook, gram, { state: 'queued', addTags: ['llm'] });
		const here = edited(common, gram, { starred: true, removeTags: ['llm'] }, later);
		const there = edited(edited(common, gram, { rating: 4, addTags: ['n-grams'] }, later), silo, { state: 'read' });
		const merged = new MarkIndex(mergeBooks(here, there));
		assert.deepEqual(merged.of(gram), { state: 'queued', starred: true, tags: ['n-grams'], rating: 4, topic: '' });
		assert.equal(merged.of(silo).state, 'read');
	});

	it('lets the later change of a field win', () => {
		const here = edited(emptyBook, gram, { state: 'read' }, later);
		const there = edited(emptyBook, gram, { state: 'dismissed' }, noon);
		assert.equal(new MarkIndex(mergeBooks(here, there)).of(gram).state, 'read');
	});

	it('takes a change for later than what it changes though the clock jumped back', () => {
		const book = edited(edited(emptyBook, gram, { state: 'read' }, later), gram, { state: 'queued' }, noon);
		const again = edited(book, gram, { state: 'read' }, '2001-01-01T00:00:00.000Z');
		assert.equal(new MarkIndex(book).of(gram).state, 'queued');
		assert.equal(new MarkIndex(mergeBooks(again, book)).of(gram).state, 'read');
	});

	it('is commutative', () => {
		fc.assert(fc.property(anyBook, anyBook, (a, b) => encodeMarks(mergeBooks(a, b)) === encodeMarks(mergeBooks(b, a))));
	});

	it('is associative', () => {
		fc.assert(
			fc.property(anyBook, anyBook, anyBook, (a, b, c) => {
				const left = mergeBooks(mergeBooks(a, b), c);
				return encodeMarks(left) === encodeMarks(mergeBooks(a, mergeBooks(b, c)));
			}),
		);
	});

	it('is idempotent', () => {
		fc.assert(
			fc.property(anyBook, anyBook, (a, b) => {
				const merged = mergeBooks(a, b);
				return encodeMarks(mergeBooks(merged, b)) === encodeMarks(merged);
			}),
		);
	});

	it('is what reading one text after the other does', () => {
		fc.assert(
			fc.property(anyBook, anyBook, (a, b) => {
				const { book, damaged } = decodeMarks(encodeMarks(a) + encodeMarks(b, 'compact'));
				assert.deepEqual(damaged, []);
				assert.equal(encodeMarks(book), encodeMarks(mergeBooks(a, b)));
			}),
		);
	});
});
