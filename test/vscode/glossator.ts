import * as vscode from 'vscode';
import type { GlossatorApi } from '../../src/vscode/api/api';

/** The extension under test. */
export function extension(): vscode.Extension<GlossatorApi> {
	const found = vscode.extensions.getExtension<GlossatorApi>('glossator.glossator');
	if (!found) {
		throw new Error('Glossator is not installed in this VS Code.');
	}
	return found;
}

/** The API of the extension under test. */
export async function glossator(): Promise<GlossatorApi> {
	return extension().activate();
}

/** The one folder of the test workspace. */
function workspaceFolder(): vscode.WorkspaceFolder {
	const [folder] = vscode.workspace.workspaceFolders ?? [];
	if (!folder) {
		throw new Error('The test workspace has no folder.');
	}
	return folder;
}

export function inWorkspace(...path: readonly string[]): vscode.Uri {
	return vscode.Uri.joinPath(workspaceFolder().uri, ...path);
}

export async function writeFile(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

export async function readFile(uri: vscode.Uri): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}

/** A new file of the workspace in an editor; `|` in the text marks cursors and is taken out. */
export async function editorWith(path: string, marked: string): Promise<vscode.TextEditor> {
	const uri = await writeFile(inWorkspace(...path.split('/')), marked.replaceAll('|', ''));
	const document = await vscode.workspace.openTextDocument(uri);
	const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
	const parts = marked.split('|');
	const offsets = parts.slice(0, -1).map((_part, index) => parts.slice(0, index + 1).join('').length);
	editor.selections = offsets.map((offset) => {
		const position = document.positionAt(offset);
		return new vscode.Selection(position, position);
	});
	return editor;
}

/** Waits until the condition holds; fails with its description after ten seconds. */
export async function until<T>(what: string, condition: () => T | Promise<T>): Promise<NonNullable<T>> {
	for (const end = Date.now() + 10_000; Date.now() < end;) {
		const value = await condition();
		if (value) {
			return value;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`Waited in vain until ${what}.`);
}

/** The paper whose title contains the words. */
export async function paperTitled(words: string) {
	const papers = await (await glossator()).papers();
	const paper = papers.find(({ title }) => title.includes(words));
	if (!paper) {
		throw new Error(`No paper titled "${words}" among ${papers.length}.`);
	}
	return paper;
}
