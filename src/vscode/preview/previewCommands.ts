import * as vscode from 'vscode';
import { pageUrl, pdfUrl } from '../../core/paper/paperLinks';
import type { Paper } from '../../core/paper/paper';
import type { PapersView } from '../papersView/papersView';
import { registerCommand, type PaperArgument } from '../platform/commands';
import { UserError } from '../platform/userError';
import type { PaperChooser } from '../search/choosePapers';
import type { PaperPreview } from './paperPreview';

/** Commands that show a paper: in the preview, or its page or PDF in the browser. */
export function registerPreviewCommands(
	services: { readonly preview: PaperPreview; readonly chooser: PaperChooser; readonly view: PapersView },
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	const { preview, chooser, view } = services;
	const walk = async (step: 1 | -1) => {
		const paperId = await preview.walk(step);
		if (paperId !== undefined) {
			await view.reveal(paperId);
		}
	};
	const open = async (
		given: PaperArgument | undefined,
		purpose: string,
		urlOf: (paper: Paper) => string | undefined,
	) => {
		const [paper] = await chooser.choose(purpose, given);
		if (paper) {
			await openInBrowser(paper, urlOf(paper));
		}
	};
	return vscode.Disposable.from(
		preview,
		registerCommand('glossator.previewPaper', (given) => previewPaper(preview, chooser, given), log),
		registerCommand('glossator.nextPaper', () => walk(1), log),
		registerCommand('glossator.previousPaper', () => walk(-1), log),
		registerCommand('glossator.openPage', (given) => open(given, vscode.l10n.t('Open Page in Browser'), pageUrl), log),
		registerCommand('glossator.openPdf', (given) => open(given, vscode.l10n.t('Open PDF in Browser'), pdfUrl), log),
	);
}

async function previewPaper(
	preview: PaperPreview,
	chooser: PaperChooser,
	given: PaperArgument | undefined,
): Promise<void> {
	const [paper] = await chooser.choose(vscode.l10n.t('Preview Abstract'), given);
	if (paper) {
		await preview.show(paper.id);
	}
}

async function openInBrowser(paper: Paper, url: string | undefined): Promise<void> {
	if (url === undefined) {
		throw new UserError(
			vscode.l10n.t(
				'No address is known for "{0}". Search the web for its title, or import it from a source with links.',
				paper.title,
			),
		);
	}
	await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
