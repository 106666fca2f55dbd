import * as vscode from 'vscode';
import { notesFolder } from '../../core/notes/notesFolder';
import type { Paper } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';
import { baseName } from '../platform/baseName';
import { chooseFolder } from '../platform/chooseFolder';
import { readSetting } from '../platform/settings';
import { readText } from '../platform/storage';
import { today } from '../platform/today';
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
	const existing = await notes.find(paper.citekey);
	if (existing) {
		return existing;
	}
	const folder = await chooseFolder({
		question: vscode.l10n.t('In which folder should the note be kept?'),
		noFolder: vscode.l10n.t('Notes are files of a folder. Open the folder you write in, then create the note.'),
	});
	const uri = notes.uriOf(folder, paper.citekey);
	const template = await templateFor(folder);
	const note = await library.ask('renderNote', {
		id: paper.id,
		...(template !== undefined && { template }),
		noteNames: (await notes.all()).map((note) => baseName(note)),
		created: today(),
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

/** Opens a note in a tab of its own. */
export async function openNote(uri: vscode.Uri, preserveFocus: boolean): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document, { preserveFocus, preview: false });
}

/** The text of the configured template; `undefined` for the built-in one. */
async function templateFor(folder: vscode.WorkspaceFolder): Promise<string | undefined> {
	const setting = readSetting('notes.template', folder.uri).trim();
	if (setting === '') {
		return undefined;
	}
	const path = notesFolder(setting);
	const text = 'problem' in path ? undefined : await readText(vscode.Uri.joinPath(folder.uri, ...path.segments));
	if (text === undefined) {
		throw new UserError(
			vscode.l10n.t(
				'The note template {0} is no file of the workspace folder. Correct the setting glossator.notes.template.',
				setting,
			),
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
