import { readDate } from '../../bibtex/readDate';
import { identifiersIn } from '../../paper/identifiers';
import { isbnIn } from '../../paper/isbn';
import type { Name, PaperRecord } from '../../paper/paper';
import type { PaperType } from '../../paper/paperTypes';
import { isEtAl, parseName } from '../../paper/parseName';
import { safeHttpUrl } from '../../paper/safeHttpUrl';
import { languageTag } from '../bibtex/languageTag';
import { presentPhrases, type Phrases } from '../bibtex/phrases';
import { risTypeOf } from './risType';
import type { TaggedRecord } from './taggedRecords';

/** What a RIS reference says about its paper; `undefined` where it has no title. */
export function risRecord(values: TaggedRecord['values']): PaperRecord | undefined {
	const all = (...tags: readonly string[]) =>
		tags.flatMap((tag) => values.get(tag) ?? []).filter((text) => text !== '');
	const first = (...tags: readonly string[]) => all(...tags)[0];
	const written = risTypeOf(first('TY') ?? '');
	const title = first('TI', 'T1', 'CT') ?? first('BT', 'T2');
	if (title === undefined) {
		return undefined;
	}
	const identifiers = identifiersOf(all);
	const isArchived = /^arxiv\b/i.test(first(...containerTags) ?? '') && written !== 'thesis';
	const issued = dateOf(all('PY', 'Y1', 'YR'), all('DA', 'Y1', 'PY'));
	const abstract = first('AB', 'N2');
	const type = isArchived ? 'article' : written;
	return {
		type,
		title,
		...people(all, first('TY') ?? ''),
		...(issued && { issued }),
		...presentPhrases({ ...publication(type, first), ...particulars(all, first) }),
		...(abstract !== undefined && { abstract: abstract.trim() }),
		categories: [],
		keywords: all('KW').flatMap((text) => text.split(/\s*;\s*/)),
		identifiers,
		links: linksOf(all),
		signals: {},
	};
}

type All = (...tags: readonly string[]) => readonly string[];
type First = (...tags: readonly string[]) => string | undefined;

const containerTags = ['C3', 'T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1'];

/** Of edited books the authors are editors. */
function people(all: All, type: string): Pick<PaperRecord, 'author' | 'editor' | 'moreAuthors'> {
	const isEdited = /^EDBOOK$/i.test(type.trim());
	const authors = namesIn(all('AU', 'A1'));
	const editors = namesIn([...all('ED', 'A2'), ...(isEdited ? all('AU', 'A1') : [])]).names;
	return {
		author: isEdited ? [] : authors.names,
		...(authors.more && { moreAuthors: true }),
		...(editors.length > 0 && { editor: editors }),
	};
}

function namesIn(texts: readonly string[]): { readonly names: readonly Name[]; readonly more: boolean } {
	const written = texts.flatMap((text) => text.split(/\s*;\s*|\s+and\s+/)).filter((name) => /[^\s,.]/.test(name));
	const names = written.filter((name) => !isEtAl(name));
	return { names: names.map((name) => parseName(name.replace(/[\s,]+$/, ''))), more: names.length < written.length };
}

/** `2020/05/12/`, `1998/04//`, `2020///Spring`; Web of Science gives month and day apart from the year: `MAY 12`. */
function dateOf(years: readonly string[], dates: readonly string[]): PaperRecord['issued'] {
	const [year] = years.map(wholeDate).filter((date) => date !== undefined);
	const whole = dates.map(wholeDate).filter((date) => date !== undefined && date.year === (year?.year ?? date.year));
	const inWords = dates.map((month) => year && readDate({ year: String(year.year).padStart(4, '0'), month }));
	return [...whole, ...inWords].find((date) => date?.month !== undefined) ?? year ?? whole[0];
}

function wholeDate(text: string): PaperRecord['issued'] {
	return readDate({ date: text }) ?? readDate({ year: text, month: text });
}

function publication(type: PaperType, first: First): Phrases {
	const container = first(...containerTags);
	const isBook = type === 'book';
	const hasContainer = !isBook && type !== 'thesis' && !/^arxiv\b/i.test(container ?? '');
	return {
		containerTitle: hasContainer && first('TI', 'T1', 'CT') !== undefined ? container : undefined,
		collectionTitle: first('T3') ?? (isBook && first('TI', 'T1') !== undefined ? first('T2') : undefined),
		publisher: first('PB'),
		publisherPlace: first('CY', 'PP'),
		edition: first('ET'),
	};
}

function particulars(all: All, first: First): Phrases {
	const note = all('N1').find((text) => !/^(?:export date|cited by|doi:|10\.)/i.test(text));
	const key = first('ID');
	return {
		volume: first('VL'),
		issue: first('IS', 'CP'),
		page: pagesOf(first('SP'), first('EP')) ?? first('C7', 'AR'),
		issn: issnIn(all('SN').join(' ')),
		note,
		language: languageTag(first('LA') ?? ''),
		sourceKey: key !== undefined && /^[A-Za-z][\w:+.-]{1,80}$/.test(key) && !/^WOS:/i.test(key) ? key : undefined,
	};
}

function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
	const whole =
		start === undefined || end === undefined || start === end || /[-–]/.test(start)
			? (start ?? end)
			: `${start}-${end}`;
	return whole?.replace(/\s?[-–—]+\s?/g, '-');
}

/** Numbers without their hyphen get it. */
function issnIn(text: string): string | undefined {
	const found = /(?<![\dX-])(\d{4})-?(\d{3}[\dX])(?![\d-])/i.exec(text.slice(0, 1000));
	return found ? `${found[1]}-${found[2]}` : undefined;
}

function identifiersOf(all: All): PaperRecord['identifiers'] {
	const found = [...all('DO', 'DI', 'L3'), ...all('M3', 'N1', 'UR', 'LK', 'L2', 'AN')].map(identifiersIn);
	const archived = [...all('T2', 'JO', 'JF', 'PB', 'M1', 'VL')]
		.filter((text) => /arxiv/i.test(text))
		.map(identifiersIn);
	const merged: PaperRecord['identifiers'] = [...found, ...archived].reduce(
		(known, more) => ({ ...more, ...known }),
		{},
	);
	const isMedline = all('DB', 'DP').some((text) => /pubmed|medline|nlm/i.test(text));
	const pmid = isMedline ? all('AN').find((text) => /^\d{1,9}$/.test(text)) : merged.pmid;
	const isbn = all('SN')
		.map(isbnIn)
		.find((each) => each !== undefined);
	const pmcid = all('C2').find((text) => /^PMC\d{1,10}$/i.test(text));
	const { doi, arxiv } = merged;
	return {
		...(doi !== undefined && { doi }),
		...(arxiv !== undefined && { arxiv }),
		...(isbn !== undefined && { isbn }),
		...(pmid !== undefined && { pmid }),
		...(pmcid !== undefined && { pmcid }),
	};
}

function linksOf(all: All): PaperRecord['links'] {
	const safe = (texts: readonly string[]) =>
		texts
			.flatMap((text) => text.split(/[\s;]+(?=https?:)/i))
			.map(safeHttpUrl)
			.filter((url) => url !== undefined);
	const pages = safe(all('UR', 'LK', 'L2'));
	const page = pages.find((url) => !/\.pdf$/i.test(url));
	const pdf = safe(all('L1'))[0] ?? pages.find((url) => /\.pdf$/i.test(url));
	return { ...(page !== undefined && { page }), ...(pdf !== undefined && { pdf }) };
}
