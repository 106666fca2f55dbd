import { OpenElements, maxDepth } from './openElements';
import { tagAttributes } from './tagAttributes';

/** A piece of XML that a parser can take, and the place in the text it was made from. */
export interface MendedXml {
	readonly at: number;
	readonly xml: string;
}

/** What the end of a text shows of its whole. */
export interface Mended {
	/** Whether elements are still open at the end. */
	readonly isCutOff: boolean;
	/** Stray `&` and `<`, broken attributes, end tags without a beginning. */
	readonly repairs: number;
}

/**
 * The tags and texts of an XML text one by one, mended where feeds in the wild break it: `&` and `<` that mean themselves
 * are escaped, missing and crossed end tags put right, attributes quoted; comments, instructions and document type
 * declarations (with all entities they define) are left out. One pass; every piece is well-formed by itself.
 */
export function* mendXml(text: string): Generator<MendedXml, Mended> {
	const mending: Mending = { text, open: new OpenElements(), hasDoctype: false, never: new Set(), repairs: 0 };
	let at = 0;
	while (at < text.length) {
		const next = text.indexOf('<', at);
		const end = next < 0 ? text.length : next;
		if (end > at && mending.open.depth > 0) {
			yield { at, xml: escapeAmpersands(text.slice(at, end)) };
		}
		if (next < 0) {
			break;
		}
		const mark = readMark(mending, next);
		if (mark.xml !== '') {
			yield { at: next, xml: mark.xml };
		}
		at = mark.end;
	}
	return { isCutOff: mending.open.depth > 0, repairs: mending.repairs };
}

interface Mending {
	readonly text: string;
	readonly open: OpenElements;
	hasDoctype: boolean;
	/** Delimiters known not to come any more. */
	readonly never: Set<string>;
	repairs: number;
}

interface Mark {
	readonly xml: string;
	readonly end: number;
}

function readMark(mending: Mending, at: number): Mark {
	const { text } = mending;
	switch (text.charAt(at + 1)) {
		case '!':
			return readDeclaration(mending, at);
		case '?':
			return { xml: '', end: behind(mending, '?>', at) ?? behind(mending, '>', at) ?? text.length };
		case '/':
			return readEndTag(mending, at);
		default:
			return readStartTag(mending, at);
	}
}

function readDeclaration(mending: Mending, at: number): Mark {
	const { text } = mending;
	if (text.startsWith('<!--', at)) {
		return { xml: '', end: behind(mending, '-->', at + 4) ?? behind(mending, '>', at) ?? text.length };
	}
	if (text.startsWith('<![CDATA[', at)) {
		return readCdata(mending, at);
	}
	if (!mending.hasDoctype && /^<!doctype/i.test(text.slice(at, at + 9))) {
		mending.hasDoctype = true;
		const declared = /^<![^[>]*(?:\[(?:[^\]]|\](?!\s*>))*\]\s*)?>/.exec(text.slice(at, at + maxDoctype));
		return { xml: '', end: at + (declared?.[0].length ?? 9) };
	}
	return stray(mending, at);
}

/** A section that another begins in was not closed: it ends with the element around it. */
function readCdata(mending: Mending, at: number): Mark {
	const { text, open } = mending;
	const start = at + '<![CDATA['.length;
	const close = behind(mending, ']]>', start);
	const inner = close === undefined ? undefined : text.slice(start, close - 3);
	if (inner !== undefined && !inner.includes('<![CDATA[')) {
		return { xml: open.depth > 0 ? text.slice(at, close) : '', end: close ?? text.length };
	}
	mending.repairs++;
	const end = open.innermost === undefined ? -1 : text.indexOf(`</${open.innermost}>`, start);
	const content = text.slice(start, end < 0 ? text.length : end);
	return { xml: open.depth > 0 ? escapeText(content) : '', end: start + content.length };
}

