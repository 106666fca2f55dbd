import * as vscode from 'vscode';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** The text of a file; `undefined` where there is none. Any other failure is thrown. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
	const bytes = await readBytes(uri);
	return bytes && decoder.decode(bytes);
}

/** The bytes of a file; `undefined` where there is none. Any other failure is thrown. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
	try {
		return await vscode.workspace.fs.readFile(uri);
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return undefined;
		}
		throw error;
	}
}

/** Writes a whole file so that a reader sees the old text or the new one, never half of either. */
export async function writeTextAtomically(uri: vscode.Uri, text: string): Promise<void> {
	const partial = uri.with({ path: `${uri.path}.${Math.random().toString(36).slice(2)}.tmp` });
	await vscode.workspace.fs.writeFile(partial, encoder.encode(text));
	try {
		await vscode.workspace.fs.rename(partial, uri, { overwrite: true });
	} catch (error) {
		await vscode.workspace.fs.delete(partial);
		throw error;
	}
}

/** The files of a folder whose name ends with `suffix`, in name order; none where there is no folder. */
export async function filesIn(folder: vscode.Uri, suffix: string): Promise<readonly vscode.Uri[]> {
	try {
		const entries = await vscode.workspace.fs.readDirectory(folder);
		const names = entries.filter(([name, type]) => type === vscode.FileType.File && name.endsWith(suffix));
		return names
			.map(([name]) => name)
			.sort()
			.map((name) => vscode.Uri.joinPath(folder, name));
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return [];
		}
		throw error;
	}
}
