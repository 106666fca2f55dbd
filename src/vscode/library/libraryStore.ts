import * as vscode from 'vscode';
import type { EngineMethod, EngineParams, EngineResult, FeedSummary, ImportSummary } from '../../worker/protocol';
import { setContextKey } from '../platform/contextKeys';
import type { EngineClient } from '../platform/engineClient';
import { affects, readSetting } from '../platform/settings';
import { Turns } from '../platform/turns';
import type { FeedFiles } from './feedFiles';

/** Id of the feed that comes with Glossator. */
export const starterFeedId = 'starter';

/** Quiet time after the last change on disk before the feeds are compared with what was read. */
const settleMs = 500;

/** What is known of the library now. */
export type LibraryState =
	| { readonly kind: 'closed' | 'loading' }
	| { readonly kind: 'ready'; readonly feeds: readonly FeedSummary[] }
	| { readonly kind: 'failed'; readonly reason: string };

/**
 * The library as the editor sees it: opens it in the engine on first use, keeps it on disk, and says when it changed.
 * Every question goes through {@link ask}, which opens the library first. Loading, importing and removing take turns.
 */
export class LibraryStore implements vscode.Disposable {
	readonly #engine: EngineClient;
	readonly #files: FeedFiles;
	readonly #log: vscode.LogOutputChannel;
	readonly #turns = new Turns();
	readonly #onDidChangeState = new vscode.EventEmitter<void>();
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscriptions: vscode.Disposable[] = [this.#onDidChangeState, this.#onDidChange];
	#opening: Promise<void> | undefined;
	#state: LibraryState = { kind: 'closed' };
	/** Fingerprint of the feed files as this window last read or wrote them. */
	#fingerprint = '';
	#settling: ReturnType<typeof setTimeout> | undefined;

	/** Fires when {@link state} changed. */
	readonly onDidChangeState = this.#onDidChangeState.event;
	/** Fires when papers came, went or changed. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(engine: EngineClient, files: FeedFiles, log: vscode.LogOutputChannel) {
		this.#engine = engine;
		this.#files = files;
		this.#log = log;
		this.#subscriptions.push(
			engine.onDidStop((reason) => this.#fail(reason)),
			this.#watchOtherWindows(),
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

	/** Opens the library once. Rejects when it cannot be read, and from then on until {@link reopen} succeeds. */
	open(): Promise<void> {
		if (this.#state.kind === 'failed') {
			return Promise.reject(new Error(this.#state.reason));
		}
		this.#opening ??= this.#turns.run(() => this.#load());
		return this.#opening;
	}

	/** Reads everything again from disk. Never rejects: a failure is a state. */
	async reopen(): Promise<void> {
		this.#opening = this.#turns.run(() => this.#load());
		await this.#opening.catch(() => undefined);
	}

	/** Adds what the text holds to the feed and keeps it on disk, with what another window may have added meanwhile. */
	async importText(feed: { readonly id: string; readonly label: string }, text: string): Promise<ImportSummary> {
		await this.open();
		return this.#turns.run(() => this.#import({ id: feed.id, label: feed.label }, text));
	}

	/** Takes a feed away; papers that another feed knows stay. */
	async removeFeed(id: string): Promise<void> {
		await this.open();
		await this.#turns.run(async () => {
			await this.#files.remove(id);
			await this.#engine.call('removeFeed', { id });
			await this.#announce();
		});
	}

	dispose(): void {
		clearTimeout(this.#settling);
		vscode.Disposable.from(...this.#subscriptions).dispose();
	}

	async #load(): Promise<void> {
		this.#enter({ kind: 'loading' });
		try {
			const [feeds, citekeys] = await Promise.all([this.#readFeeds(), this.#files.readCitekeys()]);
			const opened = await this.#engine.call('open', { feeds, citekeys });
			for (const { message } of opened.problems) {
				this.#log.warn(message);
			}
			await this.#files.addCitekeys(opened.citekeys);
			this.#enter({ kind: 'ready', feeds: opened.feeds });
		} catch (error) {
			this.#fail(error instanceof Error ? error.message : String(error));
			throw error;
		}
	}

	async #import(feed: { readonly id: string; readonly label: string }, text: string): Promise<ImportSummary> {
		const stored = await this.#files.read(feed.id);
		const now = new Date().toISOString();
		const summary = await this.#engine.call('importText', { feed, text, now, ...(stored !== undefined && { stored }) });
		for (const { message, line } of summary.problems) {
			this.#log.warn(`${feed.label}${line === undefined ? '' : `:${line}`}: ${message}`);
		}
		if (summary.feedText !== undefined) {
			await this.#files.write(feed.id, summary.feedText);
			await this.#files.addCitekeys(summary.citekeys);
			await this.#announce();
		}
		return summary;
	}

	async #readFeeds(): Promise<readonly string[]> {
		const texts = await this.#files.readAll(readSetting('starterFeed.show'));
		this.#fingerprint = this.#files.fingerprint(texts);
		return texts;
	}

	/** Feeds that another window changed are read again. */
	#watchOtherWindows(): vscode.Disposable {
		const watcher = vscode.workspace.createFileSystemWatcher(this.#files.pattern);
		const changed = () => {
			clearTimeout(this.#settling);
			this.#settling = setTimeout(() => void this.#compare(), settleMs);
		};
		const events = [watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)];
		return vscode.Disposable.from(watcher, ...events);
	}

	async #compare(): Promise<void> {
		if (this.#state.kind === 'ready') {
			const before = this.#fingerprint;
			await this.#turns.run(() => this.#readFeeds());
			if (this.#fingerprint !== before) {
				await this.reopen();
			}
		}
	}

	#fail(reason: string): void {
		this.#log.error(`The library could not be opened: ${reason}`);
		this.#enter({ kind: 'failed', reason });
	}

	async #announce(): Promise<void> {
		await this.#readFeeds();
		this.#enter({ kind: 'ready', feeds: await this.#engine.call('feeds', {}) });
	}

	#enter(state: LibraryState): void {
		this.#state = state;
		const feeds = state.kind === 'ready' ? state.feeds : [];
		const isEmpty = state.kind === 'ready' && feeds.every((feed) => feed.papers === 0);
		setContextKey('glossator.libraryState', isEmpty ? 'empty' : state.kind === 'closed' ? 'loading' : state.kind);
		this.#onDidChangeState.fire();
		if (state.kind === 'ready') {
			this.#onDidChange.fire();
		}
	}
}
