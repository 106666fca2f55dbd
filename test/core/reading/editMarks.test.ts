import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editMarks } from '../../../src/core/reading/editMarks';
import { emptyBook, mergeBooks } from '../../../src/core/reading/markBook';
import { MarkIndex } from '../../../src/core/reading/markIndex';
import { tidyTag } from '../../../src/core/reading/tidyTag';
import { anyBook, edited, gram, noon, silo } from './marks';

describe('editing marks', () => {
	it('says how to take it back, and how to do it again', () => {
		const before = edited(edited(emptyBook, gram, { state: 'queued', addTags: ['llm'] }), silo, { rating: 3 });
		const changes = [gram, silo].map((paper) => ({
			paper,
			edit: { state: 'read' as const, rating: 3, addTags: ['to cite'], removeTags: ['llm'] },
		}));
		const { news, inverse } = editMarks(new MarkIndex(before), changes, noon);
		const after = mergeBooks(before, news);
		const undo = editMarks(new MarkIndex(after), inverse, noon);
		const undone = mergeBooks(after, undo.news);
		const redone = mergeBooks(undone, editMarks(new MarkIndex(undone), undo.inverse, noon).news);
		for (const paper of [gram, silo]) {
			assert.deepEqual(new MarkIndex(undone).of(paper), new MarkIndex(before).of(paper));
			assert.deepEqual(new MarkIndex(redone).of(paper), new MarkIndex(after).of(paper));
			assert.deepEqual(new MarkIndex(after).of(paper).tags, ['to cite']);
		}
	});

	it('is nothing where all is already so', () => {
		const book = edited(emptyBook, gram, { state: 'read', addTags: ['llm'] });
		const edit = { state: 'read' as const, starred: false, addTags: ['llm'], removeTags: ['other'] };
		const { news, inverse } = editMarks(new MarkIndex(book), [{ paper: gram, edit }], noon);
		assert.deepEqual([news.marks.size, inverse], [0, []]);
	});

	it('always shows, whatever happened before and whatever the clock says', () => {
		const clock = fc.constantFrom('1980-01-01T00:00:00.000Z', noon, '2026-11-23T12:03:00.000Z', 'no time at all');
		fc.assert(
			fc.property(anyBook, clock, fc.boolean(), fc.nat(5), (book, now, starred, rating) => {
				const after = edited(book, gram, { starred, rating, addTags: ['llm'] }, now);
				const mark = new MarkIndex(mergeBooks(after, book)).of(gram);
				return mark.starred === starred && mark.rating === rating && mark.tags.includes('llm');
			}),
		);
	});

	it('takes tags as they can be shown and searched for', () => {
		assert.deepEqual(['  to\ncite ', '#llm', 'say "this"', '\u202Egpj', ' # '].map(tidyTag), [
			'to cite',
			'llm',
			'say this',
			'gpj',
			'',
		]);
		assert.equal([...tidyTag('🜚'.repeat(100))].length, 60);
	});
});
