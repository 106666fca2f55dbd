import * as vscode from 'vscode';
import { registerCommand, type CommandArguments, type FeedArgument } from '../platform/commands';
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
	const register = (id: FeedCommand, placeHolder: () => string, run: (feed: string) => Promise<void>) => {
		const runOnChosen = async (given?: FeedArgument) => {
			const feed = await chooseFeed(deps, { given, selected: view.selection(), placeHolder: placeHolder() });
			await (feed === undefined ? undefined : run(feed));
		};
		return registerCommand(id, runOnChosen, log);
	};
	const refresh = async (id: string) => {
		const feed = subscriptions.find(id);
		await (feed && refreshFeeds(deps, [feed]));
	};
	const pause = async (id: string) => {
		await subscriptions.change(id, { paused: true });
		await refresher.cancel(id);
	};
	const which = () => vscode.l10n.t('Which feed?');
	return vscode.Disposable.from(
		register('glossator.editFeed', which, (id) => editFeed(deps, id)),
		register('glossator.refreshFeed', which, refresh),
		register('glossator.pauseFeed', which, pause),
		register('glossator.resumeFeed', which, (id) => subscriptions.change(id, { paused: undefined })),
		register('glossator.moveFeedUp', which, (id) => moveFeed(deps, id, 'up')),
		register('glossator.moveFeedDown', which, (id) => moveFeed(deps, id, 'down')),
	);
}

/** The commands whose only argument is a feed. */
type FeedCommand = {
	[C in keyof CommandArguments]: CommandArguments[C] extends [feed?: FeedArgument]
		? C extends `glossator.${string}Feed${string}`
			? C
			: never
		: never;
}[keyof CommandArguments];

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
