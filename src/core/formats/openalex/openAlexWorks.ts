import { arxivIdIn } from '../../paper/arxivId';
import type { Identifiers, PaperRecord } from '../../paper/paper';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { dateOf } from '../json/dateText';
import { defined } from '../json/defined';
import { keptEntries } from '../json/keptEntries';
import { languageTag } from '../json/languageTag';
import { firstText, looseText } from '../json/looseText';
import { abstractText, titleText } from '../json/markupText';
import { peekJson, type Peek } from '../json/peekJson';
import { authorsFromTexts } from '../json/personName';
import { countOf, listOf, objectOf } from '../jsonValue';
import { invertedAbstract } from './invertedAbstract';
import { openAlexType } from './openAlexType';

type Fields = Readonly<Record<string, unknown>>;

/** OpenAlex works, a list or one (https://docs.openalex.org/api-entities/works/work-object). */
export const openAlexWorks: Format = {
	name: 'openalex',
	matches: (text) => {
		const peek = peekJson(text, paths);
		return peek !== undefined && isOpenAlex(peek);
	},
	decode: (text) => gatherPapers(keptEntries(text, { paths, read: readWork })),
};

const paths = [['results'], []];

function isOpenAlex({ root, entry, isEmpty }: Peek): boolean {
	if (isEmpty) {
		return root.has('results') && root.has('meta') && /"(?:per_page|db_response_time_ms)"/.test(root.get('meta') ?? '');
	}
	const hasId = /^"https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?W\d/i.test(entry.get('id') ?? '');
	const own = ['authorships', 'abstract_inverted_index', 'publication_year', 'publication_date', 'display_name', 'ids'];
	return (hasId && (root.has('results') || own.some((member) => entry.has(member)))) || isPart(entry);
}

/** A work that was asked for without its id. */
function isPart(entry: Peek['entry']): boolean {
	return entry.has('authorships') && (entry.has('title') || entry.has('display_name'));
}

function readWork(value: unknown): PaperRecord | undefined {
	const work = objectOf(value);
	const title = titleText(firstText(work, ['title', 'display_name']));
	if (title === undefined) {
		return undefined;
	}
	const source = objectOf(objectOf(work.primary_location).source);
	return {
		type: openAlexType(looseText(work.type), looseText(work.type_crossref), looseText(source.type)),
		title,
		...authorsIn(work),
		...sourceFields(source),
		...biblioFields(objectOf(work.biblio)),
		...defined({
			issued: dateOf(looseText(work.publication_date)) ?? dateOf(looseText(work.publication_year)),
			abstract: abstractText(invertedAbstract(work.abstract_inverted_index)),
			language: languageTag(work.language),
			note: work.is_retracted === true ? 'Retracted' : undefined,
		}),
		categories: [],
		keywords: [...namesOf(work.topics), ...namesOf(work.keywords)],
		identifiers: identifiersOf(work),
		links: defined({ pdf: pdfOf(work) }),
		signals: defined({ citations: countOf(work.cited_by_count) }),
	};
}

/** Lists of works name at most 100 authors each. */
function authorsIn(work: Fields): Pick<PaperRecord, 'author' | 'moreAuthors'> {
	const names = listOf(work.authorships)
		.map(objectOf)
		.map((authorship) => looseText(objectOf(authorship.author).display_name) ?? looseText(authorship.raw_author_name));
	const { author, moreAuthors } = authorsFromTexts(names.filter((name) => name !== undefined));
	return { author, ...((moreAuthors || work.is_authors_truncated === true) && { moreAuthors: true }) };
}

/** A repository is where a preprint is kept, not what it appeared in. */
function sourceFields(source: Fields): Partial<PaperRecord> {
	const name = looseText(source.display_name);
	return looseText(source.type) === 'repository'
		? defined({ publisher: name })
		: defined({
				containerTitle: name,
				publisher: looseText(source.host_organization_name),
				issn: looseText(source.issn_l) ?? looseText(source.issn),
			});
}

function biblioFields(biblio: Fields): Partial<PaperRecord> {
	const [first, last] = [looseText(biblio.first_page), looseText(biblio.last_page)];
	return defined({
		volume: looseText(biblio.volume),
		issue: looseText(biblio.issue),
		page: first !== undefined && last !== undefined && first !== last ? `${first}-${last}` : first,
	});
}

function namesOf(value: unknown): readonly string[] {
	const names = listOf(value)
		.slice(0, 100)
		.map((item) => firstText(objectOf(item), ['display_name', 'keyword']));
	return names.filter((name) => name !== undefined);
}

function identifiersOf(work: Fields): Identifiers {
	const ids = objectOf(work.ids);
	const locations = [work.primary_location, work.best_oa_location, ...listOf(work.locations).slice(0, 20)].map(
		objectOf,
	);
	const addresses = locations.flatMap(({ landing_page_url, pdf_url }) => [
		looseText(landing_page_url),
		looseText(pdf_url),
	]);
	return defined({
		openalex: looseText(work.id) ?? looseText(ids.openalex),
		doi: looseText(work.doi) ?? looseText(ids.doi),
		pmid: /\d+$/.exec(looseText(ids.pmid)?.slice(0, 100) ?? '')?.[0],
		pmcid: /(?:PMC)?\d+$/i.exec(looseText(ids.pmcid)?.slice(0, 100) ?? '')?.[0],
		arxiv: addresses.map((address) => address && arxivIdIn(address)).find((id) => id !== undefined && id !== ''),
		url: looseText(objectOf(work.primary_location).landing_page_url),
	});
}

function pdfOf(work: Fields): string | undefined {
	const places = [work.best_oa_location, work.primary_location].map(objectOf);
	const free = looseText(objectOf(work.open_access).oa_url);
	const isPdf = free !== undefined && /\.pdf(?:[?#]|$)|\/pdf\//i.test(free.slice(0, 2048));
	return places.map(({ pdf_url }) => looseText(pdf_url)).find((url) => url !== undefined) ?? (isPdf ? free : undefined);
}
