import { arxivIdIn } from '../../paper/arxivId';
import type { Identifiers, PaperRecord } from '../../paper/paper';
import { crossrefType } from '../crossref/crossrefType';
import { defined } from '../json/defined';
import { languageTag } from '../json/languageTag';
import { firstText, looseText, looseTexts } from '../json/looseText';
import { abstractText, titleText } from '../json/markupText';
import { noteLines, type NoteLines } from '../json/noteLines';
import { authorsOf } from '../json/personName';
import { countOf, objectOf } from '../jsonValue';
import { cslDate } from './cslDate';
import { cslNames } from './cslNames';
import { cslType } from './cslType';
import { isUsableKey } from './isUsableKey';

type Fields = Readonly<Record<string, unknown>>;

/**
 * One item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, appendix IV), also as Crossref and
 * DOI content negotiation give it, where texts may be lists.
 */
export function readCslItem(value: unknown): PaperRecord | undefined {
	const item = objectOf(value);
	const title = fullTitle(item);
	if (title === undefined) {
		return undefined;
	}
	const lines = noteLines(looseText(item.note));
	const written = looseText(item.type);
	const editor = authorsOf(cslNames(item.editor ?? item['collection-editor'])).author;
	return {
		type: cslType(lines.type) ?? cslType(written) ?? crossrefType(written) ?? 'article',
		title,
		...authorsOf(cslNames(authorField(item))),
		...textFields(item),
		...defined({
			issued: dateIssued(item),
			editor: editor.length > 0 ? editor : undefined,
			abstract: abstractText(looseText(item.abstract)),
			sourceKey: keyOf(item, lines),
			note: lines.note,
		}),
		categories: [],
		keywords: keywordsOf(item),
		identifiers: identifiersOf(item, lines),
		links: {},
		signals: defined({ citations: countOf(item['is-referenced-by-count']) }),
	};
}

function fullTitle(item: Fields): string | undefined {
	const title = titleText(firstText(item, ['title', 'original-title', 'title-short']));
	const subtitle = titleText(looseText(item.subtitle));
	if (title === undefined || subtitle === undefined || title.toLowerCase().includes(subtitle.toLowerCase())) {
		return title;
	}
	return `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}`;
}

/** Who counts as author where the item names none. */
function authorField(item: Fields): unknown {
	const roles = ['author', 'director', 'composer', 'interviewer', 'inventor', 'container-author', 'recipient'];
	return roles.map((role) => item[role]).find((names) => names !== undefined && names !== null && names !== '') ?? [];
}

function textFields(item: Fields): Partial<PaperRecord> {
	return defined({
		containerTitle: titleText(firstText(item, ['container-title', 'event-title', 'container-title-short'])),
		collectionTitle: titleText(looseText(item['collection-title'])),
		volume: looseText(item.volume),
		issue: looseText(item.issue),
		page: firstText(item, ['page', 'article-number', 'page-first']),
		edition: firstText(item, ['edition', 'edition-number']),
		publisher: looseText(item.publisher) ?? looseText(objectOf(firstOf(item.institution)).name),
		publisherPlace: firstText(item, ['publisher-place', 'publisher-location']),
		issn: looseText(item.ISSN),
		language: languageTag(item.language),
	});
}

/** Crossref leaves `issued` empty (`[[null]]`) where only another date is known. */
function dateIssued(item: Fields): PaperRecord['issued'] {
	const kinds = ['issued', 'published', 'published-print', 'published-online', 'posted', 'available-date', 'submitted'];
	for (const kind of kinds) {
		const date = cslDate(item[kind]);
		if (date) {
			return date;
		}
	}
	return undefined;
}

function keyOf(item: Fields, lines: NoteLines): string | undefined {
	const named = firstText(item, ['citation-key', 'citekey', 'citationKey']) ?? lines.sourceKey;
	const id = typeof item.id === 'string' ? item.id : undefined;
	return [named, id].find((key) => key !== undefined && isUsableKey(key));
}

function keywordsOf(item: Fields): readonly string[] {
	const written = item.keyword ?? item.keywords;
	return looseTexts(written).flatMap((text) => (Array.isArray(written) ? [text] : text.split(/\s*[,;]\s*/)));
}

function identifiersOf(item: Fields, lines: NoteLines): Identifiers {
	const url = looseText(item.URL);
	const preprint = [item.URL, item['container-title'], item.number, item.archive_location]
		.map(looseText)
		.find((text) => text !== undefined && /arxiv/i.test(text) && arxivIdIn(text) !== undefined);
	return {
		...lines.identifiers,
		...defined({
			doi: looseText(item.DOI) ?? (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url ?? '') ? url : undefined),
			pmid: looseText(item.PMID),
			pmcid: looseText(item.PMCID),
			isbn: looseTexts(item.ISBN).join(' ') || undefined,
			arxiv: preprint && arxivIdIn(preprint),
			url,
		}),
	};
}

function firstOf(value: unknown): unknown {
	return Array.isArray(value) ? value[0] : value;
}
