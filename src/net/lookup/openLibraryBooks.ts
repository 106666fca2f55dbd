import { dateOf } from '../../core/formats/json/dateText';
import { defined } from '../../core/formats/json/defined';
import { looseText } from '../../core/formats/json/looseText';
import { authorsFromTexts } from '../../core/formats/json/personName';
import { listOf, objectOf } from '../../core/formats/jsonValue';
import { tidyRecord } from '../../core/formats/tidyRecord';
import type { PaperRecord } from '../../core/paper/paper';

/**
 * Books by ISBN-13 of an answer of Open Library to `/api/books?bibkeys=ISBN:…&jscmd=data`
 * (https://openlibrary.org/dev/docs/api/books).
 */
export function openLibraryBooks(value: unknown): ReadonlyMap<string, PaperRecord> {
	const books = new Map<string, PaperRecord>();
	for (const [name, book] of Object.entries(objectOf(value)).slice(0, mostBooks)) {
		const isbn = /^ISBN:(\d{13})$/.exec(name)?.[1];
		const record = isbn === undefined ? undefined : bookRecord(objectOf(book), isbn);
		if (isbn !== undefined && record) {
			books.set(isbn, record);
		}
	}
	return books;
}

const mostBooks = 1000;

function bookRecord(book: Readonly<Record<string, unknown>>, isbn: string): PaperRecord | undefined {
	const [title, subtitle] = [looseText(book.title), looseText(book.subtitle)];
	if (title === undefined) {
		return undefined;
	}
	return tidyRecord({
		type: 'book',
		title: subtitle === undefined ? title : `${title}: ${subtitle}`,
		...authorsFromTexts(namesIn(book.authors)),
		...defined({
			issued: dateOf(looseText(book.publish_date)),
			publisher: namesIn(book.publishers)[0],
			publisherPlace: namesIn(book.publish_places)[0],
		}),
		categories: [],
		keywords: namesIn(book.subjects).slice(0, mostKeywords),
		identifiers: { isbn },
		links: defined({ page: looseText(book.url) }),
		signals: {},
	}).record;
}

const mostKeywords = 20;

function namesIn(value: unknown): readonly string[] {
	const names = listOf(value)
		.slice(0, 200)
		.map((item) => looseText(objectOf(item).name) ?? looseText(item));
	return names.filter((name) => name !== undefined);
}
