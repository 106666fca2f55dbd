import * as vscode from 'vscode';
import type { Subscription } from '../../core/subscriptions/subscription';
import type { KnownPages } from '../../net/feeds/fetchedFeed';
import type { Validators } from '../../net/http/httpTypes';
import type { FeedBytes } from './feedLibrary';
import type { Subscriptions } from './subscriptions';

const mostFiles = 2000;
const largestFile = 64 * 1024 * 1024;
/** Quiet time after the last change of a file. */
const settleMs = 1000;

/** One file of a feed: what is in it, why it cannot be read, or that it is as it was. */
export type FeedFile = { readonly uri: vscode.Uri; readonly validators: Validators } & (
	{ readonly source: FeedBytes } | { readonly failure: string } | { readonly kept: true }
);

/** The files that a glob finds in the workspace folders, one after the other, at most 2,000. */
export async function* filesOf(glob: string, known: KnownPages, signal: AbortSignal): AsyncGenerator<FeedFile> {
	const files = await vscode.workspace.findFiles(glob, undefined, mostFiles);
	for (const uri of files.sort((a, b) => a.toString().localeCompare(b.toString(), 'en'))) {
		if (signal.aborted) {
			throw new vscode.CancellationError();
		}
		yield await readFile(uri, known[uri.toString()]?.etag);
	}
}

async function readFile(uri: vscode.Uri, knownTag: string | undefined): Promise<FeedFile> {
	try {
		const { mtime, size } = await vscode.workspace.fs.stat(uri);
		const validators = { etag: `${mtime}-${size}` };
		if (validators.etag === knownTag) {
			return { uri, validators, kept: true };
		}
		if (size > largestFile) {
			const failure = vscode.l10n.t('{0} is larger than {1} MB.', nameOf(uri), largestFile / 1024 / 1024);
			return { uri, validators, failure };
		}
		const bytes = await vscode.workspace.fs.readFile(uri);
		return { uri, validators, source: { bytes, address: uri.toString() } };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { uri, validators: {}, failure: vscode.l10n.t('{0} cannot be read: {1}', nameOf(uri), reason) };
	}
}

function nameOf(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}

/** Calls back with the id of a files feed when one of its files changed. */
export class FileFeedWatcher implements vscode.Disposable {
	readonly #subscriptions: Subscriptions;
	readonly #changed: (id: string) => void;
	readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
	readonly #listening: vscode.Disposable;
	#watchers: vscode.Disposable[] = [];

	constructor(subscriptions: Subscriptions, changed: (id: string) => void) {
		this.#subscriptions = subscriptions;
		this.#changed = changed;
		this.#listening = vscode.Disposable.from(
			subscriptions.onDidChange(() => this.#watch()),
			vscode.workspace.onDidChangeWorkspaceFolders(() => this.#watch()),
		);
		this.#watch();
	}

	dispose(): void {
		this.#stop();
		this.#listening.dispose();
	}

	#watch(): void {
		this.#stop();
		this.#watchers = this.#subscriptions.all
			.filter(({ paused }) => !paused)
			.flatMap((subscription) => this.#watchersOf(subscription));
	}

	#watchersOf({ id, source }: Subscription): vscode.Disposable[] {
		const folders = source.kind === 'files' ? (vscode.workspace.workspaceFolders ?? []) : [];
		const glob = source.kind === 'files' ? source.glob : '';
		return folders.map((folder) => {
			const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, glob));
			const changed = () => this.#settle(id);
			return vscode.Disposable.from(
				watcher,
				watcher.onDidCreate(changed),
				watcher.onDidChange(changed),
				watcher.onDidDelete(changed),
			);
		});
	}

	#settle(id: string): void {
		clearTimeout(this.#timers.get(id));
		this.#timers.set(
			id,
			setTimeout(() => this.#changed(id), settleMs),
		);
	}

	#stop(): void {
		for (const timer of this.#timers.values()) {
			clearTimeout(timer);
		}
		this.#timers.clear();
		vscode.Disposable.from(...this.#watchers).dispose();
		this.#watchers = [];
	}
}
