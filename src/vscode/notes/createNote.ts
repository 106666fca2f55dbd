import * as vscode from 'vscode';
import type { Paper } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';
import { readSetting } from '../platform/settings';
import { readText } from '../platform/storage';
import { UserError } from '../platform/userError';
import type { NoteFiles } from './noteFiles';

const encoder = new TextEncoder();

/** What creating a note needs. */
export interface NoteServices {
	readonly library: LibraryStore;
	readonly notes: NoteFiles;
}

/** The note of a paper: the one there is, untouched, else a new one from the template. */
export async function createNote({ library, notes }: NoteServices, paper: Paper): Promise<vscode.Uri> {
	const folder = await folderFor();
	const uri = notes.uriOf(folder, paper.citekey);
	if (await isFile(uri)) {
		return uri;
	}
	const template = await templateFor(folder);
	const note = await library.ask('renderNote', {
		id: paper.id,
		...(template !== undefined && { template }),
		noteNames: (await notes.all()).map((note) => note.path.slice(note.path.lastIndexOf('/') + 1)),
		created: new Date().toISOString().slice(0, 10),
	});
	if ('error' in note) {
		const { message, line } = note.error;
		const place = line === undefined ? '' : vscode.l10n.t(' (line {0})', line);
		throw new UserError(
			vscode.l10n.t('The note template cannot be used: {0}{1}. No note was created.', message, place),
		);
	}
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { contents: encoder.encode(note.text), overwrite: false, ignoreIfExists: true });
	if (!(await vscode.workspace.applyEdit(edit)) || !(await isFile(uri))) {
		throw new UserError(
			vscode.l10n.t(
				'The note {0} could not be written. Check that the folder is writable.',
				vscode.workspace.asRelativePath(uri),
			),
		);
	}
	await notes.update();
	return uri;
}

/** Opens a note; a new one with the cursor where its owner will write. */
export async function openNote(uri: vscode.Uri, preserveFocus: boolean): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document, { preserveFocus, preview: false });
}

async function folderFor(): Promise<vscode.WorkspaceFolder> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const active = vscode.window.activeTextEditor?.document.uri;
	const folder =
		folders.length > 1
			? ((active && vscode.workspace.getWorkspaceFolder(active)) ??
				(await vscode.window.showWorkspaceFolderPick({
					placeHolder: vscode.l10n.t('In which folder should the note be kept?'),
				})))
			: folders[0];
	if (folder) {
		return folder;
	}
	if (folders.length > 1) {
		throw new vscode.CancellationError();
	}
	throw new UserError(
		vscode.l10n.t('Notes are files of a folder. Open the folder you write in, then create the note.'),
		{
			action: { title: vscode.l10n.t('Open Folder…'), command: 'workbench.action.files.openFolder' },
		},
	);
}

/** The text of the configured template; `undefined` for the built-in one. */
async function templateFor(folder: vscode.WorkspaceFolder): Promise<string | undefined> {
	const setting = readSetting('notes.template', folder.uri).trim();
	if (setting === '') {
		return undefined;
	}
	const text = await readText(vscode.Uri.joinPath(folder.uri, setting));
	if (text === undefined) {
		throw new UserError(
			vscode.l10n.t('The note template {0} does not exist. Correct the setting glossator.notes.template.', setting),
		);
	}
	return text;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(
		(stat) => (stat.type & vscode.FileType.File) !== 0,
		() => false,
	);
}
