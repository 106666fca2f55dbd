/** A text as it can stand between quotes: none inside, and one blank between words. */
export function withoutQuotes(text: string): string {
	return text.replace(/[\s"“”„«»]+/g, ' ').trim();
}

/** A value as it can stand after a colon: in quotes where it needs them. */
export function valueText(text: string): string {
	return /^[\p{L}\p{N}][^\s"“”„«»()|]*$/u.test(text) ? text : `"${withoutQuotes(text)}"`;
}
