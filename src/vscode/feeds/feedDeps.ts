import type * as vscode from 'vscode';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import type { FeedPorts } from '../../net/feeds/fetchedFeed';
import type { FeedLibrary } from './feedLibrary';
import type { FeedReader } from './feedReader';
import type { FeedRefresher } from './feedRefresher';
import type { FeedStatuses } from './feedStatuses';
import type { Subscriptions } from './subscriptions';

/** A library, collection or saved search that Zotero offers. */
export interface ZoteroChoice {
	/** `{ zotero: 'users/0', collection: 'ABCD1234', title: 'Methods' }`. */
	readonly entry: FeedEntry;
	readonly label: string;
	/** The library it is of. */
	readonly description?: string;
}

/** What the commands for feeds work with. */
export interface FeedDeps {
	readonly library: FeedLibrary;
	readonly subscriptions: Subscriptions;
	readonly statuses: FeedStatuses;
	readonly reader: FeedReader;
	readonly refresher: FeedRefresher;
	readonly ports: () => FeedPorts;
	/** What the running Zotero has; rejects when it does not run. */
	readonly zoteroChoices: (signal: AbortSignal) => Promise<readonly ZoteroChoice[]>;
	readonly log: vscode.LogOutputChannel;
}
