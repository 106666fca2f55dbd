import * as vscode from 'vscode';
import { decodeMarks, type DecodedMarks } from '../../core/reading/decodeMarks';
import { editMarks, type MarkChange } from '../../core/reading/editMarks';
import { encodeMarks } from '../../core/reading/encodeMarks';
import { includesMarks } from '../../core/reading/includesMarks';
import { emptyBook, mergeBooks, type MarkBook } from '../../core/reading/markBook';
import { MarkIndex } from '../../core/reading/markIndex';
import { showInformation } from '../platform/notify';
import { Turns } from '../platform/turns';
import { UserError } from '../platform/userError';
import type { MarkPlace } from './markPlace';

/** When to look whether another window, which had read before we wrote, has written over it. */
const confirmMs = 1000;
/** When no window can still do that. */
const settledMs = 5000;
const retryMs = 30_000;

/**
 * The marks of one place as this window sees them. What the user marks here counts at once and stays unsaved until it
 * was read back from the place for some seconds: written over by another window or not written at all, it is merged in
 * again.
 */
export class MarkStore implements vscode.Disposable {
	readonly #place: MarkPlace;
	readonly #log: vscode.LogOutputChannel;
	readonly #turns = new Turns();
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#opening: Promise<void> | undefined;
	/** What the place said last. */
	#read: { readonly text?: string | undefined } & DecodedMarks = { book: emptyBook, damaged: [] };
	#unsaved: MarkBook;
	#index: MarkIndex;
	#settledAt = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Fires when any mark may have changed. */
	readonly onDidChange = this.#onDidChange.event;

	/** `unsaved` is what another place could not keep. */
	constructor(place: MarkPlace, log: vscode.LogOutputChannel, unsaved = emptyBook) {
		this.#place = place;
		this.#log = log;
		this.#unsaved = unsaved;
		this.#index = new MarkIndex(unsaved);
		this.#subscription = place.onDidChange(() => this.#opening && this.#syncQuietly());
	}

	/** Reads the place, the first time it is asked. Never rejects: what cannot be read is logged, and read later. */
	open(): Promise<void> {
		this.#opening ??= this.#syncQuietly();
		return this.#opening;
	}

	/** The marks as far as they were read. */
	get index(): MarkIndex {
		return this.#index;
	}

	/** All marks, saved or not. */
	get book(): MarkBook {
		return mergeBooks(this.#read.book, this.#unsaved);
	}

	/** What was not yet read back from the place. */
	get unsaved(): MarkBook {
		return this.#unsaved;
	}

	/** Makes the changes in this window; gives what takes them back. To be followed by {@link save}. */
	async edit(changes: readonly MarkChange[]): Promise<readonly MarkChange[]> {
		await this.open();
		const { news, inverse } = editMarks(this.#index, changes, new Date().toISOString());
		this.add(news);
		return inverse;
	}

	/** Takes marks over from another place. To be followed by {@link save}. */
	add(book: MarkBook): void {
		this.#unsaved = mergeBooks(this.#unsaved, book);
		this.#show();
	}

	/** Writes what is unsaved; what cannot be written stays and is tried again. Throws a {@link UserError} then. */
	async save(): Promise<void> {
		try {
			await this.#turns.run(() => this.#sync());
		} catch (error) {
			this.#later(retryMs);
			throw new UserError(
				vscode.l10n.t(
					'The marks could not be saved in {0}: {1}. They are kept while this window is open and saved as soon as that is possible.',
					this.#place.label,
					error instanceof Error ? error.message : String(error),
				),
				{
					action: {
						title: vscode.l10n.t('Choose Another Place'),
						command: 'workbench.action.openSettings',
						arguments: ['glossator.readingState.storage'],
					},
				},
			);
		}
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscription.dispose();
		this.#onDidChange.dispose();
		this.#place.dispose();
	}

	async #syncQuietly(): Promise<void> {
		try {
			await this.#turns.run(() => this.#sync());
		} catch (error) {
			this.#log.warn(`The marks in ${this.#place.label} could not be read or written: ${String(error)}`);
			this.#later(retryMs);
		}
	}

	/** Reads what is there, and writes only if something of the user's is missing in it. */
	async #sync(): Promise<void> {
		const text = await this.#place.read();
		if (text !== this.#read.text) {
			this.#read = { text, ...decodeMarks(text ?? '') };
			for (const { line, message } of this.#read.damaged) {
				this.#log.warn(`${this.#place.label}:${line}: ${message}`);
			}
			this.#show();
		}
		if (!includesMarks(this.#read.book, this.#unsaved)) {
			await this.#write();
		} else if (this.#unsaved !== emptyBook && performance.now() < this.#settledAt) {
			this.#later(settledMs);
		} else {
			this.#unsaved = emptyBook;
		}
	}

	async #write(): Promise<void> {
		const { label, spelling } = this.#place;
		if (this.#read.damaged.length > 0) {
			const copy = await this.#place.setAside();
			void showInformation(
				vscode.l10n.t('Some lines of {0} are damaged and were left out. A copy of it is kept in {1}.', label, copy),
			);
		}
		const book = this.book;
		const text = encodeMarks(book, spelling);
		await this.#place.write(text);
		this.#read = { text, book, damaged: [] };
		this.#settledAt = performance.now() + settledMs;
		this.#later(confirmMs);
	}

	#later(ms: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#syncQuietly(), ms);
	}

	#show(): void {
		this.#index = new MarkIndex(this.book);
		this.#onDidChange.fire();
	}
}
