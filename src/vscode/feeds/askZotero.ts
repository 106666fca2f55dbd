import * as vscode from 'vscode';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import { readEntry } from '../../core/subscriptions/readSubscriptions';
import { zoteroEntry } from '../../core/subscriptions/zoteroEntry';
import type { FeedDeps } from './feedDeps';
import { failureText } from './failureText';
import { withSignal } from './withSignal';

/** Lets the user choose what the running Zotero has, or name a library by its link. */
export async function askZotero(deps: FeedDeps): Promise<FeedEntry | undefined> {
	const { choices, failure } = await choicesOf(deps);
	const byLink: vscode.QuickPickItem = {
		label: `$(link) ${vscode.l10n.t('By its link…')}`,
		detail: failure ?? vscode.l10n.t('A library, group, collection or saved search, also of zotero.org.'),
		alwaysShow: true,
	};
	const items = [...choices.map(({ entry, label, description = '' }) => ({ entry, label, description })), byLink];
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Follow a Zotero Library'),
		placeHolder: vscode.l10n.t('Which library, collection or saved search?'),
		matchOnDescription: true,
	});
	return chosen && ('entry' in chosen ? chosen.entry : askLink());
}

/** Without a running Zotero, its own library can still be followed: it is read when Zotero runs. */
async function choicesOf(deps: FeedDeps) {
	const own = { entry: { zotero: 'users/0' }, label: vscode.l10n.t('My library'), description: '' };
	try {
		const choices = await withSignal(vscode.l10n.t('Asking Zotero…'), (signal) => deps.zoteroChoices(signal));
		return { choices: choices.length > 0 ? choices : [own] };
	} catch (error) {
		if (error instanceof vscode.CancellationError) {
			throw error;
		}
		return { choices: [own], failure: failureText(error) };
	}
}

const exampleLink = 'https://www.zotero.org/groups/456/name/collections/ABCD1234';

async function askLink(): Promise<FeedEntry | undefined> {
	const text = await vscode.window.showInputBox({
		title: vscode.l10n.t('Follow a Zotero Library'),
		prompt: vscode.l10n.t('The link of a library, group, collection or saved search.'),
		placeHolder: exampleLink,
		ignoreFocusOut: true,
		validateInput: (value) =>
			isFeed(zoteroEntry(value))
				? undefined
				: vscode.l10n.t('Give a link of Zotero, or a path such as {0}.', 'groups/456'),
	});
	return text === undefined ? undefined : zoteroEntry(text);
}

function isFeed(entry: FeedEntry | undefined): boolean {
	return readEntry(entry, 0).subscription !== undefined;
}
