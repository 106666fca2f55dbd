import * as vscode from 'vscode';
import { noteFileName } from '../../core/notes/noteFileName';
import { notesFolder } from '../../core/notes/notesFolder';
import { affects, readSetting } from '../platform/settings';
import { UserError } from '../platform/userError';

/** Knows which papers have a note: the Markdown files of the notes folders, watched on any file system. */
export class NoteFiles implements vscode.Disposable {
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#watchers: readonly vscode.Disposable[] = [];
	#names: ReadonlySet<string> = new Set();
	#reading: Promise<void> | undefined;

	/** Fires when a note came or went. */
	readonly onDidChange = this.#onDidChange.event;

	constructor() {
		this.#subscription = vscode.Disposable.from(
			this.#onDidChange,
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#start()),
			vscode.workspace.onDidChangeConfiguration((event) => affects(event, 'notes.folder') && this.#start()),
		);
	}

	/** Whether the paper has a note. The folders are read when it is first asked; a change of mind is announced. */
	has(citekey: string): boolean {
		if (!this.#reading) {
			this.#start();
		}
		return this.#names.has(noteFileName(citekey));
	}

	/** Where the note of a citekey belongs in a workspace folder. Throws a {@link UserError} for an unusable setting. */
	uriOf(folder: vscode.WorkspaceFolder, citekey: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folderUri(folder), noteFileName(citekey));
	}

	/** All notes, once the folders are read. */
	async all(): Promise<readonly vscode.Uri[]> {
		const folders = vscode.workspace.workspaceFolders ?? [];
		const found = await Promise.all(folders.map((folder) => this.#notesIn(folder)));
		return found.flat();
	}

	/** Reads the folders again now, without waiting for a watcher. */
	async update(): Promise<void> {
		const names = new Set((await this.all()).map((uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1)));
		const changed = names.size !== this.#names.size || [...names].some((name) => !this.#names.has(name));
		this.#names = names;
		if (changed) {
			this.#onDidChange.fire();
		}
	}

	/** The notes folder of a workspace folder. Throws a {@link UserError} for a setting that leads elsewhere. */
	folderUri(folder: vscode.WorkspaceFolder): vscode.Uri {
		const setting = readSetting('notes.folder', folder.uri);
		const checked = notesFolder(setting);
		if ('problem' in checked) {
			throw new UserError(
				vscode.l10n.t(
					'The setting glossator.notes.folder is "{0}". Give a folder below the workspace folder, such as "notes".',
					setting,
				),
			);
		}
		return vscode.Uri.joinPath(folder.uri, ...checked.segments);
	}

	dispose(): void {
		this.#subscription.dispose();
		vscode.Disposable.from(...this.#watchers).dispose();
	}

	#start(): void {
		vscode.Disposable.from(...this.#watchers).dispose();
		this.#watchers = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => this.#watch(folder));
		this.#reading = this.update();
	}

	#watch(folder: vscode.WorkspaceFolder): readonly vscode.Disposable[] {
		const place = this.#usableFolder(folder);
		if (!place) {
			return [];
		}
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(place, '*.md'), false, true);
		const update = () => void this.update();
		return [watcher, watcher.onDidCreate(update), watcher.onDidDelete(update)];
	}

	async #notesIn(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
		const place = this.#usableFolder(folder);
		const entries = place ? await vscode.workspace.fs.readDirectory(place).then(same, () => []) : [];
		return entries.flatMap(([name]) => (place && name.endsWith('.md') ? [vscode.Uri.joinPath(place, name)] : []));
	}

	/** The notes folder, or nothing where the setting cannot be used: creating a note will say so. */
	#usableFolder(folder: vscode.WorkspaceFolder): vscode.Uri | undefined {
		return 'problem' in notesFolder(readSetting('notes.folder', folder.uri)) ? undefined : this.folderUri(folder);
	}
}

const same = <T>(value: T) => value;
