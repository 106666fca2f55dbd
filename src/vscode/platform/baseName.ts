import type * as vscode from 'vscode';

/** The last segment of a path: `note.md`. */
export function baseName(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
