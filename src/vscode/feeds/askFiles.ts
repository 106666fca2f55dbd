import * as vscode from 'vscode';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import { readSource } from '../../core/subscriptions/readSource';
import { UserError } from '../platform/userError';

/** Asks for a glob of files in the workspace. */
export async function askFiles(value = '**/*.bib'): Promise<FeedEntry | undefined> {
	if (!vscode.workspace.workspaceFolders?.length) {
		throw new UserError(
			vscode.l10n.t('There is no workspace folder whose files could be followed. Open a folder first.'),
			{
				action: { title: vscode.l10n.t('Open Folder'), command: 'workbench.action.files.openFolder' },
			},
		);
	}
	const files = await vscode.window.showInputBox({
		title: vscode.l10n.t('Follow Files in the Workspace'),
		prompt: vscode.l10n.t('A pattern below the workspace folder. The files are read again whenever they change.'),
		value,
		ignoreFocusOut: true,
		validateInput: (text) =>
			readSource({ files: text }, 'files') === undefined
				? vscode.l10n.t('Give a relative pattern that stays in the workspace folder.')
				: undefined,
	});
	return files === undefined ? undefined : { files: files.trim() };
}
