import * as vscode from 'vscode';
import { UserError } from './userError';

/** What is said while a folder is chosen. */
export interface FolderChoice {
	/** Asked where the workspace has several folders and none is in use. */
	readonly question: string;
	/** Said where the window has no folder. */
	readonly noFolder: string;
}

/**
 * The workspace folder that a new file belongs to: the only one, the one of the active editor, else the user's choice.
 * Throws a {@link UserError} where the window has none, a {@link vscode.CancellationError} when the question is closed.
 */
export async function chooseFolder({ question, noFolder }: FolderChoice): Promise<vscode.WorkspaceFolder> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const active = vscode.window.activeTextEditor?.document.uri;
	const folder =
		folders.length > 1
			? ((active && vscode.workspace.getWorkspaceFolder(active)) ??
				(await vscode.window.showWorkspaceFolderPick({ placeHolder: question })))
			: folders[0];
	if (folder) {
		return folder;
	}
	if (folders.length > 1) {
		throw new vscode.CancellationError();
	}
	throw new UserError(noFolder, {
		action: { title: vscode.l10n.t('Open Folder…'), command: 'workbench.action.files.openFolder' },
	});
}
