import { singleLine } from '../../text/plainText';
import { jsonValue, objectOf } from '../jsonValue';
import { defined } from '../json/defined';
import { listIn } from '../json/listIn';
import { looseText, looseTexts } from '../json/looseText';

/** A journal that Crossref knows. */
export interface Journal {
	readonly title: string;
	/** Print and electronic ones, with their hyphens. */
	readonly issn: readonly string[];
	readonly publisher?: string;
}

/** The journals of an answer to `/journals?query=` or `/journals/{issn}`; those without title or ISSN are left out. */
export function readJournals(text: string): readonly Journal[] {
	const list = listIn(text, [['message', 'items'], ['message']]);
	const read = (list?.parts ?? []).slice(0, maxJournals).map((part) => readJournal(jsonValue(text, part)));
	return read.filter((journal) => journal !== undefined);
}

const maxJournals = 1_000;

function readJournal(value: unknown): Journal | undefined {
	const fields = objectOf(value);
	const title = singleLine(looseText(fields.title)?.slice(0, 500) ?? '');
	const numbers = looseTexts(fields.ISSN).filter((issn) => /^\d{4}-\d{3}[\dX]$/.test(issn));
	const publisher = looseText(fields.publisher)?.slice(0, 500);
	return title === '' || numbers.length === 0
		? undefined
		: { title, issn: [...new Set(numbers)], ...defined({ publisher: publisher && singleLine(publisher) }) };
}
