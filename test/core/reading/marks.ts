import * as fc from 'fast-check';
import { emptyBook, mergeBooks, type MarkBook } from '../../../src/core/reading/markBook';
import { decodeMarks } from '../../../src/core/reading/decodeMarks';
import { editMarks, type ReadingEdit } from '../../../src/core/reading/editMarks';
import { MarkIndex, type MarkedPaper } from '../../../src/core/reading/markIndex';

export const noon = '2026-11-23T12:00:00.000Z';

/** The book of a text that has nothing wrong. */
export function bookOf(...lines: readonly string[]): MarkBook {
	return decodeMarks(lines.join('\n')).book;
}

/** The book after an edit of one paper. */
export function edited(book: MarkBook, paper: MarkedPaper, edit: ReadingEdit, now = noon): MarkBook {
	return mergeBooks(book, editMarks(new MarkIndex(book), [{ paper, edit }], now).news);
}

export const gram: MarkedPaper = { citekey: 'liu2024infini', id: 'arxiv:2401.17377', also: ['doi:10.1000/gram'] };
export const silo: MarkedPaper = { citekey: 'min2023silo', id: 'arxiv:2308.04430' };

const anyEdit: fc.Arbitrary<ReadingEdit> = fc.record(
	{
		state: fc.constantFrom('unread', 'queued', 'reading', 'read', 'dismissed'),
		starred: fc.boolean(),
		rating: fc.nat(5),
		topic: fc.constantFrom('', 'own:thesis', 'robotics/grasping', 'home'),
		addTags: fc.array(fc.constantFrom('llm', 'to cite', '__proto__', 'ä'), { maxLength: 2 }),
		removeTags: fc.array(fc.constantFrom('llm', 'to cite', 'constructor'), { maxLength: 2 }),
	},
	{ requiredKeys: [] },
);

const anyTime = fc.integer({ min: 0, max: 3 }).map((minute) => `2026-11-23T12:0${minute}:00.000Z`);

/** Any history of a few edits of two papers, on a clock that may stand still or jump back. */
export const anyBook: fc.Arbitrary<MarkBook> = fc
	.array(fc.tuple(fc.constantFrom(gram, silo), anyEdit, anyTime), { maxLength: 6 })
	.map((history) => history.reduce((book, [paper, edit, now]) => edited(book, paper, edit, now), emptyBook));
