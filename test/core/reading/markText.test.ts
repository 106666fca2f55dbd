import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { decodeMarks } from '../../../src/core/reading/decodeMarks';
import { encodeMarks } from '../../../src/core/reading/encodeMarks';
import { emptyBook, mergeBooks } from '../../../src/core/reading/markBook';
import { MarkIndex } from '../../../src/core/reading/markIndex';
import { anyBook, bookOf, edited, gram, noon, silo } from './marks';

describe('the text of marks', () => {
	it('has one line per paper, sorted by citekey', () => {
		const book = edited(edited(emptyBook, silo, { rating: 5 }), gram, {
			state: 'read',
			starred: true,
			addTags: ['llm'],
		});
		const at = `"${noon}"`;
		assert.equal(
			encodeMarks(book),
			`{"key":"liu2024infini","id":"arxiv:2401.17377","also":["doi:10.1000/gram"],"state":["read",${at}],` +
				`"starred":[true,${at}],"tags":{"llm":[true,${at}]}}\n` +
				`{"key":"min2023silo","id":"arxiv:2308.04430","rating":[5,${at}]}\n`,
		);
	});

	it('says the same in less space where nobody reads it', () => {
		const book = edited(emptyBook, gram, { state: 'read' });
		const compact = encodeMarks(book, 'compact');
		assert.ok(compact.includes(`"state":["read",${Date.parse(noon)}]`), compact);
		assert.equal(encodeMarks(decodeMarks(compact).book), encodeMarks(book));
	});

	it('is the same for the same marks, and says all of them', () => {
		fc.assert(
			fc.property(anyBook, (book) => {
				const text = encodeMarks(book);
				const { book: again, damaged } = decodeMarks(text);
				assert.deepEqual(damaged, []);
				assert.equal(encodeMarks(again), text);
				assert.equal(encodeMarks(mergeBooks(again, book)), text);
			}),
		);
	});

	it('loses only the line that is damaged, and says which', () => {
		const lines = encodeMarks(edited(edited(emptyBook, gram, { starred: true }), silo, { rating: 2 })).split('\n');
		const { book, damaged } = decodeMarks([lines[0], '{"key":"cut', lines[1], 'null', '[1]'].join('\r\n'));
		assert.deepEqual(
			damaged.map(({ line, text }) => [line, text]),
			[
				[2, '{"key":"cut'],
				[4, 'null'],
				[5, '[1]'],
			],
		);
		const index = new MarkIndex(book);
		assert.deepEqual([index.of(gram).starred, index.of(silo).rating], [true, 2]);
	});

	it('merges both sides of a conflict that git left in it', () => {
		const here = encodeMarks(edited(emptyBook, gram, { state: 'read' }));
		const there = encodeMarks(edited(edited(emptyBook, gram, { starred: true }), silo, { state: 'queued' }));
		const text = `<<<<<<< HEAD\n${here}||||||| 1a2b3c4\n=======\n${there}>>>>>>> origin/main\n`;
		const { book, damaged } = decodeMarks(text);
		assert.deepEqual(damaged, []);
		const index = new MarkIndex(book);
		assert.deepEqual(index.of(gram), { state: 'read', starred: true, tags: [], rating: 0, topic: '' });
		assert.equal(index.of(silo).state, 'queued');
	});

	it('keeps fields, values and lines of a newer version', () => {
		const lines = [
			`{"key":"liu2024infini","state":["archived","${noon}"],"mood":["good","${noon}"],"page":{"b":1,"a":[2]}}`,
			'{"version":7}',
		];
		const book = bookOf(...lines);
		assert.deepEqual(new MarkIndex(book).of(gram), { state: 'unread', starred: false, tags: [], rating: 0, topic: '' });
		const rewritten = encodeMarks(edited(book, silo, { rating: 1 }));
		for (const part of ['"state":["archived",', '"mood":["good",', '"page":{"a":[2],"b":1}', '\n{"version":7}\n']) {
			assert.ok(rewritten.includes(part), rewritten);
		}
	});

	it('may be written by hand', () => {
		const book = bookOf('{"key":"liu2024infini","state":"read","rating":4,"tags":["llm"]}');
		assert.deepEqual(new MarkIndex(book).of(gram), {
			state: 'read',
			starred: false,
			tags: ['llm'],
			rating: 4,
			topic: '',
		});
		assert.equal(encodeMarks(book), '{"key":"liu2024infini","state":"read","rating":4,"tags":{"llm":true}}\n');
		assert.equal(new MarkIndex(edited(book, gram, { state: 'queued' })).of(gram).state, 'queued');
	});

	it('is read to the end whatever it holds', () => {
		const piece = fc.oneof(
			fc.string(),
			fc.json(),
			fc.constantFrom('{"key":', '"tags":{"__proto__":[true,1]}', '=======', '\n', '\uFEFF', '{"key":"a","state":1}'),
		);
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const { book } = decodeMarks(pieces.join(''));
				assert.equal(encodeMarks(decodeMarks(encodeMarks(book)).book), encodeMarks(book));
			}),
		);
	});

	it('does no harm with a megabyte of brackets, quotes or markers', () => {
		for (const piece of ['[', '{"a":', '"', '<<<<<<<', '{}\n', '{"key":"\n']) {
			const { damaged, book } = decodeMarks(piece.repeat(1_000_000 / piece.length));
			assert.ok(damaged.length + book.others.size > 0, piece);
		}
	});
});
