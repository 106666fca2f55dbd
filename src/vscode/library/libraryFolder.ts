import * as vscode from 'vscode';
import type { FileFolder } from '../../core/library/segmentDisk';
import { filesIn, readBytes } from '../platform/storage';
import { baseName } from '../platform/baseName';

/** A folder on any file system VS Code can write. */
export function fileFolder(folder: vscode.Uri): FileFolder {
	const uriOf = (name: string) => vscode.Uri.joinPath(folder, name);
	return {
		names: async () => (await filesIn(folder, '')).map(baseName),
		read: (name) => readBytes(uriOf(name)),
		write: async (name, bytes) => {
			await vscode.workspace.fs.createDirectory(folder);
			await vscode.workspace.fs.writeFile(uriOf(name), bytes);
		},
		rename: async (from, to) => vscode.workspace.fs.rename(uriOf(from), uriOf(to), { overwrite: false }),
		remove: async (name) => {
			try {
				await vscode.workspace.fs.delete(uriOf(name));
			} catch (error) {
				if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
					throw error;
				}
			}
		},
	};
}
