import * as vscode from 'vscode';
import { noteFileName } from '../../core/notes/noteFileName';
import { notesFolder } from '../../core/notes/notesFolder';
import { baseName } from '../platform/baseName';
import { affects, readSetting } from '../platform/settings';
import { Turns } from '../platform/turns';
import { UserError } from '../platform/userError';

/** Knows which papers have a note: the Markdown files of the notes folders, watched on any file system. */
export class NoteFiles implements vscode.Disposable {
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	readonly #turns = new Turns();
	#watchers: readonly vscode.Disposable[] = [];
	#names: ReadonlySet<string> = new Set();
	#isWatching = false;

	/** Fires when a note came or went. */
	readonly onDidChange = this.#onDidChange.event;

	constructor() {
		const restart = () => this.#isWatching && this.#watch();
		this.#subscription = vscode.Disposable.from(
			this.#onDidChange,
			vscode.workspace.onDidChangeWorkspaceFolders(restart),
			vscode.workspace.onDidChangeConfiguration((event) => affects(event, 'notes.folder') && restart()),
		);
	}

	/** Whether the paper has a note, as far as the folders were read: reading them begins with the first question. */
	has(citekey: string): boolean {
		return this.names.has(noteFileName(citekey));
	}

	/** File names of all notes, as far as the folders were read: reading them begins with the first question. */
	get names(): ReadonlySet<string> {
		if (!this.#isWatching) {
			this.#watch();
		}
		return this.#names;
	}

	/** The note of a citekey in any workspace folder. */
	async find(citekey: string): Promise<vscode.Uri | undefined> {
		const name = noteFileName(citekey);
		return (await this.all()).find((uri) => baseName(uri) === name);
	}

	/** All notes of all workspace folders. */
	async all(): Promise<readonly vscode.Uri[]> {
		const folders = (vscode.workspace.workspaceFolders ?? []).map(notesFolderOf).filter((uri) => uri !== undefined);
		return (await Promise.all(folders.map(notesIn))).flat();
	}

	/** Where the note of a citekey belongs in a workspace folder. Throws a {@link UserError} for an unusable setting. */
	uriOf(folder: vscode.WorkspaceFolder, citekey: string): vscode.Uri {
		const place = notesFolderOf(folder);
		if (!place) {
			throw new UserError(
				vscode.l10n.t(
					'The setting glossator.notes.folder is "{0}". Give a folder below the workspace folder, such as "notes".',
					readSetting('notes.folder', folder.uri),
				),
			);
		}
		return vscode.Uri.joinPath(place, noteFileName(citekey));
	}

	/** Reads the folders again now, without waiting for a watcher. */
	update(): Promise<void> {
		return this.#turns.run(async () => {
			const names = new Set((await this.all()).map(baseName));
			const changed = names.size !== this.#names.size || [...names].some((name) => !this.#names.has(name));
			this.#names = names;
			if (changed) {
				this.#onDidChange.fire();
			}
		});
	}

	dispose(): void {
		this.#subscription.dispose();
		vscode.Disposable.from(...this.#watchers).dispose();
	}

	#watch(): void {
		this.#isWatching = true;
		vscode.Disposable.from(...this.#watchers).dispose();
		const update = () => void this.update();
		this.#watchers = (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => watchersOf(folder, update));
		update();
	}
}

/** One watcher for the notes, one for the folders above them: a folder that goes takes its notes along silently. */
function watchersOf(folder: vscode.WorkspaceFolder, update: () => void): readonly vscode.Disposable[] {
	const checked = notesFolder(readSetting('notes.folder', folder.uri));
	if ('problem' in checked) {
		return [];
	}
	const paths = checked.segments.map((_segment, depth) => checked.segments.slice(0, depth + 1).join('/'));
	const patterns = [...paths, [...checked.segments, '*.md'].join('/')];
	return patterns.flatMap((pattern) => {
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern), false, true);
		return [watcher, watcher.onDidCreate(update), watcher.onDidDelete(update)];
	});
}

/** The notes folder of a workspace folder; `undefined` where the setting leads elsewhere. */
function notesFolderOf(folder: vscode.WorkspaceFolder): vscode.Uri | undefined {
	const checked = notesFolder(readSetting('notes.folder', folder.uri));
	return 'problem' in checked ? undefined : vscode.Uri.joinPath(folder.uri, ...checked.segments);
}

async function notesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(
		(found) => found,
		() => [],
	);
	return entries.flatMap(([name]) => (name.endsWith('.md') ? [vscode.Uri.joinPath(folder, name)] : []));
}
