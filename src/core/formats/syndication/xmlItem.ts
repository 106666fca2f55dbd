import { isCategoryCode } from '../arxiv/arxivParts';
import { defined } from '../json/defined';
import { languageTag } from '../json/languageTag';
import type { Authors } from '../json/personName';
import { base64Text } from '../xml/base64Text';
import { childOf, childText, childrenOf, markupIn, textIn, type XmlElement } from '../xml/xmlElement';
import { creatorNames } from './creatorNames';
import { feedDate, isoDay } from './feedDate';
import type { FeedItem, Journal } from './feedItem';
import { itemLinks } from './itemLinks';
import { sourceLine } from './sourceLine';

/**
 * An item of RSS 0.90–2.0 or CDF or an entry of Atom 0.3 or 1.0, with Dublin Core, PRISM, `content:encoded`, Media RSS and
 * iTunes elements; `channel` is what stands in the feed outside of items.
 */
export function xmlItem(item: XmlElement, channel: XmlElement | undefined): FeedItem {
	const title = childOf(item, 'title', 'atom:title', 'dc:title', 'media:title', 'itunes:title');
	const seen = feedDate(childText(item, ...publishedDates, ...changedDates));
	const links = itemLinks(item, channel);
	return {
		texts: [item, ...childrenOf(item, 'media:group')]
			.flatMap((part) => childrenOf(part, ...textElements))
			.map(contentOf),
		authors: authorsOf(item),
		ids: [...childrenOf(item, 'prism:doi', 'dc:identifier', 'guid', 'atom:id', 'id').map(idText), ...links.all],
		subjects: subjectsOf(item),
		journal: journalOf(item, channel),
		...defined({
			title: title && contentOf(title),
			issued: feedDate(childText(item, ...issueDates)) ?? seen,
			firstSeen: seen && isoDay(seen),
			page: links.page,
			pdf: links.pdf,
			language: languageTag(childText(item, 'dc:language')),
			comments: count(childText(item, 'slash:comments')),
		}),
	};
}

const textElements = [
	...['description', 'content:encoded', 'atom:summary', 'atom:content', 'summary', 'content', 'abstract', 'body'],
	...[
		'xhtml:body',
		'xhtml:div',
		'dc:description',
		'dcterms:abstract',
		'prism:teaser',
		'media:description',
		'itunes:summary',
	],
];
const issueDates = ['prism:publicationdate', 'prism:coverdate', 'dcterms:issued', 'dc:date', 'prism:coverdisplaydate'];
const publishedDates = [
	...['pubdate', 'atom:published', 'published', 'atom:issued', 'issued', 'dc:date', 'dcterms:created'],
	...['atom:created', 'created', 'prism:publicationdate'],
];
const changedDates = ['atom:updated', 'updated', 'atom:modified', 'modified', 'dcterms:modified', 'lastbuilddate'];

/** HTML of an element; Atom may carry it as Base64 (RFC 4287 §4.1.3.3; `mode` of Atom 0.3). */
function contentOf(element: XmlElement): string {
	const type = element.attributes.get('type') ?? '';
	const isBinary = /^[\w.+-]+\/(?!.*\b(?:xml|html|markdown|plain)\b)/.test(type) && !type.startsWith('text/');
	if (element.attributes.get('mode') === 'base64' || isBinary) {
		return base64Text(textIn(element)) ?? '';
	}
	return markupIn(element);
}

/** PRISM writes a bare DOI; what an identifier is not marked as is left to its form. */
function idText(element: XmlElement): string {
	return element.name === 'prism:doi' ? `doi:${textIn(element)}` : textIn(element);
}

const creatorElements = [
	'dc:creator',
	'dcterms:creator',
	'atom:author',
	'author',
	'authors',
	'itunes:author',
	'dc:contributor',
];

/** The first kind of element that names somebody. */
function authorsOf(item: XmlElement): Authors {
	for (const name of creatorElements) {
		const people = childrenOf(item, name).map((person) => childText(person, 'atom:name', 'name') ?? markupIn(person));
		const found = creatorNames(people);
		if (found.author.length > 0) {
			return found;
		}
	}
	return { author: [] };
}

function subjectsOf(item: XmlElement): readonly string[] {
	const categories = childrenOf(item, 'category', 'atom:category').map((category) => {
		const term = category.attributes.get('term') ?? textIn(category);
		return isCategoryCode(term) ? term : (category.attributes.get('label') ?? term);
	});
	const subjects = childrenOf(item, 'dc:subject', 'dcterms:subject', 'prism:keyword').map(textIn);
	const lists = childrenOf(item, 'media:keywords', 'itunes:keywords').flatMap((list) => textIn(list).split(','));
	return [...categories, ...subjects.flatMap((subject) => subject.split(/;\s/)), ...lists].slice(0, maxSubjects);
}

const maxSubjects = 200;

function journalOf(item: XmlElement, channel: XmlElement | undefined): Journal {
	const source = sourceLine(childText(item, 'dc:source') ?? '');
	const issn = childText(item, 'prism:issn', 'prism:eissn') ?? childText(channel, 'prism:issn', 'prism:eissn');
	const named = childText(item, 'prism:publicationname') ?? childText(channel, 'prism:publicationname');
	const [first, last] = [
		childText(item, 'prism:startingpage', 'startpage'),
		childText(item, 'prism:endingpage', 'endpage'),
	];
	const range = first === undefined || last === undefined || first === last ? first : `${first}-${last}`;
	const isIdentified =
		/^pubmed:/.test(childText(item, 'guid') ?? '') || childText(item, 'prism:doi', 'dc:identifier') !== undefined;
	return defined({
		containerTitle: named ?? (isIdentified ? source.containerTitle : undefined) ?? journalTitle(channel, issn),
		volume: childText(item, 'prism:volume', 'volume') ?? source.volume,
		issue: childText(item, 'prism:number', 'prism:issueidentifier', 'issue') ?? source.issue,
		page: childText(item, 'prism:pagerange') ?? range ?? source.page,
		issn,
		publisher: childText(item, 'dc:publisher'),
	});
}

/** A channel with an ISSN is a journal's, and its title the journal's. */
function journalTitle(channel: XmlElement | undefined, issn: string | undefined): string | undefined {
	const title = issn === undefined ? undefined : childText(channel, 'title', 'atom:title');
	return title?.replace(/\s?[-–|:]\s(?:latest|current|recent|advance|rss|articles|table of contents)\b.*$/i, '');
}

function count(text: string | undefined): number | undefined {
	return /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined;
}
