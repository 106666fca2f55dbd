import * as vscode from 'vscode';
import type { FeedPorts } from '../../net/feeds/fetchedFeed';
import { AutomaticRefresh } from './automaticRefresh';
import { registerFeedCommands } from './feedCommands';
import type { FeedDeps } from './feedDeps';
import type { FeedLibrary } from './feedLibrary';
import { feedPorts } from './feedPorts';
import { FeedReader } from './feedReader';
import { FeedRefresher } from './feedRefresher';
import { FeedStatuses } from './feedStatuses';
import { registerFeedsView } from './feedsView';
import { Subscriptions } from './subscriptions';

/** What feeds are built of. */
export interface FeedParts {
	readonly library: FeedLibrary;
	readonly net: Pick<FeedPorts, 'http' | 'zotero'>;
	readonly zoteroChoices: FeedDeps['zoteroChoices'];
	/** Keeps how each feed is doing; belongs to this machine, as the papers do. */
	readonly memento: vscode.Memento;
	readonly log: vscode.LogOutputChannel;
}

/** The feeds feature, and what other features need of it. */
export interface Feeds
	extends vscode.Disposable, Pick<FeedDeps, 'subscriptions' | 'refresher' | 'ports' | 'statuses'> {}

/** Registers the Feeds view, its commands and the refresh by itself, which waits until the library is open. */
export function registerFeeds({ library, net, zoteroChoices, memento, log }: FeedParts): Feeds {
	const ports = () => feedPorts(net);
	const subscriptions = new Subscriptions();
	const statuses = new FeedStatuses(memento);
	const reader = new FeedReader({ library, ports, log });
	const refresher = new FeedRefresher({ library, subscriptions, statuses, reader, log });
	const view = registerFeedsView({ library, subscriptions, statuses, refresher });
	const deps = { library, subscriptions, statuses, reader, refresher, ports, zoteroChoices, log };
	const registered = vscode.Disposable.from(
		new AutomaticRefresh({ library, subscriptions, refresher }),
		registerFeedCommands(deps, view),
		...[view, refresher, statuses, subscriptions],
	);
	return { subscriptions, refresher, ports, statuses, dispose: () => void registered.dispose() };
}
