import * as vscode from 'vscode';
import type { LibraryStore } from '../library/libraryStore';
import { LastLook } from './lastLook';

/** A glance shorter than this is no look. */
const lookMs = 4000;

/**
 * Knows which papers came after the user last looked. They are counted until the next look, and called new until the look
 * after that begins, so that what is new can still be seen while looking.
 */
export class NewPapers implements vscode.Disposable {
	readonly #library: LibraryStore;
	readonly #look: LastLook;
	readonly #log: vscode.LogOutputChannel;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#since: string | undefined;
	#announced: string | undefined;
	#count = 0;
	#isLooking = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Fires when other papers are new, or others are counted. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(library: LibraryStore, state: vscode.Memento, log: vscode.LogOutputChannel) {
		this.#library = library;
		this.#look = new LastLook(state);
		this.#log = log;
		this.#since = this.#look.time;
		this.#subscription = vscode.Disposable.from(
			this.#onDidChange,
			library.onDidChange(() => void this.#update()),
			vscode.window.onDidChangeWindowState(({ focused }) => focused && void this.#update()),
		);
	}

	/** How many papers came since the last look. */
	get count(): number {
		return this.#count;
	}

	/** Papers that were first seen after this time (ISO 8601) are new; `undefined` before the first look. */
	get newSince(): string | undefined {
		return this.#announced;
	}

	/** The user sees the papers, until {@link lookAway}. */
	look(): void {
		this.#isLooking = true;
		this.#since = this.#look.time;
		void this.#update();
	}

	/** The papers are out of sight. */
	lookAway(): void {
		this.#isLooking = false;
		clearTimeout(this.#timer);
		if (this.#count > 0 && vscode.window.state.focused) {
			void this.#seen();
		}
	}

	/** Nothing is new any more. */
	async markAllSeen(): Promise<void> {
		await this.#look.set();
		this.#since = this.#look.time;
		await this.#update();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscription.dispose();
	}

	async #seen(): Promise<void> {
		await this.#look.set();
		await this.#update();
	}

	/** Asks nothing before the library is open: that is no reason to open it. */
	async #update(): Promise<void> {
		if (this.#library.state.kind !== 'ready') {
			return;
		}
		try {
			const since = this.#since;
			const look = this.#look.time;
			const count = await this.#countSeenAfter(look);
			const changed = since !== this.#announced || count !== this.#count;
			this.#announced = since;
			this.#count = count;
			this.#watchLook(look === undefined || count > 0);
			if (changed) {
				this.#onDidChange.fire();
			}
		} catch (error) {
			this.#log.warn('new papers', String(error));
		}
	}

	/** A look at nothing new is none: what a feed dates a little back would then not count when it comes. */
	#watchLook(isWorthIt: boolean): void {
		clearTimeout(this.#timer);
		if (isWorthIt && this.#isLooking && vscode.window.state.focused) {
			this.#timer = setTimeout(() => void this.#seen(), lookMs);
		}
	}

	#countSeenAfter(time: string | undefined): Promise<number> {
		return time === undefined ? Promise.resolve(0) : this.#library.ask('countSeenAfter', { time });
	}
}
