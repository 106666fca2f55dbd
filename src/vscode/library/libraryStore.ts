import * as vscode from 'vscode';
import type { EngineMethod, EngineParams, EngineResult, FeedSummary, ImportSummary } from '../../worker/protocol';
import { setContextKey } from '../platform/contextKeys';
import type { EngineClient } from '../platform/engineClient';
import { affects, readSetting } from '../platform/settings';
import type { FeedFiles } from './feedFiles';

/** Id of the feed that comes with Glossator. */
export const starterFeedId = 'starter';

/** Quiet time after another window's last change before the feeds are read again. */
const settleMs = 500;
/** How long after a write of ours the watcher may still tell of it. */
const ownEventsMs = 3000;

/** What is known of the library now. */
export type LibraryState =
	| { readonly kind: 'closed' | 'loading' }
	| { readonly kind: 'ready'; readonly feeds: readonly FeedSummary[] }
	| { readonly kind: 'failed'; readonly reason: string };

/**
 * The library as the editor sees it: opens it in the engine on first use, keeps it on disk, and says when it changed.
 * Every question goes through {@link ask}, which opens the library first.
 */
export class LibraryStore implements vscode.Disposable {
	readonly #engine: EngineClient;
	readonly #files: FeedFiles;
	readonly #log: vscode.LogOutputChannel;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscriptions: vscode.Disposable[] = [this.#onDidChange];
	#opening: Promise<void> | undefined;
	#writesUnderWay = 0;
	#rereading: ReturnType<typeof setTimeout> | undefined;
	#state: LibraryState = { kind: 'closed' };

	/** Fires when the state or any paper changed. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(engine: EngineClient, files: FeedFiles, log: vscode.LogOutputChannel) {
		this.#engine = engine;
		this.#files = files;
		this.#log = log;
		this.#subscriptions.push(
			engine.onDidStop((reason) => this.#fail(`worker: ${reason}`)),
			...this.#watchOtherWindows(),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (affects(event, 'starterFeed.show') && this.#opening) {
					void this.reopen();
				}
			}),
		);
	}

	get state(): LibraryState {
		return this.#state;
	}

	/** Asks the engine, with the library open. */
	async ask<M extends EngineMethod>(
		method: M,
		params: EngineParams<M>,
		token?: vscode.CancellationToken,
	): Promise<EngineResult<M>> {
		await this.open();
		return this.#engine.call(method, params, token);
	}

	/** Opens the library once; rejects when it cannot be read. */
	open(): Promise<void> {
		this.#opening ??= this.#load();
		return this.#opening;
	}

	/** Reads everything again from disk. Never rejects: a failure is a state. */
	async reopen(): Promise<void> {
		this.#opening = this.#load();
		await this.#opening.catch(() => undefined);
	}

	/** Adds what the text holds to the feed and keeps it on disk. */
	async importText(
		{ id, label }: { readonly id: string; readonly label: string },
		text: string,
	): Promise<ImportSummary> {
		const summary = await this.ask('importText', { feed: { id, label }, text, now: new Date().toISOString() });
		for (const { message, line } of summary.problems) {
			this.#log.warn(`${label}${line === undefined ? '' : `:${line}`}: ${message}`);
		}
		if (summary.feedText !== undefined) {
			const { feedText, citekeys } = summary;
			await this.#write(async () => {
				await this.#files.write(id, feedText);
				await this.#files.addCitekeys(citekeys);
			});
			await this.#announce();
		}
		return summary;
	}

	/** Takes a feed away; papers that another feed knows stay. */
	async removeFeed(id: string): Promise<void> {
		await this.ask('removeFeed', { id });
		await this.#write(() => this.#files.remove(id));
		await this.#announce();
	}

	dispose(): void {
		clearTimeout(this.#rereading);
		vscode.Disposable.from(...this.#subscriptions).dispose();
	}

	async #load(): Promise<void> {
		this.#enter({ kind: 'loading' });
		try {
			const [feeds, citekeys] = await Promise.all([
				this.#files.readAll(readSetting('starterFeed.show')),
				this.#files.readCitekeys(),
			]);
			const opened = await this.#engine.call('open', { feeds, citekeys });
			for (const { message } of opened.problems) {
				this.#log.warn(message);
			}
			this.#enter({ kind: 'ready', feeds: opened.feeds });
		} catch (error) {
			this.#fail(error instanceof Error ? error.message : String(error));
			throw error;
		}
	}

	#fail(reason: string): void {
		this.#log.error(`The library could not be opened: ${reason}`);
		this.#opening = undefined;
		this.#enter({ kind: 'failed', reason });
	}

	/** Feeds that another window changed are read again; our own writes announce themselves. */
	#watchOtherWindows(): readonly vscode.Disposable[] {
		const watcher = vscode.workspace.createFileSystemWatcher(this.#files.pattern);
		const changed = () => {
			if (this.#opening && this.#writesUnderWay === 0) {
				clearTimeout(this.#rereading);
				this.#rereading = setTimeout(() => void this.reopen(), settleMs);
			}
		};
		return [watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)];
	}

	async #write(run: () => Promise<void>): Promise<void> {
		this.#writesUnderWay++;
		try {
			await run();
		} finally {
			// The watcher tells of a write some time after it is done.
			setTimeout(() => this.#writesUnderWay--, ownEventsMs);
		}
	}

	async #announce(): Promise<void> {
		this.#enter({ kind: 'ready', feeds: await this.#engine.call('feeds', {}) });
	}

	#enter(state: LibraryState): void {
		this.#state = state;
		const feeds = state.kind === 'ready' ? state.feeds : [];
		const isEmpty = state.kind === 'ready' && feeds.every((feed) => feed.papers === 0);
		setContextKey('glossator.libraryState', isEmpty ? 'empty' : state.kind === 'closed' ? 'loading' : state.kind);
		setContextKey(
			'glossator.starterShown',
			feeds.some((feed) => feed.id === starterFeedId),
		);
		this.#onDidChange.fire();
	}
}
