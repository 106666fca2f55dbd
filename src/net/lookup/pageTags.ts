import { dateOf } from '../../core/formats/json/dateText';
import { decodeHtmlEntities } from '../../core/formats/xml/htmlEntities';
import { defined } from '../../core/formats/json/defined';
import { authorsFromTexts } from '../../core/formats/json/personName';
import { tagAttributes } from '../../core/formats/xml/tagAttributes';
import { tidyRecord } from '../../core/formats/tidyRecord';
import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import { arxivIdIn } from '../../core/paper/arxivId';
import { doiIn } from '../../core/paper/doi';
import type { PaperRecord } from '../../core/paper/paper';

/** What the `<meta>` tags of a page say, by their name in lower case. */
export type PageTags = ReadonlyMap<string, readonly string[]>;

/**
 * The `<meta>` tags of a web page, of its first megabyte (Google Scholar's inclusion guidelines; Dublin Core in HTML,
 * RFC 2731; PRISM).
 */
export function pageTags(html: string): PageTags {
	const tags = new Map<string, string[]>();
	let count = 0;
	for (const [, written = ''] of html.slice(0, maxLookedAt).matchAll(/<meta\s([^<>]{1,20000})>/gi)) {
		const attributes = new Map(tagAttributes(written).map(({ name, value }) => [name.toLowerCase(), value]));
		const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase();
		const content = decodeHtmlEntities(attributes.get('content') ?? '').trim();
		if (wanted.test(name) && content !== '' && count++ < mostTags) {
			tags.set(name, [...(tags.get(name) ?? []), content]);
		}
	}
	return tags;
}

/** The paper that a page says it is about. */
export function pageIdentifier(tags: PageTags): LookUpIdentifier | undefined {
	const arxiv = arxivIdIn(first(tags, ['citation_arxiv_id']) ?? '');
	if (arxiv !== undefined) {
		return { kind: 'arxiv', value: arxiv };
	}
	const names = [
		'citation_doi',
		'bepress_citation_doi',
		'prism.doi',
		'dc.identifier.doi',
		'dc.identifier',
		'dcterms.identifier',
	];
	const doi = names
		.flatMap((name) => tags.get(name) ?? [])
		.map(doiIn)
		.find((found) => found !== undefined);
	if (doi !== undefined) {
		const ofArxiv = doi.startsWith('10.48550/arxiv.') ? arxivIdIn(doi) : undefined;
		return ofArxiv === undefined ? { kind: 'doi', value: doi } : { kind: 'arxiv', value: ofArxiv };
	}
	const pmid = /^[1-9]\d{0,8}$/.exec(first(tags, ['citation_pmid']) ?? '')?.[0];
	return pmid === undefined ? undefined : { kind: 'pmid', value: pmid };
}

/** The paper as the tags describe it; `undefined` where they give no title, or nobody who wrote it. */
export function pageRecord(tags: PageTags, url: string): PaperRecord | undefined {
	const title = first(tags, ['citation_title', 'dc.title', 'bepress_citation_title']);
	const { author, moreAuthors } = authorsFromTexts(authorsIn(tags));
	if (title === undefined || author.length === 0) {
		return undefined;
	}
	const journal = first(tags, ['citation_journal_title', 'prism.publicationname']);
	const conference = first(tags, ['citation_conference_title', 'citation_conference', 'citation_inbook_title']);
	return tidyRecord({
		type: journal !== undefined ? 'article-journal' : conference !== undefined ? 'paper-conference' : 'webpage',
		...{ title, author, ...(moreAuthors && { moreAuthors }) },
		...publicationIn(tags),
		...defined({ containerTitle: journal ?? conference, page: pagesIn(tags) }),
		categories: [],
		identifiers: { url },
		links: defined({ page: url, pdf: first(tags, ['citation_pdf_url']) }),
		signals: {},
	}).record;
}

const maxLookedAt = 1024 * 1024;
const mostTags = 2000;
const wanted = /^(?:citation_|bepress_citation_|dc\.|dcterms\.|prism\.)/;

function first(tags: PageTags, names: readonly string[]): string | undefined {
	return names.map((name) => tags.get(name)?.[0]).find((content) => content !== undefined);
}

/** One author each, or all in one tag with semicolons between them. */
function authorsIn(tags: PageTags): readonly string[] {
	const written = tags.get('citation_author') ?? tags.get('citation_authors') ?? tags.get('dc.creator') ?? [];
	return written
		.flatMap((names) => names.split(';'))
		.map((name) => name.trim())
		.filter((name) => name !== '');
}

const dates = [
	'citation_publication_date',
	'citation_date',
	'citation_online_date',
	'citation_year',
	'dc.date',
	'prism.publicationdate',
];

function publicationIn(tags: PageTags): Partial<PaperRecord> {
	return defined({
		issued: dateOf(first(tags, dates)),
		volume: first(tags, ['citation_volume', 'prism.volume']),
		issue: first(tags, ['citation_issue', 'prism.number']),
		issn: first(tags, ['citation_issn', 'prism.issn']),
		publisher: first(tags, ['citation_publisher', 'citation_dissertation_institution', 'dc.publisher']),
		abstract: first(tags, ['citation_abstract']),
	});
}

function pagesIn(tags: PageTags): string | undefined {
	const [start, end] = [first(tags, ['citation_firstpage']), first(tags, ['citation_lastpage'])];
	return start !== undefined && end !== undefined && start !== end ? `${start}-${end}` : start;
}
