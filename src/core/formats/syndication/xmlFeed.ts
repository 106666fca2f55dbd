import { arxivApi } from '../arxiv/arxivApi';
import { arxivFeed } from '../arxiv/arxivFeed';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { feedEntries } from '../xml/feedEntries';
import { readXml } from '../xml/readXml';
import { childrenOf, type XmlElement } from '../xml/xmlElement';
import { xmlHead } from '../xml/xmlHead';
import { itemRecord } from './itemRecord';
import { xmlItem } from './xmlItem';

/** RSS 0.90 to 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 and 0.90 as RDF, and CDF. */
export const rss: Format = {
	name: 'rss',
	matches: (text) => isFeedOf(text, /^(?:\w{1,20}:)?(?:rss|rdf|channel)$/),
	decode,
};

/** Atom 1.0 (RFC 4287) and 0.3. */
export const atom: Format = {
	name: 'atom',
	matches: (text) => isFeedOf(text, /^(?:\w{1,20}:)?(?:feed|entry)$/),
	decode,
};

/** What stands in a feed outside of its items, its first 200 elements: the `channel` of RSS, the `feed` of Atom. */
export function channelOf(root: XmlElement | undefined): XmlElement | undefined {
	const channel = childrenOf(root, 'channel')[0] ?? root;
	// Every item asks for it; there is white space for each of them.
	const content = channel?.content.filter((part) => typeof part !== 'string').slice(0, maxElements);
	return channel && { ...channel, content: content ?? [] };
}

const maxElements = 200;

function isFeedOf(text: string, roots: RegExp): boolean {
	return roots.test(xmlHead(text)?.root ?? '') && !arxivApi.matches(text) && !arxivFeed.matches(text);
}

function decode(text: string): ReturnType<Format['decode']> {
	const document = readXml(text, new Set(['item', 'entry']));
	const channel = channelOf(document.root);
	return gatherPapers(feedEntries(text, document, (item, rank) => itemRecord(xmlItem(item, channel), rank)));
}
