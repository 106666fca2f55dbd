import type { PaperType } from '../../paper/paperTypes';

/** The types of references of the RIS specification; others are documents. */
export function risTypeOf(type: string): PaperType {
	return types.get(type.trim().toUpperCase()) ?? 'document';
}

const written: Readonly<Partial<Record<PaperType, string>>> = {
	'article-journal': 'JOUR JFULL EJOUR ABST INPR MGZN NEWS',
	article: 'PREPRINT PREP',
	book: 'BOOK EBOOK EDBOOK WHOLE SER CLSWK',
	chapter: 'CHAP ECHAP',
	dataset: 'DATA DBASE AGGR',
	entry: 'DICT ENCYC',
	manuscript: 'UNPB MANSCPT UNPD',
	'paper-conference': 'CONF CPAPER',
	patent: 'PAT',
	post: 'BLOG',
	report: 'RPRT GOVDOC',
	software: 'COMP',
	speech: 'SLIDE HEAR',
	standard: 'STAND',
	thesis: 'THES',
	webpage: 'ELEC ICOMM WEB',
};
const types: ReadonlyMap<string, PaperType> = new Map(
	Object.entries(written).flatMap(([type, names]) =>
		names.split(' ').map((name): [string, PaperType] => [name, type as PaperType]),
	),
);
