import * as vscode from 'vscode';
import type { Subscription } from '../../core/subscriptions/subscription';
import { starterFeedId } from '../library/libraryStore';
import { showInformation } from '../platform/notify';
import { writeUserSetting } from '../platform/settings';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import { feedLabel } from './feedLabel';

/** Refreshes every feed that is not paused; first of all, a library that did not open is opened again. */
export async function refreshAll(deps: FeedDeps): Promise<void> {
	const { library, subscriptions } = deps;
	if (library.state.kind === 'failed') {
		await library.reopen();
		return;
	}
	await library.open();
	const feeds = subscriptions.all.filter(({ paused }) => !paused);
	if (feeds.length === 0) {
		void showInformation(await nothingToRefresh(deps));
		return;
	}
	await refreshFeeds(deps, feeds);
}

/** Refreshes these feeds now. Throws a {@link UserError} that says which failed and why. */
export async function refreshFeeds({ refresher, library }: FeedDeps, feeds: readonly Subscription[]): Promise<void> {
	await library.open();
	const outcomes = await refresher.refresh(feeds);
	const failures = outcomes.filter((outcome) => outcome.kind === 'failed');
	const [first] = failures;
	if (first && feeds.length === 1) {
		const [feed] = feeds;
		throw new UserError(
			vscode.l10n.t(
				'{0} was not refreshed and keeps the papers it had. {1}',
				feed ? feedLabel(feed) : first.id,
				first.reason,
			),
		);
	}
	if (first) {
		throw new UserError(
			vscode.l10n.t(
				'{0} of {1} feeds were not refreshed and keep the papers they had. {2}',
				failures.length,
				feeds.length,
				first.reason,
			),
		);
	}
}

/** Opens the library first, so that changing the setting reads it again. */
export async function showStarter({ library }: FeedDeps): Promise<void> {
	await library.open();
	await writeUserSetting('starterFeed.show', true);
}

async function nothingToRefresh({ library, subscriptions }: FeedDeps): Promise<string> {
	if (subscriptions.all.length > 0) {
		return vscode.l10n.t('All feeds are paused. Resume one in the Feeds view.');
	}
	const kept = await library.ask('feeds', {});
	return kept.some(({ id }) => id === starterFeedId)
		? vscode.l10n.t('The starter feed is always the same. Add a feed of your own to see new papers.')
		: vscode.l10n.t('You follow no feed yet. Add one with "Glossator: Add Feed…".');
}
