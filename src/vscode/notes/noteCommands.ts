import * as vscode from 'vscode';
import { baseName } from '../platform/baseName';
import { registerCommand } from '../platform/commands';
import { UserError } from '../platform/userError';
import type { PaperChooser } from '../search/choosePapers';
import { createNote, openNote, type NoteServices } from './createNote';

/** Commands that create and open notes. */
export function registerNoteCommands(
	services: NoteServices & { readonly chooser: PaperChooser },
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand(
			'glossator.createNote',
			async (given, selected) => {
				const purpose = vscode.l10n.t('Create or Open Note');
				for (const paper of await services.chooser.choose(purpose, given, selected)) {
					await openNote(await createNote(services, paper), false);
				}
			},
			log,
		),
		registerCommand('glossator.openNote', () => pickNote(services), log),
	);
}

async function pickNote({ notes }: NoteServices): Promise<void> {
	const items = (await notes.all()).map((uri) => ({
		label: baseName(uri).replace(/\.md$/, ''),
		description: vscode.workspace.asRelativePath(uri),
		uri,
	}));
	if (items.length === 0) {
		throw new UserError(vscode.l10n.t('There is no note yet. Create one from a paper of the Papers view.'));
	}
	const chosen = await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('Which note?'),
		matchOnDescription: true,
	});
	if (chosen) {
		await openNote(chosen.uri, false);
	}
}
