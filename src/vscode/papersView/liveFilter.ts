import * as vscode from 'vscode';
import type { FactsFeed } from '../reading/factsFeed';
import type { TreeFilter } from './treeFilter';

/** Quiet time after the last key press before the tree follows. */
const pauseMs = 150;

/** Filters the tree while its user types: a newer text takes back the one before, and the filter before all can return. */
export class LiveFilter implements vscode.Disposable {
	readonly #facts: FactsFeed;
	readonly #filter: TreeFilter;
	readonly #counted: (query: string, papers: number) => void;
	readonly #before: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: vscode.CancellationTokenSource | undefined;

	/** `counted` hears how many papers a text lets through. */
	constructor(facts: FactsFeed, filter: TreeFilter, counted: (query: string, papers: number) => void) {
		this.#facts = facts;
		this.#filter = filter;
		this.#counted = counted;
		this.#before = filter.query;
	}

	/** Follows a text after a moment. */
	follow(query: string): void {
		this.#stop();
		this.#timer = setTimeout(() => void this.#apply(query), pauseMs);
	}

	/** Filters by this at once. */
	keep(query: string): void {
		this.#stop();
		this.#set(query);
	}

	/** Filters as before. */
	restore(): void {
		this.keep(this.#before);
	}

	dispose(): void {
		this.#stop();
	}

	/** The engine makes the view for counting; the tree then asks for the same. */
	async #apply(query: string): Promise<void> {
		const running = new vscode.CancellationTokenSource();
		this.#running = running;
		const { total } = await this.#facts
			.ask('outline', { ...this.#filter.view, filter: query.trim() }, running.token)
			.catch(() => ({ total: undefined }));
		if (!running.token.isCancellationRequested) {
			this.#set(query);
			if (total !== undefined) {
				this.#counted(query, total);
			}
		}
	}

	#set(query: string): void {
		if (query.trim() !== this.#filter.query) {
			this.#filter.query = query;
		}
	}

	#stop(): void {
		clearTimeout(this.#timer);
		this.#running?.cancel();
		this.#running?.dispose();
		this.#running = undefined;
	}
}
