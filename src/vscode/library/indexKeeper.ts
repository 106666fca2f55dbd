import * as vscode from 'vscode';
import type { IndexProgress } from '../../worker/librarySearch';
import { parsedJson } from '../../core/text/parsedJson';
import { readBytes, readText, writeTextAtomically } from '../platform/storage';
import { fileFolder } from './libraryFolder';
import type { LibraryStore } from './libraryStore';

/** The engine works on the index for so long at a time, then answers what waits. */
const sliceMs = 25;
/** Smaller libraries are read faster than a saved index. */
const fewestPapers = 500;
/** After so many changes the index is saved again, or after that share of its papers. */
const mostUnsaved = 200;
const mostUnsavedShare = 0.02;

/**
 * Keeps the search index in step with the library, in slices while nobody asks anything, and on disk, so that a large
 * library is searched at once when it is opened again. Losing it loses nothing: it is built anew.
 */
export class IndexKeeper implements vscode.Disposable {
	readonly #library: LibraryStore;
	readonly #folder: vscode.Uri;
	readonly #log: vscode.LogOutputChannel;
	readonly #onDidCatchUp = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#isWorking = false;
	/** The library changed while there was work. */
	#isBehind = false;
	#isDisposed = false;

	/** Fires when every paper is found as it is, after some were not. */
	readonly onDidCatchUp = this.#onDidCatchUp.event;

	constructor(library: LibraryStore, storage: vscode.Uri, log: vscode.LogOutputChannel) {
		this.#library = library;
		this.#folder = vscode.Uri.joinPath(storage, 'index');
		this.#log = log;
		this.#subscription = library.onDidChange(() => void this.#follow());
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#subscription.dispose();
		this.#onDidCatchUp.dispose();
	}

	/** One at a time; what changes meanwhile comes after. */
	async #follow(): Promise<void> {
		this.#isBehind = true;
		if (this.#isWorking) {
			return;
		}
		this.#isWorking = true;
		try {
			while (this.#isBehind && !this.#isDisposed) {
				this.#isBehind = false;
				await this.#catchUp();
			}
		} catch (error) {
			// The engine stopped, or the disk refused: the next change of the library tries again.
			this.#log.warn(`The search index is not up to date on disk: ${String(error)}`);
		} finally {
			this.#isWorking = false;
		}
		if (this.#isBehind && !this.#isDisposed) {
			await this.#follow();
		}
	}

	async #catchUp(): Promise<void> {
		let progress = await this.#work(0);
		if (!progress.isOpen) {
			await this.#open();
			progress = await this.#work(0);
		}
		const hasWorked = isBehind(progress);
		do {
			progress = await this.#work(sliceMs);
		} while (isBehind(progress) && !this.#isDisposed);
		if (hasWorked && !this.#isDisposed) {
			this.#onDidCatchUp.fire();
		}
		if (isWorthSaving(progress)) {
			await this.#save();
		}
		await this.#saveThemes();
	}

	#work(milliseconds: number): Promise<Progress> {
		return this.#library.ask('workOnIndex', { milliseconds });
	}

	async #saveThemes(): Promise<void> {
		const text = await this.#library.ask('changedThemes', {});
		if (text !== undefined) {
			await vscode.workspace.fs.createDirectory(this.#folder);
			await writeTextAtomically(vscode.Uri.joinPath(this.#folder, themes), text);
		}
	}

	/** The parts go one by one and without a copy, so that a large index holds nobody up. */
	async #open(): Promise<void> {
		let parts = 0;
		for (const name of await this.#savedNames()) {
			const bytes = await readBytes(vscode.Uri.joinPath(this.#folder, name));
			if (!bytes) {
				parts = 0;
				break;
			}
			const whole =
				bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length ? [bytes.buffer] : [];
			await this.#library.ask('addIndexPart', { part: parts++, bytes }, undefined, whole);
		}
		const themesText = await readText(vscode.Uri.joinPath(this.#folder, themes));
		if (themesText !== undefined) {
			await this.#library.ask('openThemes', { text: themesText });
		}
		const isRead = await this.#library.ask('openIndex', { parts });
		if (!isRead) {
			this.#log.info('The saved search index is damaged or of another version; it is built anew.');
		}
	}

	async #savedNames(): Promise<readonly string[]> {
		const names = parsedJson((await readText(vscode.Uri.joinPath(this.#folder, current))) ?? '');
		return Array.isArray(names) ? names.map(String).filter((name) => partName.test(name)) : [];
	}

	/**
	 * New files beside the old ones, then the list of them at once. Another window may save at the same time: only the files
	 * of the list that was there before are deleted, and what nobody names for an hour.
	 */
	async #save(): Promise<void> {
		const replaced = new Set(await this.#savedNames());
		const parts = await this.#library.ask('saveIndex', {});
		const chance = Math.random().toString(36).slice(2, 10);
		const names = Array.from({ length: parts }, (_, part) => `${chance}-${part}.part`);
		await vscode.workspace.fs.createDirectory(this.#folder);
		for (const [part, name] of names.entries()) {
			const bytes = await this.#library.ask('indexPart', { part });
			await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.#folder, name), bytes);
		}
		await writeTextAtomically(vscode.Uri.joinPath(this.#folder, current), JSON.stringify(names));
		await this.#library.ask('keepIndex', {});
		await this.#sweep(replaced, new Set([...names, ...(await this.#savedNames()), current, themes]));
	}

	async #sweep(replaced: ReadonlySet<string>, kept: ReadonlySet<string>): Promise<void> {
		for (const [name] of await vscode.workspace.fs.readDirectory(this.#folder)) {
			const uri = vscode.Uri.joinPath(this.#folder, name);
			if (!kept.has(name) && (replaced.has(name) || (await isForgotten(uri)))) {
				await fileFolder(this.#folder).remove(name);
			}
		}
	}
}

/** What another window writes at this moment is not named yet. */
async function isForgotten(uri: vscode.Uri): Promise<boolean> {
	try {
		return Date.now() - (await vscode.workspace.fs.stat(uri)).mtime > forgottenMs;
	} catch (error) {
		if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
			return false;
		}
		throw error;
	}
}

const forgottenMs = 3_600_000;
/** The list of the files that are the index. */
const current = 'current.json';
/** What themes are recognised by, so that papers keep theirs. */
const themes = 'themes.json';
const partName = /^[a-z0-9]{1,8}-\d{1,4}\.part$/;

type Progress = IndexProgress & { readonly areas: number };

function isBehind({ waiting, areas }: Progress): boolean {
	return waiting + areas > 0;
}

function isWorthSaving({ waiting, unsaved, papers }: IndexProgress): boolean {
	return waiting === 0 && papers >= fewestPapers && unsaved > Math.max(mostUnsaved, papers * mostUnsavedShare);
}
