import * as vscode from 'vscode';
import { readText, writeTextAtomically } from '../platform/storage';
import type { MarkPlace } from './markPlace';

const folderName = '.glossator';
const fileName = 'reading.jsonl';

/** Quiet time after the last change on disk before the file is read again. */
const settleMs = 200;

/** A plain file in a folder, for version control and for everybody who works there. */
export class WorkspacePlace implements MarkPlace {
	readonly label = `${folderName}/${fileName}`;
	readonly spelling = 'plain';
	readonly #folder: vscode.Uri;
	readonly #file: vscode.Uri;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#settling: ReturnType<typeof setTimeout> | undefined;

	readonly onDidChange = this.#onDidChange.event;

	constructor(root: vscode.Uri) {
		this.#folder = vscode.Uri.joinPath(root, folderName);
		this.#file = vscode.Uri.joinPath(this.#folder, fileName);
		const pattern = new vscode.RelativePattern(root, `${folderName}/${fileName}`);
		const watcher = vscode.workspace.createFileSystemWatcher(pattern);
		const changed = () => {
			clearTimeout(this.#settling);
			this.#settling = setTimeout(() => this.#onDidChange.fire(), settleMs);
		};
		this.#subscription = vscode.Disposable.from(
			...[watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)],
			// Not every file system can be watched, and a folder that goes takes its files along silently.
			vscode.window.onDidChangeWindowState(({ focused }) => focused && changed()),
		);
	}

	read(): Promise<string | undefined> {
		return readText(this.#file);
	}

	async write(text: string): Promise<void> {
		const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.#file.toString());
		if (open?.isDirty) {
			throw new Error(vscode.l10n.t('it is open with unsaved changes; save or revert them'));
		}
		await vscode.workspace.fs.createDirectory(this.#folder);
		await writeTextAtomically(this.#file, text);
	}

	async setAside(): Promise<string> {
		const time = new Date().toISOString().slice(0, 19).replaceAll(':', '');
		const name = `reading.damaged-${time}.jsonl`;
		await vscode.workspace.fs.copy(this.#file, vscode.Uri.joinPath(this.#folder, name), { overwrite: true });
		return `${folderName}/${name}`;
	}

	dispose(): void {
		clearTimeout(this.#settling);
		this.#subscription.dispose();
		this.#onDidChange.dispose();
	}
}
