import * as vscode from 'vscode';
import type { TextEdit } from '../../core/citations/textEdit';
import { UserError } from '../platform/userError';

/** A .bib as it is now: the open text where it is open, else the file. */
export interface BibliographyFile {
	readonly uri: vscode.Uri;
	/** `undefined` where the file does not exist yet. */
	readonly document: vscode.TextDocument | undefined;
}

/** Opens a .bib, if it exists. Throws a {@link UserError} where editing it would lose bytes or is not possible. */
export async function openBibliography(uri: vscode.Uri): Promise<BibliographyFile> {
	const stat = await statOf(uri);
	if (!stat) {
		return { uri, document: undefined };
	}
	const path = vscode.workspace.asRelativePath(uri);
	if ((stat.permissions ?? 0) & vscode.FilePermission.Readonly) {
		throw new UserError(vscode.l10n.t('{0} is read-only. Make it writable, or name another bibliography.', path));
	}
	const document = await openText(uri, path);
	if (document.encoding === 'utf8' && !isUtf8(await vscode.workspace.fs.readFile(uri))) {
		throw new UserError(
			vscode.l10n.t('{0} is not UTF-8, and adding to it would damage it. Save it with the encoding UTF-8 first.', path),
		);
	}
	return { uri, document };
}

/** Puts the changes of a .bib into the edit, creating the file where there is none. */
export function editBibliography(
	edit: vscode.WorkspaceEdit,
	{ uri, document }: BibliographyFile,
	edits: readonly TextEdit[],
): void {
	if (!document) {
		const contents = new TextEncoder().encode(edits.map(({ text }) => text).join(''));
		edit.createFile(uri, { contents, overwrite: false });
		return;
	}
	for (const change of edits) {
		edit.replace(uri, rangeOf(document, change), change.text);
	}
}

/** The range that a change replaces. */
export function rangeOf(
	document: vscode.TextDocument,
	{ offset, length }: Pick<TextEdit, 'offset' | 'length'>,
): vscode.Range {
	return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
	try {
		return await vscode.workspace.fs.stat(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return undefined;
		}
		throw error;
	}
}

async function openText(uri: vscode.Uri, path: string): Promise<vscode.TextDocument> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UserError(vscode.l10n.t('The bibliography {0} cannot be opened as text: {1}', path, reason));
	}
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch (error) {
		if (error instanceof TypeError) {
			return false;
		}
		throw error;
	}
}
