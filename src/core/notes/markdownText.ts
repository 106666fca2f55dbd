/** Every line as a line of a Markdown block quotation. */
export function quoteLines(text: string): string {
	return text
		.split(/\r\n?|\n/)
		.map((line) => `> ${line}`.trimEnd())
		.join('\n');
}

// What Markdown would take for HTML or an image: `<script`, `</p>`, `<!--`, `<?php`, `![`.
const active = /<(?=[A-Za-z/!?])(?!\/?(?:i|b|em|strong|sub|sup)>)|!(?=\[)/g;

/**
 * Foreign text for running Markdown: emphasis, formulas and links stay as they are, HTML and images become text (a note
 * must not load what a feed put into an abstract). Inside a formula a space does what the backslash does elsewhere.
 */
export function proseText(text: string): string {
	return text
		.split(/(\$[^$]*\$)/)
		.map((part, index) => part.replace(active, (mark) => (index % 2 === 0 ? `\\${mark}` : `${mark} `)))
		.join('');
}

/** A Markdown link; the text alone where there is no target. */
export function markdownLink(text: string, target: string | undefined): string {
	const label = proseText(text.replace(/\s+/g, ' '));
	if (target === undefined || target === '') {
		return label;
	}
	const address = target.replace(
		/[\s()<>\\]/g,
		(character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
	);
	return `[${label.replace(/[[\]]/g, '\\$&')}](${address})`;
}
