import * as vscode from 'vscode';
import type { FeedHistory } from '../../core/subscriptions/feedSchedule';
import type { KnownPages } from '../../net/feeds/fetchedFeed';

/** How a feed is doing. */
export interface FeedStatus extends FeedHistory {
	/** Why it was not refreshed the last time; the papers of {@link lastSuccess} stay. */
	readonly failure?: string;
	/** Validators of the copy that is kept. */
	readonly known: KnownPages;
	/** What the source wants to be reminded of. */
	readonly state?: unknown;
	/** What the last reading depended on besides the source: anything else needs a new one. */
	readonly readAs?: string;
	/** Where redirects led. */
	readonly answeredBy?: string;
}

const never: FeedStatus = { failures: 0, known: {} };

/** The status of each feed, kept under a key of its own so that two windows never overwrite each other's feeds. */
export class FeedStatuses implements vscode.Disposable {
	readonly #memento: vscode.Memento;
	readonly #onDidChange = new vscode.EventEmitter<void>();

	readonly onDidChange = this.#onDidChange.event;

	constructor(memento: vscode.Memento) {
		this.#memento = memento;
	}

	of(id: string): FeedStatus {
		const stored = this.#memento.get<Partial<FeedStatus>>(keyOf(id));
		return { ...never, ...stored };
	}

	async set(id: string, status: FeedStatus): Promise<void> {
		await this.#memento.update(keyOf(id), status);
		this.#onDidChange.fire();
	}

	/** The kept copy of a feed is damaged: all of it is to be fetched at the next chance. */
	async distrust(id: string): Promise<void> {
		await this.set(id, never);
	}

	async remove(id: string): Promise<void> {
		await this.#memento.update(keyOf(id), undefined);
	}

	dispose(): void {
		this.#onDidChange.dispose();
	}
}

function keyOf(id: string): string {
	return `feedStatus:${id}`;
}
