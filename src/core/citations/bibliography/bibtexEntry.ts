import type { Paper } from '../../paper/paper';
import type { PaperType } from '../../paper/paperTypes';
import { pageUrl } from '../../paper/paperLinks';
import { bibtexNames } from './bibtexNames';
import { bibtexText, bibtexTitle, bibtexVerbatim } from './bibtexText';

/** How a .bib file writes its entries. */
export interface BibtexStyle {
	/** White space before a field. */
	readonly indent: string;
	readonly newline: '\n' | '\r\n';
	/** What stands between a field's name and its value: ` = `, `=`. */
	readonly equals: string;
	/** Width that names are padded to, so that the equals signs stand below each other; 0 for none. */
	readonly nameWidth: number;
	/** A comma behind the last field too. */
	readonly lastComma: boolean;
}

/** How entries are written where no file shows another way. */
export const plainBibtexStyle: BibtexStyle = {
	indent: '  ',
	newline: '\n',
	equals: ' = ',
	nameWidth: 0,
	lastComma: false,
};

/**
 * The paper as an entry that BibTeX and BibLaTeX both take, without a line break at its end. Values are in braces and
 * balanced whatever the paper says; Unicode stays as it is (UTF-8).
 */
export function bibtexEntry(paper: Paper, citekey: string, style: BibtexStyle = plainBibtexStyle): string {
	const { indent, newline, equals, nameWidth, lastComma } = style;
	const fields = fieldsOf(paper).map(([name, value]) => `${indent}${name.padEnd(nameWidth)}${equals}${value}`);
	return [`@${entryType(paper)}{${citekey},`, fields.join(`,${newline}`) + (lastComma ? ',' : ''), '}'].join(newline);
}

type Field = readonly [name: string, value: string | undefined];

const entryTypes: Readonly<Record<PaperType, string>> = {
	article: 'misc',
	'article-journal': 'article',
	book: 'book',
	chapter: 'incollection',
	dataset: 'misc',
	document: 'misc',
	entry: 'incollection',
	manuscript: 'unpublished',
	'paper-conference': 'inproceedings',
	patent: 'misc',
	post: 'misc',
	report: 'techreport',
	review: 'article',
	software: 'misc',
	speech: 'misc',
	standard: 'misc',
	thesis: 'phdthesis',
	webpage: 'misc',
};
/** The field that names where the paper appeared, by the type of entry. */
const containerFields: Readonly<Record<string, string>> = {
	article: 'journal',
	book: 'publisher',
	inproceedings: 'booktitle',
	incollection: 'booktitle',
	techreport: 'institution',
	phdthesis: 'school',
	misc: 'howpublished',
};
/** The field that names the publisher, where it has another name; of a report and a thesis that is the institution. */
const publisherFields: Readonly<Record<string, string>> = { techreport: 'institution', phdthesis: 'school' };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An article without a journal is a preprint, which only `@misc` takes without complaint. */
function entryType({ type, containerTitle }: Paper): string {
	const known = entryTypes[type] ?? 'misc';
	const needsContainer = known === 'article' || known === 'inproceedings' || known === 'incollection';
	return needsContainer && !containerTitle?.trim() ? 'misc' : known;
}

function fieldsOf(paper: Paper): readonly (readonly [name: string, value: string])[] {
	const { title, author, moreAuthors, editor, issued, identifiers } = paper;
	const all: readonly Field[] = [
		['author', braced(bibtexNames(author, moreAuthors === true))],
		['title', braced(bibtexTitle(title))],
		['editor', braced(bibtexNames(editor ?? [], false))],
		...publicationFields(paper),
		['year', issued && Number.isFinite(issued.year) ? braced(String(Math.trunc(issued.year))) : undefined],
		['month', issued?.month === undefined ? undefined : months[issued.month - 1]],
		['doi', verbatim(identifiers.doi)],
		...arxivFields(paper),
		['isbn', verbatim(identifiers.isbn)],
		['issn', verbatim(paper.issn)],
		['url', verbatim(addressOf(paper))],
		['note', text(paper.note)],
	];
	return all.filter((field): field is readonly [string, string] => field[1] !== undefined);
}

/** Where the paper appeared; a book, report or thesis without a publisher names its container instead of one. */
function publicationFields(paper: Paper): readonly Field[] {
	const type = entryType(paper);
	const publisher = text(paper.publisher);
	const container = containerFields[type] ?? 'howpublished';
	const publisherField = publisherFields[type] ?? 'publisher';
	const isTaken = publisher !== undefined && container === publisherField;
	return [
		[isTaken ? (type === 'book' ? 'maintitle' : 'howpublished') : container, text(paper.containerTitle)],
		['series', text(paper.collectionTitle)],
		['volume', text(paper.volume)],
		['number', text(paper.issue)],
		['pages', text(paper.page)?.replace(/-/g, '--')],
		['edition', text(paper.edition)],
		[publisherField, publisher],
		['address', text(paper.publisherPlace)],
	];
}

/** https://info.arxiv.org/help/hypertex/bibstyles: `eprint`, `archivePrefix`, `primaryClass`. */
function arxivFields({ identifiers, categories }: Paper): readonly Field[] {
	if (identifiers.arxiv === undefined) {
		return [];
	}
	const [primary = ''] = categories;
	return [
		['eprint', verbatim(identifiers.arxiv)],
		['archivePrefix', '{arXiv}'],
		['primaryClass', /^[a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?$/.test(primary) ? `{${primary}}` : undefined],
	];
}

/** A preprint's address is the archive's own, whatever page the paper was seen on; a DOI needs none. */
function addressOf({ identifiers, links }: Paper): string | undefined {
	const ownLinks = identifiers.arxiv === undefined ? links : {};
	return identifiers.doi === undefined ? pageUrl({ identifiers, links: ownLinks }) : undefined;
}

function braced(value: string | undefined): string | undefined {
	return value === undefined ? undefined : `{${value}}`;
}

function text(value: string | undefined): string | undefined {
	return value?.trim() ? braced(bibtexText(value)) : undefined;
}

function verbatim(value: string | undefined): string | undefined {
	return value === undefined ? undefined : braced(bibtexVerbatim(value));
}
