import * as vscode from 'vscode';
import type { PaperRecord } from '../../core/paper/paper';
import type {
	ChangeOrder,
	EngineMethod,
	EngineParams,
	EngineResult,
	FeedSummary,
	FeedTarget,
	ImportSummary,
	Written,
} from '../../worker/protocol';
import { setContextKey } from '../platform/contextKeys';
import type { EngineClient } from '../platform/engineClient';
import { affects, readSetting } from '../platform/settings';
import { readText } from '../platform/storage';
import { Turns } from '../platform/turns';
import { UserError } from '../platform/userError';
import { SegmentKeeper, type Damage } from './segmentKeeper';

/** Id of the feed that comes with Glossator. */
export const starterFeedId = 'starter';

/** Quiet time after the last change on disk before it is looked for segments of other windows. */
const settleMs = 300;

/** What is known of the library now. */
export type LibraryState =
	| { readonly kind: 'closed' | 'loading' }
	| { readonly kind: 'ready'; readonly feeds: readonly FeedSummary[] }
	| { readonly kind: 'failed'; readonly reason: string };

/** Bytes of a source as they came. */
export interface SourceBytes {
	readonly bytes: Uint8Array;
	/** The whole `Content-Type`, with its charset. */
	readonly contentType?: string;
	/** ISO 8601: when the source listed what it does not date itself; otherwise that is now. */
	readonly listedOn?: string;
}

/**
 * The library as the editor sees it: opens it in the engine on first use, keeps it on disk, and says when it changed.
 * Every question goes through {@link ask}, which opens the library first. Loading and changing take turns.
 */
export class LibraryStore implements vscode.Disposable {
	readonly #engine: EngineClient;
	readonly #keeper: SegmentKeeper;
	readonly #starter: vscode.Uri;
	readonly #log: vscode.LogOutputChannel;
	readonly #turns = new Turns();
	readonly #onDidChangeState = new vscode.EventEmitter<void>();
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #onDidFindDamage = new vscode.EventEmitter<Damage>();
	readonly #subscriptions: vscode.Disposable[] = [this.#onDidChangeState, this.#onDidChange, this.#onDidFindDamage];
	#opening: Promise<void> | undefined;
	#state: LibraryState = { kind: 'closed' };
	#settling: ReturnType<typeof setTimeout> | undefined;
	#kept: () => Promise<readonly string[]> = () => Promise.resolve([]);

	/** Fires when {@link state} changed. */
	readonly onDidChangeState = this.#onDidChangeState.event;
	/** Fires when papers came, went or changed. */
	readonly onDidChange = this.#onDidChange.event;
	/** Fires for every damaged file that was put aside. */
	readonly onDidFindDamage = this.#onDidFindDamage.event;

