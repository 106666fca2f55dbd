import * as vscode from 'vscode';
import { filesIn, readText, writeTextAtomically } from '../platform/storage';
import type { MarkPlace } from './markPlace';

const folderName = '.glossator';
const fileName = 'reading.jsonl';

/** Quiet time after the last change on disk before the file is read again. */
const settleMs = 200;

/** How often, and how far apart, to look for a file that may be about to be replaced. */
const attempts = 3;
const replacingMs = 30;

/** Age of a temporary file that nobody will finish. */
const abandonedMs = 60_000;

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
			// Saving the file by hand ends what may have kept us from it.
			vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#is(uri) && changed()),
			// Not every file system can be watched, and a folder that goes takes its files along silently.
			vscode.window.onDidChangeWindowState(({ focused }) => focused && changed()),
		);
	}

	/**
	 * VS Code replaces a file by deleting the old one first. Between the two, and for good after a crash there, what was
	 * written lies in the new file's temporary one.
	 */
	async read(): Promise<string | undefined> {
		for (let attempt = 1; ; attempt++) {
			const text = (await readText(this.#file)) ?? (await this.#unfinished());
			if (text !== undefined || attempt === attempts) {
				return text;
			}
			await new Promise((resolve) => setTimeout(resolve, replacingMs));
		}
	}

	async write(text: string): Promise<void> {
		const open = vscode.workspace.textDocuments.find(({ uri }) => this.#is(uri));
		if (open?.isDirty) {
			throw new Error(vscode.l10n.t('it is open with unsaved changes; save or revert them'));
		}
		await vscode.workspace.fs.createDirectory(this.#folder);
		await writeTextAtomically(this.#file, text);
		await this.#cleanUp();
	}

	async setAside(): Promise<string> {
		const time = new Date().toISOString().slice(0, 19).replaceAll(':', '');
		const name = `reading.damaged-${time}.jsonl`;
		await vscode.workspace.fs.copy(this.#file, vscode.Uri.joinPath(this.#folder, name), { overwrite: true });
		return `${folderName}/${name}`;
	}

	#is(uri: vscode.Uri): boolean {
		return uri.toString() === this.#file.toString();
	}

	/** The whole lines of temporary files; `undefined` where there is none, or none any more. */
	async #unfinished(): Promise<string | undefined> {
		const texts = await Promise.all((await this.#temporary()).map(readText));
		const lines = texts.map((text = '') => text.slice(0, text.lastIndexOf('\n') + 1));
		return texts.length === 0 || texts.includes(undefined) ? undefined : lines.join('');
	}

	async #temporary(): Promise<readonly vscode.Uri[]> {
		return (await filesIn(this.#folder, '.tmp')).filter(({ path }) => path.includes(`/${fileName}.`));
	}

	/** Deletes what a crash left, but not what another window is writing now. */
	async #cleanUp(): Promise<void> {
		for (const file of await this.#temporary()) {
			const { mtime } = await vscode.workspace.fs.stat(file);
			if (mtime < Date.now() - abandonedMs) {
				await vscode.workspace.fs.delete(file);
			}
		}
	}

	dispose(): void {
		clearTimeout(this.#settling);
		this.#subscription.dispose();
		this.#onDidChange.dispose();
	}
}
