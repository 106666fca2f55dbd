import { encodeMarks } from './encodeMarks';
import { mergeBooks, type MarkBook } from './markBook';

/** Whether the book already says all that `part` says: merging that into it would change nothing. */
export function includesMarks(book: MarkBook, part: MarkBook): boolean {
	const known = [...part.marks.keys()].flatMap((key) => {
		const mark = book.marks.get(key);
		return mark ? [[key, mark] as const] : [];
	});
	const same = { marks: new Map(known), others: new Set<string>() };
	const others = [...part.others].every((line) => book.others.has(line));
	return others && encodeMarks(mergeBooks(same, { ...part, others: new Set() })) === encodeMarks(same);
}