function readEndTag(mending: Mending, at: number): Mark {
	const { text, open } = mending;
	endTag.lastIndex = at;
	const found = endTag.exec(text);
	if (!found) {
		return stray(mending, at);
	}
	const isInner = open.innermost === found[1];
	const xml = open.close(found[1] ?? '');
	mending.repairs += isInner ? 0 : 1;
	return { xml, end: at + found[0].length };
}

function readStartTag(mending: Mending, at: number): Mark {
	const { text, open } = mending;
	startTag.lastIndex = at;
	const name = startTag.exec(text)?.[1];
	if (name === undefined) {
		return stray(mending, at);
	}
	const start = at + 1 + name.length;
	const end = tagEnd(text, start);
	if (end === undefined) {
		return stray(mending, at);
	}
	const inside = text.slice(start, end - 1);
	const ends = open.open(name);
	const isShown = open.depth <= maxDepth;
	const tag = isShown ? `<${name}${mendedAttributes(mending, inside)}>` : '';
	return { xml: ends + tag + (inside.endsWith('/') ? open.close(name) : ''), end };
}

const startTag = /<([a-z_][\w.-]{0,99}(?::[a-z_][\w.-]{0,99})?)(?=[\s/>])/iy;
const endTag = /<\/([a-z_][\w.:-]{0,199})\s{0,100}>/iy;
const maxDoctype = 64 * 1024;
const maxTag = 64 * 1024;

/** The place behind a tag's `>`; quoted ones do not count unless the quotes are broken. No tag reaches beyond a `<`. */
function tagEnd(text: string, start: number): number | undefined {
	const next = text.indexOf('<', start);
	const piece = text.slice(start, next < 0 ? text.length : next);
	let at = 0;
	for (let place = delimiterFrom(piece, 0); place >= 0; place = delimiterFrom(piece, at)) {
		const delimiter = piece[place] ?? '';
		if (delimiter === '>') {
			return start + place + 1;
		}
		const close = piece.indexOf(delimiter, place + 1);
		if (close < 0) {
			break;
		}
		at = close + 1;
	}
	const broken = piece.indexOf('>');
	return broken < 0 ? undefined : start + broken + 1;
}

const delimiters = /[>"']/g;

function delimiterFrom(piece: string, from: number): number {
	delimiters.lastIndex = from;
	return delimiters.exec(piece)?.index ?? -1;
}

function mendedAttributes(mending: Mending, inside: string): string {
	if (wellFormed.test(inside)) {
		return escapeAmpersands(inside.replace(/\/$/, ''));
	}
	mending.repairs++;
	const attributes = inside.length > maxTag ? [] : tagAttributes(inside.replace(/\/$/, ''));
	const named = new Map(attributes.map(({ name, value }) => [name, value]));
	return [...named].map(([name, value]) => ` ${name}="${escapeText(value).replace(/"/g, '&quot;')}"`).join('');
}

const wellFormed =
	/^(?:\s{1,100}[a-z_][\w.-]{0,99}(?::[a-z_][\w.-]{0,99})?=(?:"[^"<]{0,4000}"|'[^'<]{0,4000}')){0,50}\s{0,100}\/?$/i;

function stray(mending: Mending, at: number): Mark {
	mending.repairs++;
	return { xml: mending.open.depth > 0 ? '&lt;' : '', end: at + 1 };
}

/** The place behind the next delimiter; remembers what does not come any more, so that nothing is looked for twice. */
function behind(mending: Mending, delimiter: string, from: number): number | undefined {
	const found = mending.never.has(delimiter) ? -1 : mending.text.indexOf(delimiter, from);
	if (found < 0) {
		mending.never.add(delimiter);
		return undefined;
	}
	return found + delimiter.length;
}

function escapeAmpersands(text: string): string {
	return text.includes('&') ? text.replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi, '&amp;') : text;
}

function escapeText(text: string): string {
	return escapeAmpersands(text).replace(/</g, '&lt;');
}
