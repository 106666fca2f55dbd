import { escapeHtml } from '../text/escapeHtml';

/** The commands that links of the page may run: the webview's `enableCommandUris`. */
export const pageCommands = [
	'glossator.insertCitation',
	'glossator.copyCitation',
	'glossator.createNote',
	'glossator.openPage',
	'glossator.openPdf',
	'glossator.previewPaper',
	'glossator.nextPaper',
	'glossator.previousPaper',
] as const;

export type PageCommand = (typeof pageCommands)[number];

/** A link that runs a command on one paper; what it says is escaped here. */
export function commandLink(command: PageCommand, paperId: string, text: string): string {
	// JSON.stringify writes lone surrogates as escapes, so encodeURIComponent never throws.
	const target = encodeURIComponent(JSON.stringify([paperId]));
	return `<a href="command:${command}?${escapeHtml(target)}">${escapeHtml(text)}</a>`;
}
