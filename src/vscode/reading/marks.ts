import * as vscode from 'vscode';
import type { MarkChange } from '../../core/reading/editMarks';
import { includesMarks } from '../../core/reading/includesMarks';
import type { MarkBook } from '../../core/reading/markBook';
import type { MarkedPaper } from '../../core/reading/markIndex';
import type { ReadingMark } from '../../core/reading/readingMark';
import { showInformation } from '../platform/notify';
import { affects, readSetting } from '../platform/settings';
import type { MarkPlace } from './markPlace';
import { MarkStore } from './markStore';
import { MissingPlace } from './missingPlace';
import { StatePlace } from './statePlace';
import { WorkspacePlace } from './workspacePlace';

/** The user's marks, wherever the user wants them kept; apart from the feeds, so that no refresh can lose them. */
export class Marks implements vscode.Disposable {
	readonly #state: vscode.ExtensionContext['globalState'];
	readonly #log: vscode.LogOutputChannel;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#store: MarkStore;
	#forwarding: vscode.Disposable;

	/** Fires when any mark may have changed. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(state: vscode.ExtensionContext['globalState'], log: vscode.LogOutputChannel) {
		this.#state = state;
		this.#log = log;
		this.#store = new MarkStore(this.#place(), log);
		this.#forwarding = this.#store.onDidChange(() => this.#onDidChange.fire());
		this.#subscription = vscode.Disposable.from(
			this.#onDidChange,
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (affects(event, 'readingState.storage')) {
					void this.#offerCopy(this.#move());
				}
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(() => {
				if (readSetting('readingState.storage') === 'workspace') {
					this.#move();
				}
			}),
		);
	}

	/** Reads them, if that is still to be done. Never rejects. */
	open(): Promise<void> {
		return this.#store.open();
	}

	/** The mark as far as they were read: reading begins with the first question. */
	of(paper: MarkedPaper): ReadingMark {
		void this.#store.open();
		return this.#store.index.of(paper);
	}

	/** Every citekey and identity key that is marked. */
	async keys(): Promise<readonly string[]> {
		await this.#store.open();
		return this.#store.index.keys();
	}

	/** Makes the changes in this window; gives what takes them back. To be followed by {@link save}. */
	edit(changes: readonly MarkChange[]): Promise<readonly MarkChange[]> {
		return this.#store.edit(changes);
	}

	/** Throws a {@link UserError} where they cannot be written; they are kept and written later. */
	save(): Promise<void> {
		return this.#store.save();
	}

	dispose(): void {
		this.#forwarding.dispose();
		this.#subscription.dispose();
		this.#store.dispose();
	}

	#place(): MarkPlace {
		if (readSetting('readingState.storage') === 'vscode') {
			return new StatePlace(this.#state, this.#log);
		}
		const [folder] = vscode.workspace.workspaceFolders ?? [];
		return folder ? new WorkspacePlace(folder.uri) : new MissingPlace();
	}

	/** Goes to another place, with what the place before could not keep; gives all that is there. */
	#move(): MarkBook {
		const { book, unsaved } = this.#store;
		this.#forwarding.dispose();
		this.#store.dispose();
		this.#store = new MarkStore(this.#place(), this.#log, unsaved);
		this.#forwarding = this.#store.onDidChange(() => this.#onDidChange.fire());
		this.#onDidChange.fire();
		return book;
	}

	/** Only in the window where the user is, although the setting changes in all. */
	async #offerCopy(book: MarkBook): Promise<void> {
		const store = this.#store;
		await store.open();
		if (!vscode.window.state.focused || includesMarks(store.book, book)) {
			return;
		}
		const copy = vscode.l10n.t('Copy Marks');
		const question = vscode.l10n.t('Reading marks are now kept in another place. Copy the marks made so far?');
		if ((await showInformation(question, copy)) === copy && store === this.#store) {
			store.add(book);
			await store.save();
		}
	}
}