	constructor(
		engine: EngineClient,
		context: Pick<vscode.ExtensionContext, 'globalStorageUri' | 'extensionUri'>,
		log: vscode.LogOutputChannel,
	) {
		this.#engine = engine;
		this.#keeper = new SegmentKeeper(engine, context.globalStorageUri);
		this.#starter = vscode.Uri.joinPath(context.extensionUri, 'media', 'starter-feed.json');
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

	/** Says which papers the rules of a feed must not take out, by citekeys and identity keys. */
	keep(keys: () => Promise<readonly string[]>): void {
		this.#kept = keys;
	}

	/** Asks the engine, with the library open. The buffers in `transfer` move along and are empty here afterwards. */
	async ask<M extends EngineMethod>(
		method: M,
		params: EngineParams<M>,
		token?: vscode.CancellationToken,
		transfer?: readonly ArrayBuffer[],
	): Promise<EngineResult<M>> {
		await this.open();
		return this.#engine.call(method, params, token, transfer);
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

	/** Adds what the bytes hold to the feed, as far as its rules let it through. */
	importBytes({ id, label, rules }: FeedTarget, { bytes, contentType, listedOn }: SourceBytes): Promise<ImportSummary> {
		const feed = { id, label, ...(rules && { rules }) };
		const source = {
			bytes,
			...(contentType !== undefined && { contentType }),
			...(listedOn !== undefined && { listedOn }),
		};
		return this.#import(label, (order) => this.#engine.call('importBytes', { ...order, feed, ...source }));
	}

	/** Adds records that were decoded already. */
	addRecords({ id, label }: FeedTarget, records: readonly PaperRecord[]): Promise<ImportSummary> {
		return this.#import(label, (order) => this.#engine.call('addRecords', { ...order, feed: { id, label }, records }));
	}

	/** Takes a feed away; papers that another feed knows stay. */
	async removeFeed(id: string): Promise<void> {
		await this.#change(({ segment }) => this.#engine.call('removeFeed', { id, segment }));
	}

	/** Forgets what a feed says of the papers with these names. */
	async forget(feed: string, names: readonly string[]): Promise<void> {
		if (names.length > 0) {
			await this.#change(({ segment }) => this.#engine.call('forget', { feed, names, segment }));
		}
	}

	dispose(): void {
		clearTimeout(this.#settling);
		vscode.Disposable.from(...this.#subscriptions).dispose();
	}

	async #load(): Promise<void> {
		this.#enter({ kind: 'loading' });
		try {
			await this.#engine.call('open', {});
			this.#keeper.forget();
			await this.#absorb();
			await this.#keeper.absorbPending();
			if (readSetting('starterFeed.show')) {
				await this.#engine.call('addStarter', { text: await this.#readStarter() });
			}
			this.#enter({ kind: 'ready', feeds: await this.#engine.call('feeds', {}) });
		} catch (error) {
			this.#fail(error instanceof Error ? error.message : String(error));
			throw error;
		}
	}

	async #readStarter(): Promise<string> {
		const text = await readText(this.#starter);
		if (text === undefined) {
			throw new Error(vscode.l10n.t('{0} is missing. Install Glossator again.', this.#starter.path));
		}
		return text;
	}

	async #absorb(): Promise<boolean> {
		const { changed, damages } = await this.#keeper.absorbNew();
		for (const damage of damages) {
			this.#log.error(`A damaged file of the library was put aside: ${damage.file.toString()}`);
			this.#onDidFindDamage.fire(damage);
		}
		return changed;
	}

	async #import(label: string, work: (order: ChangeOrder) => Promise<ImportSummary>): Promise<ImportSummary> {
		const summary = await this.#change(work);
		for (const { message, line } of summary.problems) {
			this.#log.warn(`${label}${line === undefined ? '' : `:${line}`}: ${message}`);
		}
		return summary;
	}

	/** Changes the library in its turn, and the disk after it. */
	async #change<T extends Written>(work: (order: ChangeOrder) => Promise<T>): Promise<T> {
		await this.open();
		return this.#turns.run(async () => {
			const name = this.#keeper.nextName();
			const result = await work({ now: new Date().toISOString(), segment: name, keep: await this.#kept() });
			if (result.segment) {
				await this.#announce();
				await this.#save(this.#keeper.write({ name, bytes: result.segment }));
			} else if (this.#keeper.isBehind) {
				await this.#save(this.#keeper.writePending());
			}
			return result;
		});
	}

	/** Throws a {@link UserError} where the disk refuses, so that nobody takes for kept what is not. */
	async #save(writing: Promise<void>): Promise<void> {
		try {
			await writing;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.#log.error(`The library could not be saved: ${reason}`);
			throw new UserError(
				vscode.l10n.t(
					'The papers are shown but could not be saved in {0}: {1}. Make room or make the folder writable; Glossator tries again with the next change.',
					this.#keeper.folder.fsPath,
					reason,
				),
			);
		}
		await this.#tidy();
	}

	/** What was saved is saved, whether or not there is room for making order. */
	async #tidy(): Promise<void> {
		try {
			if (!(await this.#keeper.isUntidy())) {
				return;
			}
			if (await this.#absorb()) {
				await this.#announce();
			}
			await this.#keeper.tidy();
		} catch (error) {
			this.#log.warn(`The files of the library could not be put in order: ${String(error)}`);
		}
	}

	/** What another window wrote is taken in. */
	#watchOtherWindows(): vscode.Disposable {
		const pattern = new vscode.RelativePattern(this.#keeper.folder, '*.segment');
		const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
		const created = watcher.onDidCreate(() => {
			clearTimeout(this.#settling);
			this.#settling = setTimeout(() => void this.#follow(), settleMs);
		});
		return vscode.Disposable.from(watcher, created);
	}

	async #follow(): Promise<void> {
		if (this.#state.kind === 'ready') {
			await this.#turns.run(async () => {
				if (await this.#absorb()) {
					await this.#announce();
				}
			});
		}
	}

	#fail(reason: string): void {
		this.#log.error(`The library could not be opened: ${reason}`);
		this.#enter({ kind: 'failed', reason });
	}

	async #announce(): Promise<void> {
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
