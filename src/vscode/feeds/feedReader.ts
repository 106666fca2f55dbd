import * as vscode from 'vscode';
import type { Subscription } from '../../core/subscriptions/subscription';
import { fetchFeed, type NetworkSource } from '../../net/feeds/fetchFeed';
import type { FeedPorts, FetchedFeed, KnownPages } from '../../net/feeds/fetchedFeed';
import type { Validators } from '../../net/http/httpTypes';
import type { ImportSummary } from '../../worker/protocol';
import { UserError } from '../platform/userError';
import { feedLabel } from './feedLabel';
import type { FeedBytes, FeedLibrary } from './feedLibrary';
import { filesOf } from './fileFeeds';
import { failureText } from './failureText';

/** What reading a feed into the library did. */
export interface FeedReading {
	readonly added: number;
	readonly merged: number;
	readonly known: KnownPages;
	/** What the source wants to be reminded of. */
	readonly state?: unknown;
	/** Where redirects led; absent where there were none. */
	readonly answeredBy?: string;
	/** Why not all of it could be read; what could is in the library. */
	readonly failure?: unknown;
}

/** What is kept of the last answer of a feed; nothing where all is to be read anew. */
export type LastAnswer = Pick<FeedReading, 'known' | 'state'>;

/** What reading feeds needs. */
export interface FeedReaderParts {
	readonly library: FeedLibrary;
	readonly ports: () => FeedPorts;
	readonly log: vscode.LogOutputChannel;
}

/** Reads feeds into the library, from the network and from the workspace. */
export class FeedReader {
	readonly #parts: FeedReaderParts;

	constructor(parts: FeedReaderParts) {
		this.#parts = parts;
	}

	/** Fetches without keeping anything; rejects when nothing came. */
	fetch(source: NetworkSource, { known, state }: LastAnswer, signal: AbortSignal): Promise<FetchedFeed> {
		return fetchFeed({ source }, known, { ports: this.#parts.ports(), signal, state });
	}

	/** Reads what is new in a feed; rejects when nothing of it could be read. */
	async read(subscription: Subscription, last: LastAnswer, signal: AbortSignal): Promise<FeedReading> {
		const { source } = subscription;
		if (source.kind === 'files') {
			return this.#readFiles(subscription, source.glob, { known: last.known, signal });
		}
		const fetched = await this.fetch(source, last, signal);
		if (signal.aborted) {
			throw new vscode.CancellationError();
		}
		return this.take(subscription, fetched, last);
	}

	/** Puts what was fetched into the library. */
	async take(subscription: Subscription, fetched: FetchedFeed, last: LastAnswer): Promise<FeedReading> {
		if (fetched.kind === 'unchanged') {
			return { added: 0, merged: 0, ...last };
		}
		const { pages, failure, state, removed = [] } = fetched;
		let [added, merged] = [0, 0];
		for (const { url, bytes, contentType } of pages) {
			const source = { bytes, address: url, ...(contentType !== undefined && { contentType }) };
			const summary = await this.#import(subscription, source);
			added += summary.added;
			merged += summary.merged;
		}
		await this.#parts.library.forget(
			subscription.id,
			removed.map((item) => `zotero:${item}`),
		);
		const answeredBy = pages.find(({ redirects }) => redirects.length > 0)?.url;
		return {
			...{ added, merged, known: fetched.known },
			...(state !== undefined && { state }),
			...(answeredBy !== undefined && { answeredBy }),
			...(failure !== undefined && { failure }),
		};
	}

	/** Each file is a source of its own: one that cannot be read never stops the others. */
	async #readFiles(
		subscription: Subscription,
		glob: string,
		{ known, signal }: { readonly known: KnownPages; readonly signal: AbortSignal },
	): Promise<FeedReading> {
		let [added, merged, failure] = [0, 0, ''];
		const validators: Record<string, Validators> = {};
		for await (const file of filesOf(glob, known, signal)) {
			try {
				if ('failure' in file) {
					throw new UserError(file.failure);
				}
				const summary = 'source' in file ? await this.#import(subscription, file.source) : undefined;
				added += summary?.added ?? 0;
				merged += summary?.merged ?? 0;
				validators[file.uri.toString()] = file.validators;
			} catch (error) {
				failure ||= failureText(error);
				this.#parts.log.warn(subscription.id, failureText(error));
			}
		}
		return { added, merged, known: validators, ...(failure !== '' && { failure: new UserError(failure) }) };
	}

	async #import(subscription: Subscription, source: FeedBytes): Promise<ImportSummary> {
		const label = feedLabel(subscription);
		const target = { id: subscription.id, label, rules: subscription.rules };
		const summary = await this.#parts.library.importBytes(target, source);
		const [problem] = summary.problems;
		if (problem && (summary.format === 'unknown' || summary.added + summary.merged === 0)) {
			const place = source.address ?? label;
			throw new UserError(vscode.l10n.t('No paper could be read from {0}: {1}', place, problem.message));
		}
		return summary;
	}
}
