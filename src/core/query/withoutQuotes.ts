/** A text as it can stand between quotes: none inside, and one blank between words. */
export function withoutQuotes(text: string): string {
	return text.replace(/[\s"“”„«»]+/g, ' ').trim();
}
