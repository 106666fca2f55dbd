import type * as vscode from 'vscode';
import type { OpmlFeed } from '../../core/subscriptions/opmlFeeds';
import type { FeedRules } from '../../core/subscriptions/subscription';
import type { FeedSummary, ImportSummary, SourceProblem } from '../../worker/protocol';
import type { LibraryState } from '../library/libraryStore';

/** Bytes of a feed as they came. */
export interface FeedBytes {
	readonly bytes: Uint8Array;
	/** The whole `Content-Type`, with its charset. */
	readonly contentType?: string;
	/** Where they came from; several addresses make up one feed. */
	readonly address?: string;
}

/** The feed that papers go to. */
export interface FeedTarget {
	readonly id: string;
	readonly label: string;
	/** Papers that do not pass are left out. */
	readonly rules: FeedRules;
}

/** A journal as Crossref lists it. */
export interface FoundJournal {
	readonly title: string;
	readonly issn: readonly string[];
	readonly publisher?: string;
}

/** What feeds need of the library and its engine. */
export interface FeedLibrary {
	readonly state: LibraryState;
	/** Fires when {@link state} changed. */
	readonly onDidChangeState: vscode.Event<void>;
	/** Opens the library once. */
	open(): Promise<void>;
	/** Reads everything again from disk; never rejects. */
	reopen(): Promise<void>;
	ask(method: 'feeds', params: Record<never, never>): Promise<readonly FeedSummary[]>;
	/** Adds what the bytes hold to the feed. No paper and no problem is an empty feed. */
	importBytes(feed: FeedTarget, source: FeedBytes): Promise<ImportSummary>;
	removeFeed(id: string): Promise<void>;
	/** Forgets what a feed says of the papers with these names. */
	forget(feed: string, names: readonly string[]): Promise<void>;
	/** What the bytes hold, without keeping it. */
	decode(source: FeedBytes): Promise<{
		readonly format: string;
		readonly papers: readonly unknown[];
		readonly problems: readonly SourceProblem[];
	}>;
	/** The feeds that a web page names, with absolute addresses. */
	feedLinks(html: string, url: string): Promise<readonly OpmlFeed[]>;
	/** The title a feed gives itself. */
	feedTitle(source: FeedBytes): Promise<string | undefined>;
	readOpml(text: string): Promise<readonly OpmlFeed[]>;
	writeOpml(feeds: readonly OpmlFeed[]): Promise<string>;
	/** Crossref's answer to a search for journals or for one journal. */
	readJournals(text: string): Promise<readonly FoundJournal[]>;
}
