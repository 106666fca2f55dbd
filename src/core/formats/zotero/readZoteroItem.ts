import { arxivIdIn } from '../../paper/arxivId';
import type { Identifiers, PaperRecord } from '../../paper/paper';
import { cslType } from '../csl/cslType';
import { isUsableKey } from '../csl/isUsableKey';
import { dateOf } from '../json/dateText';
import { defined } from '../json/defined';
import { languageTag } from '../json/languageTag';
import { firstText, looseText } from '../json/looseText';
import { titleText } from '../json/markupText';
import { noteLines, type NoteLines } from '../json/noteLines';
import { listOf, objectOf } from '../jsonValue';
import { zoteroCreators } from './zoteroCreators';
import { zoteroType } from './zoteroType';

type Fields = Readonly<Record<string, unknown>>;

/** What an item's surroundings say about it. */
export interface ZoteroContext {
	/** `users/0/ABCD2345`, where the item's library is known. */
	readonly zotero?: string | undefined;
	/** Zotero's own reading of the item's date. */
	readonly parsedDate?: string | undefined;
}

/** The fields of a Zotero item (https://api.zotero.org/schema) as a paper; `undefined` where it has no title. */
export function readZoteroItem(item: Fields, { zotero, parsedDate }: ZoteroContext): PaperRecord | undefined {
	const title = titleText(firstText(item, ['title', 'caseName', 'nameOfAct', 'subject']));
	if (title === undefined) {
		return undefined;
	}
	const lines = noteLines(looseText(item.extra));
	const firstSeen = looseText(item.dateAdded);
	return {
		type: cslType(lines.type) ?? zoteroType(looseText(item.itemType)),
		title,
		...zoteroCreators(item.creators),
		...textFields(item),
		...defined({
			issued: dateOf(firstText(item, ['date', 'issueDate', 'dateDecided', 'dateEnacted'])) ?? dateOf(parsedDate),
			abstract: looseText(item.abstractNote),
			sourceKey: keyOf(item, lines),
			note: lines.note,
		}),
		categories: [],
		keywords: tagsOf(item.tags),
		identifiers: { ...identifiersOf(item, lines), ...defined({ zotero }) },
		links: {},
		signals: {},
		...(firstSeen !== undefined && { sighting: { firstSeen } }),
	};
}

const containers = [
	'publicationTitle',
	'bookTitle',
	'proceedingsTitle',
	'encyclopediaTitle',
	'dictionaryTitle',
	'websiteTitle',
	'blogTitle',
	'forumTitle',
	'programTitle',
	'conferenceName',
	'meetingName',
];
const publishers = ['publisher', 'university', 'institution', 'repository', 'company', 'studio', 'network', 'label'];

function textFields(item: Fields): Partial<PaperRecord> {
	return defined({
		containerTitle: titleText(firstText(item, containers)),
		collectionTitle: titleText(firstText(item, ['series', 'seriesTitle'])),
		volume: looseText(item.volume),
		issue: looseText(item.issue),
		page: firstText(item, ['pages', 'articleNumber']),
		edition: looseText(item.edition),
		publisher: firstText(item, [...publishers, 'distributor', 'organization', 'issuingAuthority']),
		publisherPlace: looseText(item.place),
		issn: looseText(item.ISSN),
		language: languageTag(item.language),
	});
}

/** Zotero 8 has a field for the key; before, Better BibTeX kept it apart or in Extra. */
function keyOf(item: Fields, lines: NoteLines): string | undefined {
	const key = firstText(item, ['citationKey', 'citation-key', 'citekey']) ?? lines.sourceKey;
	return key !== undefined && isUsableKey(key) ? key : undefined;
}

function tagsOf(value: unknown): readonly string[] {
	const tags = listOf(value)
		.slice(0, 200)
		.map((tag) => looseText(tag) ?? looseText(objectOf(tag).tag));
	return tags.filter((tag) => tag !== undefined);
}

function identifiersOf(item: Fields, lines: NoteLines): Identifiers {
	const named = ['archiveID', 'archiveLocation', 'number', 'reportNumber', 'url', 'publicationTitle'];
	const arxiv = named
		.map((field) => looseText(item[field]))
		.find((text) => text !== undefined && /arxiv/i.test(text.slice(0, 500)) && arxivIdIn(text) !== undefined);
	return {
		...lines.identifiers,
		...defined({
			arxiv,
			doi: looseText(item.DOI),
			isbn: looseText(item.ISBN),
			pmid: looseText(item.PMID),
			pmcid: looseText(item.PMCID),
			url: looseText(item.url),
		}),
	};
}
