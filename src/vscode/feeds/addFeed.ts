import * as vscode from 'vscode';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import { starterFeedId } from '../library/libraryStore';
import { runCommand } from '../platform/commands';
import { confirm, showInformation } from '../platform/notify';
import { writeUserSetting } from '../platform/settings';
import { askFeed } from './askFeed';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import { feedLabel } from './feedLabel';
import { failureText } from './failureText';
import type { FeedHolder } from './subscriptions';
import { subscriptionOf, tryFeed, type TriedFeed } from './tryFeed';

/** Asks for a feed unless one is given, follows it and says what came; tells whether anything was brought in. */
export async function addFeed(deps: FeedDeps, given?: FeedEntry): Promise<boolean> {
	const before = feedsOf(deps);
	const choice = given ? { kind: 'entry' as const, entry: given } : await askFeed(deps);
	if (choice?.kind !== 'entry') {
		return choice !== undefined && feedsOf(deps) !== before;
	}
	const known = deps.subscriptions.find(subscriptionOf(choice.entry).id);
	if (known) {
		await showKnown(feedLabel(known), known.id);
		return true;
	}
	return followFeed(choice.entry, deps);
}

/** Follows the feed once it could be read, or all the same if the user says so. */
async function followFeed(entry: FeedEntry, deps: FeedDeps): Promise<boolean> {
	let tried: TriedFeed;
	try {
		tried = await tryFeed(entry, deps);
	} catch (error) {
		if (error instanceof vscode.CancellationError) {
			throw error;
		}
		return followAnyway(entry, deps, failureText(error));
	}
	const { subscription, fetched } = tried;
	await deps.library.open();
	if (fetched) {
		const { added, merged } = await deps.refresher.adopt(subscription, fetched);
		await deps.subscriptions.add([tried.entry], holderOf(tried.entry));
		tell(feedLabel(subscription), added, merged, deps);
		return true;
	}
	await deps.subscriptions.add([tried.entry], holderOf(tried.entry));
	const [outcome] = await deps.refresher.refresh([subscription]);
	if (outcome?.kind === 'failed') {
		throw new UserError(outcome.reason);
	} else if (outcome?.kind === 'read') {
		tell(feedLabel(subscription), outcome.added, outcome.merged, deps);
	}
	return true;
}

async function followAnyway(entry: FeedEntry, deps: FeedDeps, reason: string): Promise<boolean> {
	const question = vscode.l10n.t('{0} cannot be read. Follow it anyway?', feedLabel(subscriptionOf(entry)));
	const isWanted = await confirm(question, reason, vscode.l10n.t('Add Anyway'));
	if (isWanted) {
		await deps.subscriptions.add([entry], holderOf(entry));
	}
	return isWanted;
}

/** The feeds of the library as a text to compare. */
function feedsOf({ library: { state } }: FeedDeps): string {
	return state.kind === 'ready' ? JSON.stringify(state.feeds) : '';
}

/** Relative paths belong to a workspace; all other feeds are the user's own. */
function holderOf(entry: FeedEntry): FeedHolder {
	return entry['files'] !== undefined && vscode.workspace.isTrusted ? 'workspace' : 'user';
}

async function showKnown(label: string, id: string): Promise<void> {
	const refresh = vscode.l10n.t('Refresh');
	if ((await showInformation(vscode.l10n.t('You follow {0} already.', label), refresh)) === refresh) {
		await runCommand('glossator.refreshFeed', id);
	}
}

function tell(label: string, added: number, merged: number, { library }: FeedDeps): void {
	const hideStarter = vscode.l10n.t('Hide Starter Feed');
	const { state } = library;
	const starterShown = state.kind === 'ready' && state.feeds.some((feed) => feed.id === starterFeedId);
	const message =
		added + merged === 0
			? vscode.l10n.t('{0} has no papers now. New ones will show up when it is refreshed.', label)
			: vscode.l10n.t('{0}: {1} new, {2} already known.', label, added, merged);
	void showInformation(message, ...(starterShown ? [hideStarter] : [])).then((choice) => {
		if (choice === hideStarter) {
			void writeUserSetting('starterFeed.show', false);
		}
	});
}
