import * as vscode from 'vscode';
import { statusIcon, statusLabel } from '../papersView/paperStatus';
import { registerCommand } from '../platform/commands';
import type { PaperChooser } from '../search/choosePapers';
import { readingStates, type ReadingStates } from './readingStates';

/** Lets the user say how far they are with a paper; looking at one never says it for them. */
export function registerMarkCommands(
	marks: ReadingStates,
	chooser: PaperChooser,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	return registerCommand(
		'glossator.markAs',
		async (given, selected) => {
			const papers = await chooser.choose(vscode.l10n.t('Mark As…'), given, selected);
			const items = readingStates.map((state) => ({ state, label: statusLabel(state), iconPath: statusIcon(state) }));
			const placeHolder =
				papers.length === 1
					? vscode.l10n.t('Mark "{0}" as', papers[0]?.title ?? '')
					: vscode.l10n.t('Mark {0} papers as', papers.length);
			const chosen = papers.length > 0 && (await vscode.window.showQuickPick(items, { placeHolder }));
			if (chosen) {
				await marks.mark(
					papers.map((paper) => paper.citekey),
					chosen.state,
				);
			}
		},
		log,
	);
}
