import * as vscode from 'vscode';
import type { FeedArgument } from '../platform/commands';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import { feedLabel } from './feedLabel';

/** The id of a followed feed: what was given, else the selected row, else what the user chooses. */
export async function chooseFeed(
	{ subscriptions }: FeedDeps,
	given: FeedArgument | undefined,
	selected: readonly string[],
): Promise<string | undefined> {
	if (given !== undefined) {
		const id = typeof given === 'string' ? given : given.feedId;
		if (!subscriptions.find(id)) {
			throw new UserError(vscode.l10n.t('{0} is no feed you follow.', id), addAction());
		}
		return id;
	}
	const [first] = selected.filter((id) => subscriptions.find(id));
	if (first !== undefined) {
		return first;
	}
	const items = subscriptions.all.map((feed) => ({ id: feed.id, label: feedLabel(feed), description: feed.id }));
	if (items.length === 0) {
		throw new UserError(vscode.l10n.t('You follow no feed yet.'), addAction());
	}
	const placeHolder = vscode.l10n.t('Which feed?');
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.id;
}

function addAction() {
	return { action: { title: vscode.l10n.t('Add Feed'), command: 'glossator.addFeed' } } as const;
}
