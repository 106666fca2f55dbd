import type { FeedPage } from './fetchedFeed';

/**
 * The address of the next page that a page names: the header `Link` (RFC 8288), a `link` of Atom (RFC 5005, also inside
 * RSS) or `next_url` of JSON Feed. Only on the same host and port, and never from https to http: a feed cannot make us
 * fetch from elsewhere.
 */
export function nextLink(page: FeedPage): string | undefined {
	const target = linkHeader(page.link ?? '') ?? linkIn(headOf(page.bytes));
	return target === undefined ? undefined : sameHost(target, page.url);
}

/** What stands before the first entry is all that can name the next page of an XML feed. */
function headOf(bytes: Uint8Array): string {
	const text = new TextDecoder().decode(bytes.subarray(0, longestHead));
	const entry = text.search(/<(?:\w{1,20}:)?(?:entry|item)[\s>]/);
	return entry < 0 ? text : text.slice(0, entry);
}

const longestHead = 64 * 1024;

// <https://example.org/?page=2>; rel="next", <…>; rel="last"
function linkHeader(header: string): string | undefined {
	const links = header.slice(0, longestHeader).split(/,(?=\s*<)/);
	const next = links.find((link) => /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"(?:[^"]* )?next(?: [^"]*)?"|next\b)/i.test(link));
	return /<([^<>]*)>/.exec(next ?? '')?.[1];
}

const longestHeader = 8000;

function linkIn(head: string): string | undefined {
	if (/^\s*\{/.test(head)) {
		return /"next_url"\s{0,9}:\s{0,9}"([^"\\]{1,2000}|(?:\\\/|[^"\\]){1,2000})"/
			.exec(head)?.[1]
			?.replaceAll('\\/', '/');
	}
	const links = head.match(/<(?:\w{1,20}:)?link\s[^<>]{0,2000}>/g) ?? [];
	const next = links.find((link) => /\srel\s{0,9}=\s{0,9}["']next["']/i.test(link));
	return /\shref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/i
		.exec(next ?? '')
		?.slice(1)
		.find(Boolean)
		?.replace(/&(?:amp|#38|#x26);/g, '&');
}

function sameHost(target: string, from: string): string | undefined {
	if (!URL.canParse(target, from)) {
		return undefined;
	}
	const [to, base] = [new URL(target, from), new URL(from)];
	const isSame = to.host === base.host && to.protocol === base.protocol && to.href !== base.href && to.username === '';
	return isSame ? to.href : undefined;
}
