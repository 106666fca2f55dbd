import * as vscode from 'vscode';
import type { FeedLibrary } from './feedLibrary';
import type { FeedRefresher } from './feedRefresher';
import { FileFeedWatcher } from './fileFeeds';
import type { Subscriptions } from './subscriptions';

/** How often it is looked for feeds that are due, and how soon after the list of feeds changed. */
const everyMs = 60_000;
const soonMs = 1000;

/**
 * Refreshes what is due by itself, from the moment the library is open and while the window is focused. Nothing is
 * contacted but the feeds the user follows. Failures are shown on the feeds' rows only.
 */
export class AutomaticRefresh implements vscode.Disposable {
	readonly #parts: AutomaticRefreshParts;
	readonly #waiting: vscode.Disposable;
	#running: vscode.Disposable | undefined;
	#soon: ReturnType<typeof setTimeout> | undefined;

	constructor(parts: AutomaticRefreshParts) {
		this.#parts = parts;
		this.#waiting = parts.library.onDidChangeState(() => {
			if (parts.library.state.kind === 'ready' && !this.#running) {
				this.#running = this.#start();
			}
		});
	}

	dispose(): void {
		clearTimeout(this.#soon);
		this.#waiting.dispose();
		this.#running?.dispose();
	}

	#start(): vscode.Disposable {
		const { subscriptions } = this.#parts;
		const timer = setInterval(() => this.#refresh(), everyMs);
		this.#refreshSoon();
		return vscode.Disposable.from(
			{ dispose: () => clearInterval(timer) },
			subscriptions.onDidChange(() => this.#refreshSoon()),
			vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#refreshSoon()),
			new FileFeedWatcher(subscriptions, (id) => void this.#readAgain(id)),
		);
	}

	/** A reading that runs may have passed the file before it changed. */
	async #readAgain(id: string): Promise<void> {
		const { subscriptions, refresher } = this.#parts;
		const feed = subscriptions.find(id);
		if (feed && refresher.isRunning(id)) {
			await refresher.refresh([feed]);
		}
		await refresher.refresh(feed ? [feed] : []);
	}

	#refreshSoon(): void {
		clearTimeout(this.#soon);
		this.#soon = setTimeout(() => this.#refresh(), soonMs);
	}

	#refresh(): void {
		if (vscode.window.state.focused) {
			void this.#parts.refresher.refreshDue();
		}
	}
}

/** What refreshing by itself works with. */
export interface AutomaticRefreshParts {
	readonly library: FeedLibrary;
	readonly subscriptions: Subscriptions;
	readonly refresher: FeedRefresher;
}
