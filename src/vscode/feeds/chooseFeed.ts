import * as vscode from 'vscode';
import type { FeedArgument } from '../platform/commands';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import { feedLabel } from './feedLabel';

/** How the command is told which feed, and what to ask otherwise. */
export interface FeedQuestion {
	readonly given: FeedArgument | undefined;
	/** Ids selected in the Feeds view. */
	readonly selected: readonly string[];
	readonly placeHolder: string;
}

/** The id of a followed feed: what was given, else the selected row, else what the user chooses. */
export async function chooseFeed({ subscriptions }: FeedDeps, question: FeedQuestion): Promise<string | undefined> {
	const { given, selected, placeHolder } = question;
	const [id] = given === undefined ? selected : [typeof given === 'string' ? given : given.feedId];
	if (id !== undefined && (given !== undefined || subscriptions.find(id))) {
		return followed(id);
	}
	const items = subscriptions.all.map((feed) => ({ id: feed.id, label: feedLabel(feed), description: feed.id }));
	if (items.length === 0) {
		throw new UserError(vscode.l10n.t('You follow no feed yet.'), addAction());
	}
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.id;

	function followed(feedId: string): string {
		if (!subscriptions.find(feedId)) {
			throw new UserError(vscode.l10n.t('{0} is no feed you follow.', feedId), addAction());
		}
		return feedId;
	}
}

function addAction() {
	return { action: { title: vscode.l10n.t('Add Feed'), command: 'glossator.addFeed' } } as const;
}
