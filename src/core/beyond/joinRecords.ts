import { highestSignals } from '../paper/highestSignals';
import type { PaperRecord } from '../paper/paper';
import { publicationPhrases, remarkPhrases } from '../paper/recordFields';
import { uniteIdentifiers } from '../paper/uniteIdentifiers';
import { foldText } from '../text/foldText';

/**
 * What two services say of one paper: the richer authors, date and abstract, the publication rather than the preprint,
 * all identifiers and links; the first one's words where neither is richer.
 */
export function joinRecords(first: PaperRecord, second: PaperRecord): PaperRecord {
	const [lead, other] = published(second) > published(first) ? [second, first] : [first, second];
	const { author, moreAuthors } = richer(first, second, authorMeasure);
	const { abstract, abstractIsSummary } = richer(first, second, abstractMeasure);
	const { issued } = richer(first, second, dateMeasure);
	const version = first.version ?? second.version;
	const keywords = first.keywords?.length ? first.keywords : second.keywords;
	return {
		type: lead.type,
		title: first.title,
		author,
		...(moreAuthors && { moreAuthors }),
		...(issued && { issued }),
		...phrases(lead, other),
		...(version && { version }),
		...(abstract !== undefined && { abstract }),
		...(abstractIsSummary && { abstractIsSummary }),
		categories: first.categories.length > 0 ? first.categories : second.categories,
		...(keywords && { keywords }),
		identifiers: uniteIdentifiers(first.identifiers, second.identifiers),
		links: { ...second.links, ...first.links },
		signals: highestSignals(first.signals, second.signals),
	};
}

type Measure = (record: PaperRecord) => number;

function richer(first: PaperRecord, second: PaperRecord, measure: Measure): PaperRecord {
	return measure(second) > measure(first) ? second : first;
}

/** A preprint server is no journal. */
const published: Measure = ({ containerTitle }) =>
	containerTitle === undefined ? 0 : /^(?:arxiv|corr|biorxiv|medrxiv)\b/i.test(containerTitle) ? 1 : 2;
/** A list that goes on is poorer than a whole one; full given names are richer than initials. */
const authorMeasure: Measure = ({ author, moreAuthors }) =>
	author.length * (moreAuthors ? 1 : 1000) +
	author.filter(({ given }) => given !== undefined && /\p{L}{2}/u.test(given)).length;
const abstractMeasure: Measure = ({ abstract, abstractIsSummary }) =>
	abstract === undefined ? 0 : abstractIsSummary ? 1 : 1 + abstract.length;
const dateMeasure: Measure = ({ issued }) =>
	[issued?.year, issued?.month, issued?.day].filter((part) => part !== undefined).length;

/** A journal's name with a preprint's pages, or editors, would be wrong. */
const publicationFields = [...publicationPhrases, 'editor'] as const;

function phrases(lead: PaperRecord, other: PaperRecord): Partial<PaperRecord> {
	const venues = [lead, other].flatMap(({ containerTitle }) => containerTitle ?? []).map(foldText);
	const fromOther = new Set(venues).size > 1 ? remarkPhrases : [...publicationFields, ...remarkPhrases];
	const own = [...publicationFields, ...remarkPhrases].map((field) => [field, lead[field]] as const);
	const others = fromOther.map((field) => [field, other[field]] as const);
	return Object.fromEntries([...others, ...own].filter(([, phrase]) => phrase !== undefined));
}
