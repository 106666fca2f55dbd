import * as assert from 'node:assert/strict';
import { emptyBook } from '../../../src/core/reading/markBook';
import { MarkIndex } from '../../../src/core/reading/markIndex';
import { markedPaper } from '../../../src/core/reading/markedPaper';
import { bookOf, edited, gram, noon, silo } from './marks';

describe('the marks of a paper', () => {
	it('are found by its citekey when a feed brings it back under another id', () => {
		const index = new MarkIndex(edited(emptyBook, gram, { starred: true }));
		assert.ok(index.of({ citekey: gram.citekey, id: 'title:infini gram' }).starred);
	});

	it('are found by its identity when another machine gives it another suffix', () => {
		const index = new MarkIndex(edited(emptyBook, gram, { starred: true }));
		assert.ok(index.of({ citekey: 'liu2024infinib', id: 'arxiv:2401.17377' }).starred);
		assert.ok(index.of({ citekey: 'liu2024infinib', id: 'doi:10.1000/gram' }).starred);
	});

	it('are not taken from another paper that has its citekey elsewhere', () => {
		const index = new MarkIndex(edited(emptyBook, gram, { starred: true }));
		assert.equal(index.of({ citekey: gram.citekey, id: 'arxiv:2402.00001' }).starred, false);
	});

	it('are one mark where two machines marked it under two citekeys', () => {
		const there = { ...gram, citekey: 'liu2024infinib' };
		const book = edited(edited(emptyBook, gram, { state: 'queued', starred: true }), there, { state: 'read' });
		assert.equal(book.marks.size, 2);
		for (const paper of [gram, there]) {
			assert.deepEqual(new MarkIndex(book).of(paper), { state: 'read', starred: true, tags: [], rating: 0, topic: '' });
		}
		assert.equal(new MarkIndex(edited(book, gram, { state: 'unread' })).of(there).state, 'unread');
	});

	it('are none of the marks of others, and nothing at first', () => {
		const book = edited(emptyBook, silo, { state: 'read' });
		assert.deepEqual(new MarkIndex(book).of(gram), { state: 'unread', starred: false, tags: [], rating: 0, topic: '' });
		assert.equal(new MarkIndex(book).stored({ citekey: 'constructor', id: '__proto__' }), undefined);
	});

	it('count as not set where their values make no sense', () => {
		const book = bookOf(`{"key":"liu2024infini","state":[7,"${noon}"],"rating":[9,"${noon}"],"starred":["yes",1]}`);
		assert.deepEqual(new MarkIndex(book).of(gram), { state: 'unread', starred: false, tags: [], rating: 0, topic: '' });
	});

	it('carry every identifier of the paper', () => {
		const paper = {
			citekey: 'liu2024infini',
			id: 'arxiv:2401.17377',
			type: 'article' as const,
			identifiers: { arxiv: '2401.17377', doi: '10.1000/gram' },
		};
		assert.deepEqual(markedPaper(paper), gram);
	});
});
