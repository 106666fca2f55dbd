import { safeHttpUrl } from '../../paper/safeHttpUrl';
import { singleLine } from '../../text/plainText';
import { boundText } from '../cleanText';
import { decodeHtmlEntities } from '../xml/htmlEntities';
import { htmlTags, type HtmlTag } from '../xml/htmlTags';
import { htmlLine } from '../xml/htmlText';
import { tagAttributes } from '../xml/tagAttributes';

/** A feed that a web page points to. */
export interface FeedLink {
	readonly url: string;
	/** What the page calls it; the address where it does not. */
	readonly title: string;
}

/** A web page: its HTML, its address, and how an address in it is made absolute (`undefined` where it cannot be). */
export interface WebPage {
	readonly html: string;
	readonly url: string;
	readonly resolve: (base: string, href: string) => string | undefined;
}

/**
 * The feeds a page offers with `<link rel="alternate">` (https://html.spec.whatwg.org/multipage/links.html#rel-alternate),
 * failing these what its links suggest; http(s) only, each once, in order, at most 20. Linear in the text.
 */
export function feedLinks(page: WebPage): readonly FeedLink[] {
	const html = page.html.slice(0, maxLookedAt);
	const offered: Candidate[] = [];
	const linked: Candidate[] = [];
	let base = page.url;
	for (const tag of htmlTags(html)) {
		const attributes = /^(?:link|a|base)$/.test(tag.name) && !tag.isEnd ? attributesOf(html, tag) : undefined;
		const href = attributes?.get('href')?.trim();
		if (!attributes || href === undefined) {
			continue;
		}
		if (tag.name === 'base') {
			base = page.resolve(page.url, href) ?? base;
		} else if (tag.name === 'link' && isOffered(attributes) && offered.length < maxLinks) {
			offered.push({ href, title: attributes.get('title') ?? '' });
		} else if (tag.name === 'a' && looksLikeFeed.test(href.slice(0, 2_000)) && linked.length < maxLinks) {
			linked.push({ href, title: attributes.get('title') ?? linkText(html, tag) });
		}
	}
	const absolute = (candidates: readonly Candidate[]) => absoluteLinks(candidates, (href) => page.resolve(base, href));
	const links = absolute(offered);
	return links.length > 0 ? links : absolute(linked);
}

interface Candidate {
	readonly href: string;
	readonly title: string;
}

const maxLinks = 20;
const maxLookedAt = 4_000_000;
const feedType = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|text\/rss\+xml)\b/i;
const looksLikeFeed =
	/(?:^|[/._=?&-])(?:rss|atom|feeds?)(?:\d{0,2})(?:\.(?:xml|json|rdf|php|aspx?))?\/?(?:[?#].*)?$|\.(?:rss|atom|rdf)(?:[?#].*)?$|(?:^|\/)index\.xml$|\/feeds?\/[^?#]{1,200}\.xml$/i;

function isOffered(attributes: ReadonlyMap<string, string>): boolean {
	const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
	const type = (attributes.get('type') ?? '').trim();
	// Plain JSON and XML are offered for other things as well.
	const isPlain = /^(?:application\/json|text\/xml|application\/xml)\b/i.test(type);
	const isFeed = feedType.test(type) || (isPlain && looksLikeFeed.test(attributes.get('href') ?? ''));
	return (relations.includes('alternate') && isFeed) || relations.includes('feed');
}

function attributesOf(html: string, { name, start, end }: HtmlTag): ReadonlyMap<string, string> {
	const attributes = tagAttributes(html.slice(start + name.length + 1, end - 1));
	return new Map(attributes.map(({ name: key, value }) => [key.toLowerCase(), decodeHtmlEntities(value)]));
}

/** What stands in a link; pictures say nothing. */
function linkText(html: string, { end }: HtmlTag): string {
	const inside = html.slice(end, end + 500);
	const close = inside.search(/<\/a\s*>/i);
	return close < 0 ? '' : htmlLine(inside.slice(0, close));
}

function absoluteLinks(
	candidates: readonly Candidate[],
	resolve: (href: string) => string | undefined,
): readonly FeedLink[] {
	const links = new Map<string, FeedLink>();
	for (const { href, title } of candidates) {
		const url = safeHttpUrl(resolve(href.replace(/^feed:(?:\/\/)?(?=https?:)/i, '')) ?? '');
		if (url !== undefined && !links.has(url)) {
			links.set(url, { url, title: boundText(singleLine(title), 200) || url });
		}
	}
	return [...links.values()];
}
