import type { Identifiers, PaperRecord } from '../../paper/paper';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { dateOf } from '../json/dateText';
import { defined } from '../json/defined';
import { keptEntries } from '../json/keptEntries';
import { looseText, looseTexts } from '../json/looseText';
import { abstractText, titleText } from '../json/markupText';
import { peekJson, type Peek } from '../json/peekJson';
import { authorsFromTexts } from '../json/personName';
import { countOf, isObject, listOf, objectOf } from '../jsonValue';
import { semanticScholarVenue } from './semanticScholarVenue';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Papers of Semantic Scholar's API (https://api.semanticscholar.org/api-docs/): one, a search, bulk search or match, a
 * batch (with `null` for ids it does not know), recommendations, citations and references.
 */
export const semanticScholarPapers: Format = {
	name: 'semantic-scholar',
	matches: (text) => {
		const peek = peekJson(text, paths);
		return peek !== undefined && isSemanticScholar(peek, text.slice(0, 1000));
	},
	decode: (text) => gatherPapers(keptEntries(text, { paths, read: readPaper, isOther: isEmptyPage })),
};

const paths = [['data'], ['recommendedPapers'], []];

function isSemanticScholar({ root, entry, isEmpty }: Peek, start: string): boolean {
	const isPaper = ['paperId', 'citingPaper', 'citedPaper'].some((member) => entry.has(member));
	const isNothing = isEmpty && (root.has('recommendedPapers') || (root.has('data') && root.has('total')));
	const isNoPage = root.has('total') && root.has('offset') && !root.has('data');
	return isPaper || isNothing || isNoPage || /^\s*\[\s*null\b/.test(start);
}

/** A search that finds nothing answers without a list. */
function isEmptyPage(value: unknown): boolean {
	const { offset, total, title } = objectOf(value);
	return offset !== undefined && total !== undefined && title === undefined;
}

function readPaper(value: unknown): PaperRecord | undefined {
	const item = objectOf(value);
	const paper = [item.citingPaper, item.citedPaper].find(isObject) ?? item;
	const title = titleText(looseText(paper.title));
	if (title === undefined) {
		return undefined;
	}
	const names = listOf(paper.authors).map((author) => looseText(objectOf(author).name));
	return {
		...semanticScholarVenue(paper),
		title,
		...authorsFromTexts(names.filter((name) => name !== undefined)),
		...defined({ issued: dateOf(looseText(paper.publicationDate)) ?? dateOf(looseText(paper.year)) }),
		...abstractOf(paper),
		categories: [],
		keywords: fieldsOfStudy(paper),
		identifiers: identifiersOf(paper),
		links: defined({ pdf: looseText(objectOf(paper.openAccessPdf).url) }),
		signals: defined({ citations: countOf(paper.citationCount) }),
	};
}

/** The `tldr` is a machine's summary: it stands in only where the abstract is missing. */
function abstractOf(paper: Fields): Pick<PaperRecord, 'abstract' | 'abstractIsSummary'> {
	const abstract = abstractText(looseText(paper.abstract));
	const summary = looseText(objectOf(paper.tldr).text);
	return abstract !== undefined || summary === undefined
		? defined({ abstract })
		: { abstract: summary, abstractIsSummary: true };
}

function fieldsOfStudy(paper: Fields): readonly string[] {
	const modelled = listOf(paper.s2FieldsOfStudy).slice(0, 100);
	const categories = modelled.map((field) => looseText(objectOf(field).category));
	return [...new Set([...looseTexts(paper.fieldsOfStudy), ...categories.filter((name) => name !== undefined)])];
}

function identifiersOf(paper: Fields): Identifiers {
	const ids = objectOf(paper.externalIds);
	return defined({
		semanticScholar: looseText(paper.paperId),
		doi: looseText(ids.DOI),
		arxiv: looseText(ids.ArXiv),
		pmid: looseText(ids.PubMed),
		pmcid: looseText(ids.PubMedCentral),
		acl: looseText(ids.ACL),
		url: looseText(paper.url),
	});
}
