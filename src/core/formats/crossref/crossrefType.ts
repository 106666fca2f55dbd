import type { PaperType } from '../../paper/paperTypes';
import { lookUp } from '../json/lookUp';

/** Crossref's work types (https://api.crossref.org/types). */
const types: Readonly<Record<string, PaperType>> = {
	'book-chapter': 'chapter',
	'book-part': 'chapter',
	'book-section': 'chapter',
	'book-series': 'book',
	'book-set': 'book',
	'book-track': 'chapter',
	component: 'document',
	database: 'dataset',
	dissertation: 'thesis',
	'edited-book': 'book',
	grant: 'document',
	journal: 'document',
	'journal-article': 'article-journal',
	'journal-issue': 'document',
	'journal-volume': 'document',
	monograph: 'book',
	other: 'document',
	'peer-review': 'review',
	'posted-content': 'article',
	proceedings: 'book',
	'proceedings-article': 'paper-conference',
	'proceedings-series': 'book',
	'reference-book': 'book',
	'reference-entry': 'entry',
	'report-component': 'report',
	'report-series': 'report',
};

/** The paper type of a Crossref work type where it differs from CSL's name; `undefined` for other names. */
export function crossrefType(type: string | undefined): PaperType | undefined {
	return lookUp(types, type);
}
