import type { Announcement, PaperRecord } from '../../paper/paper';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { unwrapText } from '../huggingface/unwrapText';
import { defined } from '../json/defined';
import { lookUp } from '../json/lookUp';
import { creatorNames, listedNames } from '../syndication/creatorNames';
import { feedDate, isoDay } from '../syndication/feedDate';
import { feedEntries, type EntryRead } from '../xml/feedEntries';
import { htmlText } from '../xml/htmlText';
import { readXml } from '../xml/readXml';
import { childText, childrenOf, textIn, type XmlElement } from '../xml/xmlElement';
import { xmlHead } from '../xml/xmlHead';
import { arxivApi } from './arxivApi';
import { arxivLinks, categoryCodes, monthOfId, versionedId, type VersionedId } from './arxivParts';
import { journalReference } from './journalReference';

/**
 * arXiv's daily RSS and Atom feeds (https://info.arxiv.org/help/rss_specifications.html), and its RSS 1.0 of before 2024.
 * A feed without items (weekends, holidays) is a list of no papers.
 */
export const arxivFeed: Format = {
	name: 'arxiv-feed',
	matches: (text) => {
		const head = xmlHead(text);
		return (
			/^(?:rss|feed|rdf:rdf)$/.test(head?.root ?? '') && isFromArxiv.test(head?.text ?? '') && !arxivApi.matches(text)
		);
	},
	decode: (text) => gatherPapers(feedEntries(text, readXml(text, new Set(['item', 'entry'])), readItem)),
};

/** The namespace, arXiv's own addresses as the feed's, and its ids; a mere link to a paper does not count. */
const isFromArxiv =
	/arxiv\.org\/schemas\/atom|(?:rss|export)\.arxiv\.org\/(?:rss|atom)|oai:arxiv\.org:|<channel rdf:about="https?:\/\/arxiv\.org\//i;

function readItem(item: XmlElement, rank: number): EntryRead {
	const title = childText(item, 'title', 'atom:title');
	const description = childText(item, 'description', 'atom:summary', 'summary', 'atom:content') ?? '';
	const head = /^\s*arXiv:(\S{1,60})\s+Announce Type:\s*(\S{1,20})\s*/i.exec(description.slice(0, 300));
	const guid = childText(item, 'guid', 'atom:id', 'id') ?? item.attributes.get('rdf:about') ?? '';
	const link = childText(item, 'link') ?? '';
	const found = [guid, `arXiv:${head?.[1] ?? ''}`, link, title ?? ''].map(versionedId).find((id) => id !== undefined);
	if (title === undefined || !found) {
		return {
			problem: `Entry ${rank} is no paper (it has no ${title === undefined ? 'title' : 'arXiv id'}) and was left out.`,
		};
	}
	const written = head ? description.slice(head[0].length) : description;
	const kind = childText(item, 'arxiv:announce_type') ?? head?.[2] ?? /UPDATED|CROSS LISTED/.exec(title)?.[0];
	const announced = lookUp(announcements, kind?.trim().toLowerCase());
	return { record: { ...record({ item, found, announced, title, written }), ...sightingOf(item, announced, rank) } };
}

interface Item {
	readonly item: XmlElement;
	readonly found: VersionedId;
	readonly announced: Announcement | undefined;
	readonly title: string;
	readonly written: string;
}

function record({ item, found, announced, title, written }: Item): PaperRecord {
	const arxiv = found.identifiers.arxiv ?? '';
	const day = dayOf(item);
	const reference = childText(item, 'arxiv:journal_reference', 'arxiv:journal_ref');
	const note = childText(item, 'arxiv:comment')?.replace(/\s+/g, ' ');
	// Cross-lists name a version that appeared earlier.
	const date = announced === 'new' || announced === 'replace' ? day : undefined;
	const codes = childrenOf(item, 'category', 'atom:category', 'dc:subject');
	const code = /\[([a-z-]{2,12}(?:\.[A-Za-z-]{2,12})?)\]\)?/.exec(title.slice(-80))?.[1];
	return {
		type: 'article',
		title: title.replace(/\s+/g, ' ').replace(/\.? \(arXiv:[^()]{5,80}\)$/, ''),
		...authorsOf(item),
		categories: categoryCodes([...codes.map((each) => each.attributes.get('term') ?? textIn(each)), code]),
		identifiers: { ...found.identifiers, ...defined({ doi: childText(item, 'arxiv:doi') }) },
		links: arxivLinks(item, arxiv),
		signals: {},
		...defined({ note }),
		...(reference !== undefined && journalReference(reference)),
		...defined({
			issued: monthOfId(arxiv),
			abstract: abstractOf(written),
			version: found.version && { ...found.version, ...defined({ date }) },
		}),
	};
}

/** LaTeX stays as it is; only the old feeds wrote HTML. */
function abstractOf(written: string): string | undefined {
	const plain = /^\s*<p>/i.test(written) ? htmlText(written) : unwrapText(written.replace(/^\s*Abstract:\s*/i, ''));
	return plain === '' ? undefined : plain;
}

function authorsOf(item: XmlElement): Pick<PaperRecord, 'author' | 'moreAuthors'> {
	const creators = childrenOf(item, 'dc:creator').map(textIn);
	const people = childrenOf(item, 'atom:author', 'author').map(
		(author) => childText(author, 'atom:name', 'name') ?? textIn(author),
	);
	const [only = ''] = creators.length > 0 ? creators : people;
	return creators.length > 1 || people.length > 1
		? creatorNames(creators.length > 1 ? creators : people)
		: listedNames(only);
}

const announcements: Readonly<Record<string, Announcement>> = {
	new: 'new',
	cross: 'cross',
	'cross listed': 'cross',
	replace: 'replace',
	updated: 'replace',
	'replace-cross': 'replace-cross',
};

function dayOf(item: XmlElement): string | undefined {
	const date = feedDate(
		childText(item, 'pubdate', 'atom:published', 'published', 'dc:date', 'atom:updated', 'updated'),
	);
	return date && isoDay(date);
}

function sightingOf(
	item: XmlElement,
	announced: Announcement | undefined,
	rank: number,
): Pick<PaperRecord, 'sighting'> {
	return { sighting: { rank, ...defined({ firstSeen: dayOf(item), announced }) } };
}
