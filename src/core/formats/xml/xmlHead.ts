/** What the beginning of a text says of the XML in it. */
export interface XmlHead {
	/** The outermost element as written, in lower case: `rss`, `feed`, `rdf:rdf`, `opml`. */
	readonly root: string;
	/** The text from there on, at most some 20,000 characters. */
	readonly text: string;
}

/** The head of an XML text: comments, instructions and words before the outermost element are passed over. */
export function xmlHead(text: string): XmlHead | undefined {
	const head = text.slice(0, maxBefore);
	tag.lastIndex = 0;
	for (let found = tag.exec(head); found; found = tag.exec(head)) {
		if (found[1] !== undefined && !warning.test(found[1])) {
			return { root: found[1].toLowerCase(), text: text.slice(found.index, found.index + maxShown) };
		}
		if (found[0] === '<!--') {
			const close = head.indexOf('-->', found.index);
			tag.lastIndex = close < 0 ? head.length : close;
		}
	}
	return undefined;
}

/** What servers print before the feed when something is wrong with them. */
const warning = /^(?:b|br|code|font|i|p|pre|strong)$/i;
const maxBefore = 64 * 1024;
const maxShown = 20_000;
const tag = /<!--|<([a-z_][\w:.-]{0,100})(?=[\s/>])/gi;
