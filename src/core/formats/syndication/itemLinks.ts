import { childText, childrenOf, textIn, type XmlElement } from '../xml/xmlElement';
import { defined } from '../json/defined';

/** Where an item leads. */
export interface ItemLinks {
	readonly page?: string;
	readonly pdf?: string;
	/** Every address that may hold an identifier. */
	readonly all: readonly string[];
}

/** The links of an item of RSS or Atom: its page, and a PDF among its enclosures. */
export function itemLinks(item: XmlElement): ItemLinks {
	const links = childrenOf(item, 'link', 'atom:link').slice(0, maxLinks);
	const written = links.map(addressOf).filter(isWebAddress);
	const ofPage = links.filter((link) => isAlternate(link) && !isPdf(link)).map(addressOf);
	const guids = childrenOf(item, 'guid').filter((guid) => guid.attributes.get('ispermalink')?.trim() !== 'false');
	const original = childText(item, 'feedburner:origlink');
	const own = [item.attributes.get('href'), item.attributes.get('rdf:about')];
	const candidates = [original, ...ofPage, ...guids.map(textIn), childText(item, 'prism:url'), ...own];
	const files = [...links.slice(0, maxLinks), ...childrenOf(item, 'enclosure', 'media:content')];
	const page = candidates.find(isWebAddress);
	const pdf = files.find(isPdf);
	return {
		...defined({ page, pdf: pdf ? addressOf(pdf) : /\.pdf$/i.test(page ?? '') ? page : undefined }),
		all: [...written, ...candidates.filter(isWebAddress)],
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
	return isWebAddress(addressOf(link)) && (isMarked || (link.name === 'enclosure' && /\.pdf$/i.test(addressOf(link))));
}

function isWebAddress(text: string | undefined): text is string {
	return /^https?:\/\//i.test(text?.trim() ?? '');
}
