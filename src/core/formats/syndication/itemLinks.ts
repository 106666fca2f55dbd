import { absoluteAddress } from './absoluteAddress';
import { childText, childrenOf, textIn, type XmlElement } from '../xml/xmlElement';
import { defined } from '../json/defined';

/** Where an item leads. */
export interface ItemLinks {
	readonly page?: string;
	readonly pdf?: string;
	/** Every address that may hold an identifier. */
	readonly all: readonly string[];
}

/**
 * The links of an item of RSS or Atom: its page, and a PDF among its enclosures; relative ones against `xml:base`, else
 * the address of the feed's site.
 */
export function itemLinks(item: XmlElement, channel: XmlElement | undefined): ItemLinks {
	const bases = [item, channel].map((element) => element?.attributes.get('xml:base'));
	const base = bases.find(isWebAddress) ?? siteOf(channel);
	const links = childrenOf(item, 'link', 'atom:link').slice(0, maxLinks);
	const addresses = (elements: readonly XmlElement[]) => elements.map((link) => absoluteAddress(addressOf(link), base));
	const guids = childrenOf(item, 'guid').filter((guid) => guid.attributes.get('ispermalink')?.trim() !== 'false');
	const own = [item.attributes.get('href'), item.attributes.get('rdf:about')];
	const candidates = [
		childText(item, 'feedburner:origlink'),
		...addresses(links.filter((link) => isAlternate(link) && !isPdf(link))),
		...guids.map(textIn),
		childText(item, 'prism:url'),
		...own,
	].filter(isWebAddress);
	const files = [...links, ...childrenOf(item, 'enclosure', 'media:content').slice(0, maxLinks)];
	const [page] = candidates;
	const [pdf] = addresses(files.filter(isPdf)).filter(isWebAddress);
	return {
		...defined({ page, pdf: pdf ?? (/\.pdf$/i.test(page ?? '') ? page : undefined) }),
		all: [...addresses(links), ...candidates],
	};
}

const maxLinks = 50;

function addressOf(link: XmlElement): string {
	return (link.attributes.get('href') ?? link.attributes.get('url') ?? textIn(link)).trim();
}

function isAlternate({ attributes }: XmlElement): boolean {
	return (
		(attributes.get('rel') ?? 'alternate') === 'alternate' &&
		!/\b(?:atom|rss)\+xml\b/.test(attributes.get('type') ?? '')
	);
}

function isPdf(link: XmlElement): boolean {
	const isMarked = /^application\/(?:x-)?pdf\b/.test(link.attributes.get('type') ?? '');
	return isMarked || (link.name === 'enclosure' && /\.pdf$/i.test(addressOf(link)));
}

function siteOf(channel: XmlElement | undefined): string | undefined {
	return childrenOf(channel, 'link', 'atom:link').filter(isAlternate).map(addressOf).find(isWebAddress);
}

function isWebAddress(text: string | undefined): text is string {
	return /^https?:\/\//i.test(text?.trim() ?? '');
}
