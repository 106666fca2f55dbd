import type {
	Announcement,
	Identifiers,
	Links,
	Name,
	PaperRecord,
	PartialDate,
	PreprintVersion,
	Signals,
} from '../../paper/paper';
import { paperTypes } from '../../paper/paperTypes';
import { nameParts, recordPhrases, signalNames } from '../../paper/recordFields';
import { countOf, isObject, listOf, objectOf, textOf, textsOf } from '../jsonValue';

type Fields = Readonly<Record<string, unknown>>;

/** A record as JSON keeps it; what has another type than {@link PaperRecord} says counts as absent. */
export function readRecord(value: unknown): PaperRecord | undefined {
	const fields = objectOf(value);
	const title = textOf(fields.title);
	if (title === undefined) {
		return undefined;
	}
	const issued = readDate(fields.issued);
	const editor = readNames(fields.editor);
	const version = readVersion(fields.version);
	const abstract = textOf(fields.abstract);
	return {
		type: paperTypes.find((type) => type === fields.type) ?? 'article',
		title,
		author: readNames(fields.author),
		...(fields.moreAuthors === true && { moreAuthors: true }),
		...(issued && { issued }),
		...(editor.length > 0 && { editor }),
		...pickTexts(fields, recordPhrases),
		...(version && { version }),
		...(abstract !== undefined && { abstract }),
		...(fields.abstractIsSummary === true && { abstractIsSummary: true }),
		categories: textsOf(fields.categories),
		keywords: textsOf(fields.keywords),
		identifiers: pickTexts(objectOf(fields.identifiers), identifierKinds),
		links: readLinks(objectOf(fields.links)),
		signals: readSignals(objectOf(fields.signals)),
		...(isObject(fields.sighting) && { sighting: readSighting(fields.sighting) }),
	};
}

const announcements: readonly Announcement[] = ['new', 'cross', 'replace', 'replace-cross'];
const identifierKinds: readonly (keyof Identifiers)[] = [
	'doi',
	'arxiv',
	'pmid',
	'pmcid',
	'isbn',
	'openalex',
	'semanticScholar',
	'acl',
	'zotero',
	'url',
];

function pickTexts(fields: Fields, keys: readonly string[]): Readonly<Record<string, string>> {
	const picked = keys.map((key) => [key, textOf(fields[key])] as const);
	return Object.fromEntries(picked.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function readNames(value: unknown): readonly Name[] {
	return listOf(value).map((name) => pickTexts(objectOf(name), nameParts));
}

function readVersion(value: unknown): PreprintVersion | undefined {
	const fields = objectOf(value);
	const number = countOf(fields.number);
	return number === undefined ? undefined : { number, ...pickTexts(fields, ['date']) };
}

function readDate(value: unknown): PartialDate | undefined {
	const { year, month, day } = objectOf(value);
	return typeof year !== 'number'
		? undefined
		: { year, ...(typeof month === 'number' && { month }), ...(typeof day === 'number' && { day }) };
}

function readLinks(fields: Fields): Links {
	return { ...pickTexts(fields, ['page', 'pdf', 'project']), code: textsOf(fields.code) };
}

function readSignals(fields: Fields): Signals {
	const picked = signalNames.map((kind) => [kind, countOf(fields[kind])] as const);
	return Object.fromEntries(picked.filter(([, count]) => count !== undefined));
}

function readSighting(fields: Fields): NonNullable<PaperRecord['sighting']> {
	const rank = countOf(fields.rank);
	const announced = announcements.find((kind) => kind === fields.announced);
	return {
		...pickTexts(fields, ['firstSeen', 'submittedBy']),
		...(rank !== undefined && { rank }),
		...(announced && { announced }),
	};
}
