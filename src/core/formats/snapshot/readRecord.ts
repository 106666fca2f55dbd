import type { Identifiers, Links, Name, PaperRecord, PaperType, PartialDate, Signals } from '../../paper/paper';
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
	const containerTitle = textOf(fields.containerTitle);
	const abstract = textOf(fields.abstract);
	return {
		type: types.find((type) => type === fields.type) ?? 'article',
		title,
		author: listOf(fields.author).map((name) => pickTexts(objectOf(name), nameParts)),
		...(fields.moreAuthors === true && { moreAuthors: true }),
		...(issued && { issued }),
		...(containerTitle !== undefined && { containerTitle }),
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

const types: readonly PaperType[] = [
	'article',
	'article-journal',
	'book',
	'chapter',
	'dataset',
	'paper-conference',
	'report',
	'software',
	'thesis',
	'webpage',
];
const nameParts: readonly (keyof Name)[] = ['family', 'given', 'non-dropping-particle', 'suffix', 'literal'];
const identifierKinds: readonly (keyof Identifiers)[] = [
	'doi',
	'arxiv',
	'pmid',
	'pmcid',
	'isbn',
	'openalex',
	'semanticScholar',
	'acl',
	'url',
];
const signalKinds: readonly (keyof Signals)[] = ['upvotes', 'comments', 'stars', 'citations'];

function pickTexts(fields: Fields, keys: readonly string[]): Readonly<Record<string, string>> {
	const picked = keys.map((key) => [key, textOf(fields[key])] as const);
	return Object.fromEntries(picked.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
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
	const picked = signalKinds.map((kind) => [kind, countOf(fields[kind])] as const);
	return Object.fromEntries(picked.filter(([, count]) => count !== undefined));
}

function readSighting(fields: Fields): NonNullable<PaperRecord['sighting']> {
	const rank = countOf(fields.rank);
	return { ...pickTexts(fields, ['firstSeen', 'submittedBy']), ...(rank !== undefined && { rank }) };
}
