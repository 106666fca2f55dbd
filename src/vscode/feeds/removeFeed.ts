import * as vscode from 'vscode';
import { starterFeedId } from '../library/libraryStore';
import type { FeedArgument } from '../platform/commands';
import { confirm } from '../platform/notify';
import { writeUserSetting } from '../platform/settings';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import { feedLabel } from './feedLabel';

/** Unfollows a feed and takes its papers out of the library; the user is asked first. */
export async function removeFeed(deps: FeedDeps, given: FeedArgument | undefined, selected: readonly string[]) {
	const [first] = given === undefined ? selected : [typeof given === 'string' ? given : given.feedId];
	const id = first ?? (await askFeed(deps));
	if (id === undefined) {
		return;
	}
	if (id === starterFeedId) {
		await writeUserSetting('starterFeed.show', false);
		return;
	}
	const { library, subscriptions, statuses, refresher } = deps;
	const followed = subscriptions.find(id);
	const kept = (await library.ask('feeds', {})).find((feed) => feed.id === id);
	const label = followed ? feedLabel(followed) : (kept?.label ?? id);
	const question = vscode.l10n.t('Remove "{0}" and the papers that only it has?', label);
	const detail = vscode.l10n.t('Notes and bibliographies stay as they are.');
	if (await confirm(question, detail, vscode.l10n.t('Remove'))) {
		await subscriptions.remove(id);
		await refresher.cancel(id);
		await statuses.remove(id);
		await library.removeFeed(id);
	}
}

/** All that can be removed: followed feeds, read or not, and what was imported. */
async function askFeed({ library, subscriptions }: FeedDeps): Promise<string | undefined> {
	const kept = await library.ask('feeds', {});
	const papers = new Map(kept.map((feed) => [feed.id, feed.papers]));
	const followed = subscriptions.all.map((feed) => ({ id: feed.id, label: feedLabel(feed) }));
	const others = kept.filter(({ id }) => !subscriptions.find(id));
	const items = [...followed, ...others].map(({ id, label }) => ({
		...{ id, label },
		description: vscode.l10n.t('{0} papers', papers.get(id) ?? 0),
	}));
	if (items.length === 0) {
		throw new UserError(vscode.l10n.t('There is no feed to remove. Add one with "Glossator: Add Feed…".'));
	}
	const placeHolder = vscode.l10n.t('Which feed should be removed?');
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}
