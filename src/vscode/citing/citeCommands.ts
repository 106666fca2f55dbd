import * as vscode from 'vscode';
import { citationSnippet } from '../../core/citations/citationSnippet';
import type { Paper } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';
import { registerCommand } from '../platform/commands';
import { UserError } from '../platform/userError';
import type { PaperChooser } from '../search/choosePapers';
import type { ActiveDocument } from './activeDocument';
import type { CitationInserter } from './citationInserter';

/** What citing needs. */
export interface CiteServices {
	readonly library: LibraryStore;
	readonly chooser: PaperChooser;
	readonly active: ActiveDocument;
	readonly inserter: CitationInserter;
}

/** Commands that cite: into the document, or onto the clipboard. */
export function registerCiteCommands(services: CiteServices, log: vscode.LogOutputChannel): vscode.Disposable {
	const { library, chooser, active, inserter } = services;
	return vscode.Disposable.from(
		registerCommand(
			'glossator.insertCitation',
			async (given, selected) => {
				// The pick takes the focus: remember where the user was writing before it opens.
				const editor = active.editor;
				const papers = await chooser.choose(vscode.l10n.t('Insert Citation'), given, selected);
				if (papers.length > 0) {
					await inserter.insert(editor ?? explainMissingEditor(papers), papers);
				}
			},
			log,
		),
		registerCommand(
			'glossator.copyCitation',
			async (given, selected) => {
				const papers = await chooser.choose(vscode.l10n.t('Copy Citation'), given, selected);
				await copy(papers.map((paper) => citationSnippet(paper.citekey)).join(' '));
			},
			log,
		),
		registerCommand(
			'glossator.copyBibliographyEntry',
			async (given, selected) => {
				const papers = await chooser.choose(vscode.l10n.t('Copy Bibliography Entry'), given, selected);
				const entries = await library.ask('bibtexEntries', { ids: papers.map((paper) => paper.id) });
				await copy(entries.join('\n\n'));
			},
			log,
		),
	);
}

/** What was chosen is not lost: it can be copied. */
function explainMissingEditor(papers: readonly Paper[]): never {
	throw new UserError(
		vscode.l10n.t('There is no open document to cite in. Open a Markdown, LaTeX or Typst file first.'),
		{
			action: {
				title: vscode.l10n.t('Copy Citation'),
				command: 'glossator.copyCitation',
				arguments: [papers.map((paper) => paper.id)],
			},
		},
	);
}

async function copy(text: string): Promise<void> {
	if (text !== '') {
		await vscode.env.clipboard.writeText(text);
		vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', text.split('\n', 1)[0] ?? ''), 3000);
	}
}
