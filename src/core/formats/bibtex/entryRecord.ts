import { latexText } from '../../bibtex/latexText';
import { readDate } from '../../bibtex/readDate';
import { readNames, type BibtexPeople } from '../../bibtex/readNames';
import { verbatimText } from '../../bibtex/verbatimText';
import type { PaperRecord } from '../../paper/paper';
import type { PaperType } from '../../paper/paperTypes';
import { singleLine } from '../../text/plainText';
import { entryAddresses } from './entryAddresses';
import type { EntryFields } from './bibliography';
import { entryTypeOf } from './entryType';
import { languageTag } from './languageTag';
import { presentPhrases, type Phrases } from './phrases';

/** What an entry says about its paper; `undefined` where it has no title. */
export function entryRecord(fields: EntryFields, key: string): PaperRecord | undefined {
	const read = (...names: readonly string[]) => textOf(fields.value(...names));
	const title = titled(read('title'), read('subtitle')) ?? wholeTitle(read);
	if (title === undefined) {
		return undefined;
	}
	const addresses = entryAddresses(fields);
	const type = typeOf(fields.type, read, addresses.identifiers.arxiv !== undefined);
	const authors = people(fields.value('author'));
	const editors = people(fields.value('editor')).names;
	const issued = readDate(dateFields(read));
	const abstract = paragraphs(fields.value('abstract'));
	const keywords = read('keywords', 'keyword');
	return {
		type,
		title,
		author: authors.names,
		...(authors.more && { moreAuthors: true }),
		...(editors.length > 0 && { editor: editors }),
		...(issued && { issued }),
		...presentPhrases({ ...publication(type, read), ...particulars(fields, read), sourceKey: key || undefined }),
		...(abstract !== undefined && { abstract }),
		...(keywords !== undefined && { keywords: keywords.split(/\s*[,;]\s*/) }),
		...addresses,
		signals: {},
	};
}

type Read = (...names: readonly string[]) => string | undefined;

/** A preprint's journal is its archive: `arXiv preprint arXiv:2401.17377`, DBLP's `CoRR`. */
const archive = /^(?:arxiv\b|corr$)/i;

function typeOf(entryType: string, read: Read, isArxiv: boolean): PaperType {
	const type = entryTypeOf(entryType);
	const isLoose = type === 'document' || type === 'webpage' || type === 'manuscript';
	const isInArchive = type === 'article-journal' && archive.test(read('journaltitle', 'journal') ?? '');
	return isInArchive || (isLoose && isArxiv) ? 'article' : type;
}

/** A report and a thesis are published by their institution, wherever they were printed. */
const publisherFields: Partial<Record<PaperType, readonly string[]>> = {
	report: ['institution'],
	thesis: ['school', 'institution'],
};

/** Where a paper appeared: the journal, the book, the place; publishers and institutions. */
function publication(type: PaperType, read: Read): Phrases {
	const journal = titled(read('journaltitle', 'journal'), read('journalsubtitle'));
	const book = titled(read('booktitle'), read('booksubtitle'));
	const place = read('howpublished');
	const containers: Partial<Record<PaperType, string | undefined>> = {
		book: read('maintitle'),
		'paper-conference': book ?? journal ?? read('eventtitle'),
		chapter: book ?? read('maintitle'),
		entry: book ?? read('maintitle'),
	};
	const other = journal ?? book ?? (place !== undefined && !/https?:|^www\./i.test(place) ? place : undefined);
	const container = type in containers ? containers[type] : other;
	const isDblp = /^abs\//.test(read('volume') ?? '');
	return {
		containerTitle: container !== undefined && archive.test(container) ? undefined : container,
		collectionTitle: series(read('series')),
		volume: isDblp ? undefined : read('volume'),
		publisher: read(...(publisherFields[type] ?? []), 'publisher', 'institution', 'school', 'organization'),
		publisherPlace: read('location', 'address')?.replace(/\bcountry(?=[a-z]{2}\b)/g, ''),
	};
}

/** Words that biblatex translates say nothing by themselves. */
function series(text: string | undefined): string | undefined {
	return text === 'newseries' || text === 'oldseries' ? undefined : text;
}

function particulars(fields: EntryFields, read: Read): Phrases {
	const pages = fields.value('pages', 'eid', 'articleno');
	const issn = fields.value('issn');
	const language = read('language', 'langid', 'hyphenation');
	return {
		issue: read('number', 'issue'),
		page: pages === undefined ? undefined : pageRange(latexText(pages)),
		edition: read('edition'),
		issn: issn === undefined ? undefined : verbatimText(issn),
		note: read('note', 'addendum'),
		language: language === undefined ? undefined : languageTag(language),
	};
}

function dateFields(read: Read) {
	return { date: read('date'), year: read('year'), month: read('month'), day: read('day') };
}

/** Volumes of proceedings are often written with the title of the book only. */
function wholeTitle(read: Read): string | undefined {
	return titled(read('booktitle'), read('booksubtitle')) ?? read('maintitle', 'issuetitle', 'eventtitle');
}

function titled(title: string | undefined, subtitle: string | undefined): string | undefined {
	return title === undefined || subtitle === undefined
		? title
		: `${title}${/[.:?!]$/.test(title) ? '' : ':'} ${subtitle}`;
}

function textOf(value: string | undefined): string | undefined {
	const text = value === undefined ? '' : singleLine(latexText(value));
	return text === '' ? undefined : text;
}

function pageRange(text: string): string {
	return singleLine(text).replace(/\s?[-‐-―−]+\s?/g, '-');
}

function people(value: string | undefined): BibtexPeople {
	return value === undefined ? { names: [], more: false } : readNames(value);
}

function paragraphs(value: string | undefined): string | undefined {
	if (value === undefined) {
		return undefined;
	}
	const text = latexText(value.replace(/\r\n?/g, '\n'));
	return text
		.split(/\n[^\S\n]*\n\s*/)
		.map(singleLine)
		.join('\n\n')
		.trim();
}
