import * as vscode from 'vscode';
import { addressEntry } from '../../core/subscriptions/addressEntry';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import type { OpmlFeed } from '../../core/subscriptions/opmlFeeds';
import { readEntry } from '../../core/subscriptions/readSubscriptions';
import type { Subscription } from '../../core/subscriptions/subscription';
import type { FeedPage, FetchedFeed } from '../../net/feeds/fetchedFeed';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import type { FeedBytes } from './feedLibrary';
import { withSignal } from './withSignal';
import { feedLabel } from './feedLabel';

/** A feed that was fetched to see whether it is one. */
export interface TriedFeed {
	/** With the title the feed gives itself. */
	readonly entry: FeedEntry;
	readonly subscription: Subscription;
	/** Absent for files, which are read when they are followed. */
	readonly fetched?: FetchedFeed;
}

/**
 * Fetches the feed of an entry and looks whether it can be read. A web page is searched for its feeds, and the user
 * chooses. Rejects when nothing can be read, with a `CancellationError` when the user gives up.
 */
export async function tryFeed(entry: FeedEntry, deps: FeedDeps): Promise<TriedFeed> {
	const tried = await fetchEntry(entry, deps);
	const [page] = tried.fetched?.kind === 'pages' ? tried.fetched.pages : [];
	if (!page) {
		return tried;
	}
	const source = sourceOf(page);
	const { papers, problems, format } = await deps.library.decode(source);
	const isUnreadable = papers.length === 0 && (format === 'unknown' || problems.length > 0);
	if (!isUnreadable) {
		return withTitle(tried, source, deps);
	}
	const links = tried.subscription.source.kind === 'url' ? await linksOf(page, deps) : [];
	if (links.length > 0) {
		const link = await chooseLink(links, page.url);
		const found = await fetchEntry(addressEntry(link.url), deps);
		return withTitle(found, await readable(found, deps), deps, link.title);
	}
	throw new UserError(problems[0]?.message ?? vscode.l10n.t('It lists no papers.'));
}

/** The subscription of an entry that Glossator itself made. */
export function subscriptionOf(entry: FeedEntry): Subscription {
	const { subscription } = readEntry(entry, 0);
	if (!subscription) {
		throw new UserError(vscode.l10n.t('{0} is no feed Glossator can follow.', JSON.stringify(entry)));
	}
	return subscription;
}

async function fetchEntry(entry: FeedEntry, deps: FeedDeps): Promise<TriedFeed> {
	const subscription = subscriptionOf(entry);
	const { source } = subscription;
	if (source.kind === 'files') {
		return { entry, subscription };
	}
	const title = vscode.l10n.t('Reading {0}…', feedLabel(subscription));
	const fetched = await withSignal(title, (signal) => deps.reader.fetch(source, { known: {} }, signal));
	return { entry, subscription, fetched };
}

/** The feed a page linked must be one itself: a page that links pages is not searched on. */
async function readable({ fetched }: TriedFeed, deps: FeedDeps): Promise<FeedBytes> {
	const [page] = fetched?.kind === 'pages' ? fetched.pages : [];
	const source = page ? sourceOf(page) : { bytes: new Uint8Array() };
	const { papers, problems, format } = await deps.library.decode(source);
	if (papers.length === 0 && (format === 'unknown' || problems.length > 0)) {
		throw new UserError(problems[0]?.message ?? vscode.l10n.t('It lists no papers.'));
	}
	return source;
}

async function withTitle(tried: TriedFeed, source: FeedBytes, deps: FeedDeps, linked?: string): Promise<TriedFeed> {
	if (tried.subscription.source.kind !== 'url' || tried.subscription.title !== undefined) {
		return tried;
	}
	const title = (await deps.library.feedTitle(source))?.trim() || linked?.trim();
	const entry = title ? { ...tried.entry, title } : tried.entry;
	return { ...tried, entry, subscription: subscriptionOf(entry) };
}

function sourceOf({ bytes, contentType, url }: FeedPage): FeedBytes {
	return { bytes, address: url, ...(contentType !== undefined && { contentType }) };
}

async function linksOf({ bytes, contentType = '', url }: FeedPage, deps: FeedDeps): Promise<readonly OpmlFeed[]> {
	const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8';
	const links = await deps.library.feedLinks(decodeText(bytes, charset), url);
	return links.filter((link) => URL.canParse(link.url) && link.url !== url);
}

function decodeText(bytes: Uint8Array, charset: string): string {
	try {
		return new TextDecoder(charset).decode(bytes);
	} catch (error) {
		if (error instanceof RangeError) {
			return new TextDecoder().decode(bytes);
		}
		throw error;
	}
}

/** One feed on the page's own host needs no question; anything else is shown before it is fetched. */
async function chooseLink(links: readonly OpmlFeed[], pageUrl: string): Promise<OpmlFeed> {
	const [only, ...others] = links;
	if (only && others.length === 0 && new URL(only.url).host === new URL(pageUrl).host) {
		return only;
	}
	const items = links.map((link) => ({ link, label: link.title || link.url, description: link.url }));
	const placeHolder = vscode.l10n.t('The page has these feeds. Which one should be followed?');
	const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
	if (!chosen) {
		throw new vscode.CancellationError();
	}
	return chosen.link;
}
