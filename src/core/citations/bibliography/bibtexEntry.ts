import type { Paper } from '../../paper/paper';

/** How a .bib file writes its entries. */
export interface BibtexStyle {
	/** White space before a field. */
	readonly indent: string;
	readonly newline: '\n' | '\r\n';
	/** What stands between a field's name and its value: ` = `, `=`. */
	readonly equals: string;
	/** Width that names are padded to, so that the equals signs stand below each other; 0 for none. */
	readonly nameWidth: number;
}

/** The paper as a BibTeX entry, without a line break at its end. */
export function bibtexEntry(paper: Paper, citekey: string, style?: BibtexStyle): string {
	return `@misc{${citekey},${style?.indent ?? '\t'}title = {${paper.title}}}`;
}
