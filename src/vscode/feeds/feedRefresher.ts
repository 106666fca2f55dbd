import * as vscode from 'vscode';
import { failed, isDue, succeeded } from '../../core/subscriptions/feedSchedule';
import type { Subscription } from '../../core/subscriptions/subscription';
import type { FetchedFeed } from '../../net/feeds/fetchedFeed';
import { HttpError } from '../../net/http/httpTypes';
import { readSetting } from '../platform/settings';
import type { FeedLibrary } from './feedLibrary';
import type { FeedReader, FeedReading, LastAnswer } from './feedReader';
import type { FeedStatus, FeedStatuses } from './feedStatuses';
import { failureText } from './failureText';
import type { Subscriptions } from './subscriptions';

/** How refreshing one feed ended. */
export type FeedOutcome =
	| { readonly kind: 'read'; readonly id: string; readonly added: number; readonly merged: number }
	| { readonly kind: 'failed'; readonly id: string; readonly reason: string }
	| { readonly kind: 'cancelled'; readonly id: string };

/** What refreshing works with. */
export interface FeedRefresherParts {
	readonly library: FeedLibrary;
	readonly subscriptions: Subscriptions;
	readonly statuses: FeedStatuses;
	readonly reader: FeedReader;
	readonly log: vscode.LogOutputChannel;
}

/** Feeds that are read at the same time; each host has a queue of its own besides. */
const atOnce = 6;

/** Refreshes feeds side by side: one that fails never stops the others, and keeps the papers it had. */
export class FeedRefresher implements vscode.Disposable {
	readonly #parts: FeedRefresherParts;
	readonly #running = new Map<string, { readonly work: Promise<FeedOutcome>; readonly stop: AbortController }>();
	readonly #onDidChangeRunning = new vscode.EventEmitter<void>();
	#stopping = new AbortController();

	/** Fires when a feed begins or ends to be read. */
	readonly onDidChangeRunning = this.#onDidChangeRunning.event;

	constructor(parts: FeedRefresherParts) {
		this.#parts = parts;
	}

	isRunning(id: string): boolean {
		return this.#running.has(id);
	}

	get anyRunning(): boolean {
		return this.#running.size > 0;
	}

	/** Reads the feeds now; those that are being read already are waited for. Never rejects. */
	async refresh(feeds: readonly Subscription[]): Promise<readonly FeedOutcome[]> {
		const { signal } = this.#stopping;
		const waiting = [...feeds];
		const outcomes: FeedOutcome[] = [];
		const work = async () => {
			for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
				outcomes.push(signal.aborted ? { kind: 'cancelled', id: feed.id } : await this.#refreshOne(feed, signal));
			}
		};
		await Promise.all(Array.from({ length: atOnce }, work));
		return outcomes;
	}

	/** Reads those that are due by their interval, after failures not before their wait is over. */
	refreshDue(): Promise<readonly FeedOutcome[]> {
		const now = new Date().toISOString();
		return this.refresh(this.#parts.subscriptions.all.filter((feed) => !feed.paused && this.#isDue(feed, now)));
	}

	/** Keeps what was fetched to try a feed out; it counts as its first refresh. Rejects when it cannot be read. */
	async adopt(subscription: Subscription, fetched: FetchedFeed): Promise<FeedReading> {
		const reading = await this.#parts.reader.take(subscription, fetched, { known: {} });
		await this.#parts.statuses.set(subscription.id, statusAfter(reading, subscription, { failures: 0, known: {} }));
		return reading;
	}

	/** Gives up one feed; when this resolves, nothing more of it comes. */
	async cancel(id: string): Promise<void> {
		const running = this.#running.get(id);
		running?.stop.abort();
		await running?.work;
	}

	/** Gives up all that is being read. */
	stop(): void {
		this.#stopping.abort();
		this.#stopping = new AbortController();
	}

	dispose(): void {
		this.#stopping.abort();
		this.#onDidChangeRunning.dispose();
	}

	#isDue(feed: Subscription, now: string): boolean {
		const status = this.#parts.statuses.of(feed.id);
		const every = feed.refreshEvery ?? readSetting('refreshEvery');
		// After a failure the wait counts, whatever the rules.
		const isOtherwise = status.failures === 0 && status.readAs !== undefined && status.readAs !== readingKey(feed);
		return !this.isRunning(feed.id) && ((isOtherwise && every > 0) || isDue(status, every, now));
	}

	#refreshOne(feed: Subscription, stopping: AbortSignal): Promise<FeedOutcome> {
		const running = this.#running.get(feed.id);
		if (running) {
			return running.work;
		}
		const stop = new AbortController();
		const work = this.#read(feed, AbortSignal.any([stopping, stop.signal]))
			.catch((error: unknown): FeedOutcome => ({ kind: 'failed', id: feed.id, reason: failureText(error) }))
			.finally(() => {
				this.#running.delete(feed.id);
				this.#onDidChangeRunning.fire();
			});
		this.#running.set(feed.id, { work, stop });
		this.#onDidChangeRunning.fire();
		return work;
	}

	async #read(feed: Subscription, signal: AbortSignal): Promise<FeedOutcome> {
		const { statuses, reader, log } = this.#parts;
		const { id } = feed;
		const status = statuses.of(id);
		try {
			const reading = await reader.read(feed, await this.#lastOf(feed, status), signal);
			const next = statusAfter(reading, feed, status);
			await statuses.set(id, next);
			return next.failure === undefined
				? { kind: 'read', id, added: reading.added, merged: reading.merged }
				: { kind: 'failed', id, reason: next.failure };
		} catch (error) {
			if (signal.aborted || error instanceof vscode.CancellationError) {
				return { kind: 'cancelled', id };
			}
			log.warn(id, error instanceof Error ? error : String(error));
			await statuses.set(id, { ...status, ...failedNow(status, error) });
			return { kind: 'failed', id, reason: failureText(error) };
		}
	}

	/** A copy that the library does not have, or that other rules chose from, cannot be kept: all is fetched anew. */
	async #lastOf(feed: Subscription, { known, state, readAs }: FeedStatus): Promise<LastAnswer> {
		const kept = await this.#parts.library.ask('feeds', {});
		const isKept = kept.some(({ id, papers }) => id === feed.id && papers > 0);
		const isSame = isKept && readAs === readingKey(feed);
		return isSame ? { known, ...(state !== undefined && { state }) } : { known: {} };
	}
}

/** A reading that lacks a part is a good copy all the same, and is tried again. */
function statusAfter(
	{ known, state, failure, answeredBy }: FeedReading,
	feed: Subscription,
	before: FeedStatus,
): FeedStatus {
	const read = {
		...succeeded(new Date().toISOString()),
		known,
		readAs: readingKey(feed),
		...(state !== undefined && { state }),
		...(answeredBy !== undefined && { answeredBy }),
	};
	return failure === undefined ? read : { ...read, ...failedNow({ ...read, failures: before.failures }, failure) };
}

/** What a reading depends on besides the source, as a text to compare: other rules or another title need a new one. */
function readingKey({ rules, title }: Subscription): string {
	return JSON.stringify([rules, title]);
}

function failedNow(before: FeedStatus, error: unknown) {
	const retryAfterMs = error instanceof HttpError ? error.retryAfterMs : undefined;
	const facts = { now: new Date().toISOString(), chance: Math.random() };
	return {
		...failed(before, retryAfterMs === undefined ? facts : { ...facts, retryAfterMs }),
		failure: failureText(error),
	};
}
