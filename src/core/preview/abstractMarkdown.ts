import createMarkdown from 'markdown-it';
import type { MarkdownIt, Token } from 'markdown-it';
import { escapeHtml } from '../text/escapeHtml';
import { mathRule } from './mathRule';
import { proseRule } from './proseRule';
import { quoteRule } from './quoteRule';
import { safeLink } from './safeLink';
import { tagRule } from './tagRule';
import { texRule } from './texRule';

/** Depth of elements in elements; what is nested deeper stays text. */
const maxNesting = 20;

// What `doi:` is followed by; closing punctuation belongs to the sentence.
const doiName = /^ ?10\.\d{4,9}\/[^\s<>"]{0,200}[\p{L}\d]/u;

/** Markdown as abstracts use it: paragraphs, lists, emphasis, code and links, with TeX and the publishers' tags. */
export function createAbstractMarkdown(): MarkdownIt {
	const markdown = createTitleMarkdown();
	markdown.set({ linkify: true });
	markdown.enable(['list', 'fence', 'linkify', 'escape', 'backticks', 'emphasis', 'link', 'autolink', 'entity']);
	markdown.enable(['balance_pairs', 'fragments_join', 'text_join']);
	markdown.inline.ruler.before('backticks', 'tex_quote', quoteRule);
	markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false, maxLength: 1_000 });
	markdown.linkify.add('mailto:', null).add('ftp:', null).add('//', null);
	markdown.linkify.add('doi:', {
		validate: (text: string, position: number) => doiName.exec(text.slice(position, position + 240))?.[0].length ?? 0,
	});
	const normalizeLink = markdown.normalizeLink.bind(markdown);
	markdown.normalizeLink = (address) => normalizeLink(safeLink(address) ?? '');
	markdown.validateLink = (address) => safeLink(address) !== undefined;
	return markdown;
}

/** What a title may hold: formulas, TeX and the publishers' tags; the rest is text, asterisks and brackets too. */
export function createTitleMarkdown(): MarkdownIt {
	const markdown = createMarkdown('zero', { maxNesting });
	markdown.inline.ruler.before('escape', 'math', mathRule);
	markdown.inline.ruler.before('escape', 'tex', texRule);
	markdown.inline.ruler.before('autolink', 'known_tag', tagRule);
	markdown.core.ruler.after('text_join', 'prose', proseRule);
	markdown.renderer.rules['math'] = renderMath;
	return markdown;
}

function renderMath(tokens: Token[], index: number): string {
	const token = tokens[index];
	return typeof token?.meta?.['html'] === 'string'
		? token.meta['html']
		: `<code class="math-source">${escapeHtml(token?.content ?? '')}</code>`;
}
