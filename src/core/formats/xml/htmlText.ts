import { scriptText } from '../json/scriptText';
import { decodeHtmlEntities } from './htmlEntities';
import { blockElements, htmlTags, type HtmlTag } from './htmlTags';

/**
 * The text of HTML: paragraphs separated by an empty line, `<br>` as a line end, list items with `- `, `CO₂` for
 * `CO<sub>2</sub>`; without scripts, styles and pictures. Looks at the first 400,000 characters; one pass.
 */
export function htmlText(html: string): string {
	const written = html.slice(0, maxLookedAt);
	// Some feeds escape once more than they need to.
	const looked = isEscapedTwice.test(written) && !written.includes('<') ? decodeHtmlEntities(written) : written;
	return tidyLines(looked.includes('<') ? withoutTags(looked) : plainParagraphs(decodeHtmlEntities(looked)));
}

/** {@link htmlText} on one line. */
export function htmlLine(html: string): string {
	return htmlText(html).replace(/^- /gm, '').replace(/\s+/g, ' ').trim();
}

const maxLookedAt = 400_000;
const isEscapedTwice = /&lt;\/(?:p|i|b|em|strong|sub|sup|span|div|a)&gt;|&lt;br ?\/?&gt;/i;

function withoutTags(html: string): string {
	const parts: string[] = [];
	let script: { readonly kind: 'sub' | 'sup'; readonly at: number } | undefined;
	let at = 0;
	let hasTags = false;
	for (const tag of htmlTags(html)) {
		hasTags = true;
		parts.push(plainPart(html.slice(at, tag.start)));
		at = tag.end;
		const kind = scriptKind(tag.name);
		if (kind && !tag.isEnd) {
			script = { kind, at: parts.length };
		} else if (kind && script) {
			parts.push(scriptText(parts.splice(script.at).join(''), script.kind));
			script = undefined;
		} else {
			parts.push(separator(tag));
		}
	}
	return hasTags ? parts.join('') + plainPart(html.slice(at)) : plainParagraphs(decodeHtmlEntities(html));
}

function scriptKind(name: string): 'sub' | 'sup' | undefined {
	const kind = name.replace('jats:', '');
	return kind === 'sub' || kind === 'sup' ? kind : undefined;
}

function separator({ name, isEnd }: HtmlTag): string {
	switch (name) {
		case 'li':
			return isEnd ? '\n' : '\n- ';
		case 'br':
		case 'tr':
			return '\n';
		case 'td':
		case 'th':
			return ' ';
		default:
			return blockElements.test(name) ? '\n\n' : '';
	}
}

function plainPart(text: string): string {
	return decodeHtmlEntities(text.replace(/\s+/g, ' '));
}

/** Text without any tag keeps its own empty lines. */
function plainParagraphs(text: string): string {
	return text
		.split(/\n[ \t\r]*\n\s*/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' '))
		.join('\n\n');
}

function tidyLines(text: string): string {
	return text
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.replace(/\n{2,}- /g, '\n- ')
		.replace(/(?<=^|\n)- *(?=\n|$)/g, '')
		.trim();
}
