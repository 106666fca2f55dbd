import type { OpmlFeed } from './readOpml';

/**
 * A list of subscriptions as OPML 2.0 (https://opml.org/spec2.opml). Feeds keep their order: neighbours of one folder share
 * an outline, and a folder that comes again gets another.
 */
export function writeOpml(feeds: readonly OpmlFeed[], title: string): string {
	const lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">'];
	lines.push('\t<head>', `\t\t<title>${escaped(title)}</title>`, '\t</head>', '\t<body>');
	let folder: string | undefined;
	for (const feed of feeds) {
		if (feed.folder !== folder) {
			lines.push(...(folder === undefined ? [] : ['\t\t</outline>']));
			lines.push(...(feed.folder === undefined ? [] : [`\t\t<outline text="${escaped(feed.folder)}">`]));
			folder = feed.folder;
		}
		lines.push(`${folder === undefined ? '\t\t' : '\t\t\t'}${outline(feed)}`);
	}
	lines.push(...(folder === undefined ? [] : ['\t\t</outline>']), '\t</body>', '</opml>', '');
	return lines.join('\n');
}

function outline({ title, url }: OpmlFeed): string {
	const text = escaped(title);
	return `<outline type="rss" text="${text}" title="${text}" xmlUrl="${escaped(url)}"/>`;
}

const characters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute or element, without the characters that XML 1.0 §2.2 forbids. */
function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
		.replace(/[\t\n\r]+/g, ' ')
		.replace(/[&<>"]/g, (character) => characters[character] ?? '');
}
