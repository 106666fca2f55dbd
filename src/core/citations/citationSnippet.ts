import { pandocKey } from './syntax/pandoc/pandocKey';

/** The citation of one key in Pandoc's Markdown, as a note shows it: `[@liu2024]`, `[@{a.b.}]` where the key needs braces. */
export function citationSnippet(citekey: string): string {
	return `[${pandocKey(citekey)}]`;
}
