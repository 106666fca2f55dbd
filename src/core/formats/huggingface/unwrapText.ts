/**
 * Text whose lines were broken at a fixed width, as arXiv stores abstracts: line ends become spaces; empty lines and
 * lines that begin with white space start a paragraph.
 */
export function unwrapText(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.trim()
		.split(/\n[ \t]*(?:\n|[ \t])\s*/)
		.map((paragraph) => paragraph.replace(/\n/g, ' ').trim())
		.join('\n\n');
}
