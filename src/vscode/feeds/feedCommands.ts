import * as vscode from 'vscode';
import { registerCommand, type FeedArgument } from '../platform/commands';
import { writeUserSetting } from '../platform/settings';
import { addFeed } from './addFeed';
import { chooseFeed } from './chooseFeed';
import { editFeed } from './editFeed';
import type { FeedDeps } from './feedDeps';
import type { FeedsView } from './feedsView';
import { exportOpml, importOpml } from './opmlCommands';
import { refreshAll, refreshFeeds, showStarter } from './refreshFeeds';
import { removeFeed } from './removeFeed';

/** Commands that follow feeds, refresh, edit and order them, and take them out. */
export function registerFeedCommands(deps: FeedDeps, view: Pick<FeedsView, 'selection'>): vscode.Disposable {
	const { log, refresher } = deps;
	return vscode.Disposable.from(
		registerCommand('glossator.addFeed', async (feed) => void (await addFeed(deps, feed)), log),
		registerCommand('glossator.replaceStarterFeed', () => replaceStarterFeed(deps), log),
		registerCommand('glossator.removeFeed', (feed) => removeFeed(deps, feed, view.selection()), log),
		registerCommand('glossator.refresh', (scope) => (scope === 'starter' ? showStarter(deps) : refreshAll(deps)), log),
		registerCommand('glossator.stopRefresh', () => refresher.stop(), log),
		registerCommand('glossator.importOpml', (file) => importOpml(deps, file), log),
		registerCommand('glossator.exportOpml', (file) => exportOpml(deps, file), log),
		registerFeedEdits(deps, view),
	);
}

/** Commands about one feed: of a row, of the selection, or chosen. */
function registerFeedEdits(deps: FeedDeps, view: Pick<FeedsView, 'selection'>): vscode.Disposable {
	const { subscriptions, refresher, log } = deps;
	const onFeed = (run: (id: string) => Promise<void>) => async (given?: FeedArgument) => {
		const id = await chooseFeed(deps, given, view.selection());
		await (id === undefined ? undefined : run(id));
	};
	const refresh = async (id: string) => {
		const feed = subscriptions.find(id);
		await (feed && refreshFeeds(deps, [feed]));
	};
	const pause = async (id: string) => {
		await subscriptions.change(id, { paused: true });
		await refresher.cancel(id);
	};
	const resume = (id: string) => subscriptions.change(id, { paused: undefined });
	return vscode.Disposable.from(
		registerCommand(
			'glossator.editFeed',
			onFeed((id) => editFeed(deps, id)),
			log,
		),
		registerCommand('glossator.refreshFeed', onFeed(refresh), log),
		registerCommand('glossator.pauseFeed', onFeed(pause), log),
		registerCommand('glossator.resumeFeed', onFeed(resume), log),
		registerCommand(
			'glossator.moveFeedUp',
			onFeed((id) => moveFeed(deps, id, 'up')),
			log,
		),
		registerCommand(
			'glossator.moveFeedDown',
			onFeed((id) => moveFeed(deps, id, 'down')),
			log,
		),
	);
}

/** Within its own list: the user's feeds come before those of the workspace. */
async function moveFeed({ subscriptions }: FeedDeps, id: string, direction: 'up' | 'down'): Promise<void> {
	const ids = subscriptions.siblings(id);
	const place = ids.indexOf(id);
	if (direction === 'up' && place > 0) {
		await subscriptions.move(id, ids[place - 1]);
	} else if (direction === 'down' && place < ids.length - 1) {
		await subscriptions.move(id, ids[place + 2]);
	}
}

/** One action: choose a feed; once its papers are there, the starter feed goes. */
async function replaceStarterFeed(deps: FeedDeps): Promise<void> {
	if (await addFeed(deps)) {
		await writeUserSetting('starterFeed.show', false);
	}
}
