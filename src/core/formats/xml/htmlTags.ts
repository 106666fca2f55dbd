/** A tag of HTML; of an element whose content is no text of the page (scripts, pictures) it reaches to the end of that. */
export interface HtmlTag {
	/** In lower case; empty for comments and for elements that are left out with their content. */
	readonly name: string;
	readonly isEnd: boolean;
	readonly start: number;
	readonly end: number;
}

/** The tags of known HTML elements, in order; a `<` that opens none is text and passed over. Linear in the text. */
export function* htmlTags(html: string): Generator<HtmlTag> {
	const find = ascendingFinder(html);
	let start = find('<', 0);
	while (start >= 0) {
		const tag = html.startsWith('<!--', start) ? comment(find, start, html.length) : tagAt(html, find, start);
		if (tag) {
			yield tag;
		}
		start = find('<', tag ? tag.end : start + 1);
	}
}

/** Elements that stand in their own lines. */
export const blockElements =
	/^(?:address|article|aside|blockquote|caption|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|details|table|tbody|thead|tr|ul|jats:p|jats:title|jats:sec)$/;

const inlineElements =
	/^(?:a|abbr|acronym|b|base|bdi|bdo|big|body|br|button|cite|code|data|del|dfn|em|font|head|html|i|img|input|ins|kbd|label|link|mark|math|m(?:i|n|o|row|sub|sup|text|frac|sqrt)|meta|q|s|samp|small|source|span|strike|strong|sub|sup|td|th|time|tt|u|var|wbr|jats:(?:italic|bold|sub|sup))$/;
const hiddenElements = /^(?:script|style|svg|iframe|object|template|video|audio|title|annotation|select)$/;
const tagStart = /<(\/?)([a-z][a-z\d:]{0,20})(?=[\s/>])/iy;
/** Tags are longer only where they hold a picture. */
const maxChecked = 10_000;

type Find = (delimiter: string, from: number) => number;

/** `indexOf` in lower case for places that ascend: what was found or is missing is not looked for again. */
function ascendingFinder(html: string): Find {
	const lower = html.toLowerCase();
	const text = lower.length === html.length ? lower : html;
	const known = new Map<string, { readonly from: number; readonly found: number }>();
	return (delimiter, from) => {
		const last = known.get(delimiter);
		if (last && last.from <= from && (last.found < 0 || last.found >= from)) {
			return last.found;
		}
		const found = text.indexOf(delimiter, from);
		known.set(delimiter, { from, found });
		return found;
	};
}

function comment(find: Find, start: number, length: number): HtmlTag {
	const close = find('-->', start + 4);
	return { name: '', isEnd: false, start, end: close < 0 ? length : close + 3 };
}

function tagAt(html: string, find: Find, start: number): HtmlTag | undefined {
	tagStart.lastIndex = start;
	const [opening = '', slash, written = ''] = tagStart.exec(html) ?? [];
	const name = written.toLowerCase();
	const isHidden = hiddenElements.test(name);
	if (!isHidden && !blockElements.test(name) && !inlineElements.test(name)) {
		return undefined;
	}
	const inside = start + opening.length;
	const bracket = closingBracket(html, find, inside);
	// In `a <b and c> d` nothing is an attribute.
	if (bracket === undefined || (name.length === 1 && !/^\s*\/?$|=/.test(html.slice(inside, bracket)))) {
		return undefined;
	}
	const isWhole = !isHidden || slash !== '' || html[bracket - 1] === '/';
	const end = isWhole ? bracket : (endOfHidden(html, find, { name, from: bracket }) ?? bracket);
	return { name: isHidden ? '' : name, isEnd: slash === '/', start, end: end + 1 };
}

/** The `>` of the end tag; a script that is not closed reaches to the end of the text, as in browsers. */
function endOfHidden(html: string, find: Find, element: { name: string; from: number }): number | undefined {
	const close = find(`</${element.name}`, element.from);
	if (close < 0) {
		return /^(?:script|style)$/.test(element.name) ? html.length - 1 : undefined;
	}
	return closingBracket(html, find, close + element.name.length + 2) ?? close;
}

/** The `>` that ends a tag; those in quoted values do not count where the quotes are whole. */
function closingBracket(html: string, find: Find, from: number): number | undefined {
	const first = find('>', from);
	const next = find('<', from);
	if (first < 0 || (next >= 0 && next < first && hasWholeQuotes(html.slice(from, next)))) {
		return undefined;
	}
	let end = first;
	for (let tries = 0; tries < 5 && end >= 0; tries++) {
		if (end - from > maxChecked || hasWholeQuotes(html.slice(from, end))) {
			return end;
		}
		end = html.slice(0, from + maxChecked).indexOf('>', end + 1);
	}
	return first;
}

function hasWholeQuotes(text: string): boolean {
	return /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*){0,100}$/.test(text.slice(0, maxChecked));
}
