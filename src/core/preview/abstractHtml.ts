import { plainText, singleLine } from '../text/plainText';
import { createAbstractMarkdown, createTitleMarkdown } from './abstractMarkdown';

/** Characters of an abstract, and of a title, that are shown; the longest real ones have a tenth of it. */
const maxAbstract = 50_000;
const maxTitle = 2_000;

const abstractMarkdown = createAbstractMarkdown();
const titleMarkdown = createTitleMarkdown();

/**
 * An abstract as HTML that is safe to show under a policy without inline styles and scripts: light Markdown, TeX and
 * the publishers' inline tags become elements, formulas MathML; everything else is text. Links lead to http(s) only.
 * An abstract beyond 50,000 characters is cut.
 */
export function abstractHtml(text: string): string {
	const plain = plainText(cut(text, maxAbstract)).replace(/\r\n?|[\u2028\u2029]/g, '\n');
	return abstractMarkdown.render(unbrokenFormulas(plain), {}).trim();
}

/** A title as HTML for inside a heading: formulas and inline tags only; Markdown in a title is text. */
export function titleHtml(text: string): string {
	return titleMarkdown.renderInline(singleLine(cut(text, maxTitle)), {});
}

/** Cuts between characters. */
export function cut(text: string, limit: number): string {
	return text.length <= limit ? text : `${text.slice(0, limit).replace(/\p{Surrogate}$/u, '')}…`;
}

// Lines of a formula may start like list items: `$$` a line break `+ b$$`.
const displayed = /\$\$[^$]+\$\$|\\\[(?:[^\\]|\\[^[\]])*\\\]/g;

function unbrokenFormulas(text: string): string {
	return text.replace(displayed, (formula) => formula.replace(/\n/g, ' '));
}
