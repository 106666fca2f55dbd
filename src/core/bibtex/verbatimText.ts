/** An address, identifier or number from a BibTeX value, where `%`, `_` and `~` are themselves, escaped by TeX or not. */
export function verbatimText(value: string): string {
	return value
		.replace(/\\url\b\s?/g, '')
		.replace(/\$\\sim\$|\\textasciitilde\b\s?(?:\{\})?|\{?\\~(?:\{\s?\})?\}?/g, '~')
		.replace(/\\textunderscore\b\s?(?:\{\})?/g, '_')
		.replace(/\\([^A-Za-z\s])/g, '$1')
		.replace(/[{}]/g, '')
		.trim();
}
