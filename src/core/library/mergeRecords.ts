import { highestSignals } from '../paper/highestSignals';
import type { Links, PaperRecord } from '../paper/paper';
import type { PaperType } from '../paper/paperTypes';
import { publicationPhrases, remarkPhrases } from '../paper/recordFields';
import { uniteIdentifiers } from '../paper/uniteIdentifiers';
import { foldText } from '../text/foldText';

/** What two sources say about one paper: the richer value of each field, the first one's where neither is richer. */
export function mergeRecords(first: PaperRecord, second: PaperRecord): PaperRecord {
	const authors = richer(first, second, authorMeasures);
	const { abstract, abstractIsSummary } = richer(first, second, abstractMeasures);
	const { issued } = richer(first, second, dateMeasures);
	const publication = richer(first, second, containerMeasures);
	const version = newerVersion(first.version, second.version);
	const keywords = union(first.keywords, second.keywords);
	const sighting = first.sighting ?? second.sighting;
	return {
		type: richer(first, second, typeMeasures).type,
		title: richer(first, second, titleMeasures).title,
		author: authors.author,
		...(authors.moreAuthors && { moreAuthors: true }),
		...(issued && { issued }),
		...mergePhrases(publication, publication === first ? second : first),
		...(version && { version }),
		...(abstract !== undefined && { abstract }),
		...(abstractIsSummary && { abstractIsSummary }),
		categories: union(first.categories, second.categories),
		...(keywords.length > 0 && { keywords }),
		identifiers: uniteIdentifiers(first.identifiers, second.identifiers),
		links: mergeLinks(first.links, second.links),
		signals: highestSignals(first.signals, second.signals),
		...(sighting && { sighting }),
	};
}

/** How rich a field of a record is; the first measure that differs decides. */
type Measures = readonly ((record: PaperRecord) => number)[];

const authorMeasures: Measures = [
	({ author }) => Math.min(author.length, 1),
	({ moreAuthors }) => (moreAuthors ? 0 : 1),
	({ author }) => author.length,
	({ author }) => author.reduce((sum, { family, given }) => sum + (family && given ? given.length : 0), 0),
];
const abstractMeasures: Measures = [
	({ abstract }) => (abstract === undefined ? 0 : 1),
	({ abstractIsSummary }) => (abstractIsSummary ? 0 : 1),
	({ abstract }) => abstract?.length ?? 0,
];
const dateMeasures: Measures = [
	({ issued }) => (issued === undefined ? 0 : 1),
	({ issued }) => (issued?.month === undefined ? 0 : 1),
	({ issued }) => (issued?.day === undefined ? 0 : 1),
];
const containerMeasures: Measures = [
	({ containerTitle }) => (containerTitle === undefined ? 0 : 1),
	({ containerTitle }) => (/^(?:arxiv|corr|biorxiv|medrxiv)\b/i.test(containerTitle ?? '') ? 0 : 1),
];
const unspecific: readonly PaperType[] = ['webpage', 'article'];
const typeMeasures: Measures = [({ type }) => (unspecific.includes(type) ? unspecific.indexOf(type) : 2)];
// A source that knows the identifiers has seen the paper itself; a longer spelling has kept its markup.
const titleMeasures: Measures = [
	({ identifiers }) => Math.min(Object.keys(identifiers).length, 1),
	({ title }) => title.length,
];

function richer(first: PaperRecord, second: PaperRecord, measures: Measures): PaperRecord {
	for (const measure of measures) {
		const difference = measure(second) - measure(first);
		if (difference !== 0) {
			return difference > 0 ? second : first;
		}
	}
	return first;
}

/** A journal's name with a preprint's pages would be wrong. */
function mergePhrases(publication: PaperRecord, other: PaperRecord): Partial<PaperRecord> {
	const isOther = publication.containerTitle !== undefined && other.containerTitle !== undefined;
	const isSame = !isOther || foldText(publication.containerTitle ?? '') === foldText(other.containerTitle ?? '');
	const pick = (field: (typeof publicationPhrases)[number]) =>
		publication[field] ?? (isSame ? other[field] : undefined);
	const phrases = [
		...publicationPhrases.map((field) => [field, pick(field)] as const),
		...remarkPhrases.map((field) => [field, publication[field] ?? other[field]] as const),
	];
	const editor = publication.editor ?? other.editor;
	return { ...Object.fromEntries(phrases.filter(([, phrase]) => phrase !== undefined)), ...(editor && { editor }) };
}

function newerVersion(first: PaperRecord['version'], second: PaperRecord['version']): PaperRecord['version'] {
	return first && second
		? second.number > first.number || (second.number === first.number && !first.date)
			? second
			: first
		: (first ?? second);
}

const maxUnited = 200;

function union(first: readonly string[] = [], second: readonly string[] = []): readonly string[] {
	return [...new Set([...first, ...second])].slice(0, maxUnited);
}

function mergeLinks(first: Links, second: Links): Links {
	const code = union(first.code, second.code);
	return { ...second, ...first, ...(code.length > 0 && { code }) };
}
