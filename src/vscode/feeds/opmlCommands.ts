import * as vscode from 'vscode';
import { entriesOfOpml, addressOf } from '../../core/subscriptions/opmlFeeds';
import { showInformation } from '../platform/notify';
import { writeTextAtomically } from '../platform/storage';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import { feedLabel } from './feedLabel';
import { subscriptionOf } from './tryFeed';

/** Follows the feeds of an OPML file that the user keeps ticked, then reads them all. */
export async function importOpml(deps: FeedDeps, given?: vscode.Uri): Promise<void> {
	const file = given ?? (await askFile());
	if (!file) {
		return;
	}
	const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const entries = entriesOfOpml(await deps.library.readOpml(text));
	if (entries.length === 0) {
		throw new UserError(
			vscode.l10n.t('{0} lists no feeds. Choose an OPML file.', vscode.workspace.asRelativePath(file)),
		);
	}
	const items = entries.map((entry) => {
		const subscription = subscriptionOf(entry);
		return { entry, subscription, label: feedLabel(subscription), description: subscription.id, picked: true };
	});
	const chosen = await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('Which feeds should be followed?'),
		canPickMany: true,
		matchOnDescription: true,
	});
	if (!chosen?.length) {
		return;
	}
	const known = chosen.filter(({ subscription }) => deps.subscriptions.find(subscription.id));
	const added = chosen.filter((item) => !known.includes(item));
	await deps.subscriptions.add(
		added.map(({ entry }) => entry),
		'user',
	);
	void showInformation(vscode.l10n.t('{0} feeds added, {1} followed already.', added.length, known.length));
	await deps.refresher.refresh(added.map(({ subscription }) => subscription));
}

/** Writes the followed feeds that have a web address as OPML, for other readers and other machines. */
export async function exportOpml(deps: FeedDeps, given?: vscode.Uri): Promise<void> {
	const feeds = deps.subscriptions.all.flatMap((subscription) => {
		const url = addressOf(subscription.source);
		return url === undefined ? [] : [{ title: feedLabel(subscription), url }];
	});
	if (feeds.length === 0) {
		throw new UserError(vscode.l10n.t('No followed feed has a web address to export.'));
	}
	const file = given ?? (await askTarget());
	if (file) {
		await writeTextAtomically(file, await deps.library.writeOpml(feeds));
		const open = vscode.l10n.t('Open');
		const message = vscode.l10n.t('{0} feeds written to {1}.', feeds.length, vscode.workspace.asRelativePath(file));
		if ((await showInformation(message, open)) === open) {
			await vscode.window.showTextDocument(file);
		}
	}
}

const filters = () => ({ [vscode.l10n.t('OPML files')]: ['opml', 'xml'], [vscode.l10n.t('All Files')]: ['*'] });

async function askFile(): Promise<vscode.Uri | undefined> {
	const options = { title: vscode.l10n.t('Import Feeds'), openLabel: vscode.l10n.t('Import'), filters: filters() };
	return (await vscode.window.showOpenDialog(options))?.[0];
}

async function askTarget(): Promise<vscode.Uri | undefined> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	return vscode.window.showSaveDialog({
		title: vscode.l10n.t('Export Feeds'),
		filters: filters(),
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'feeds.opml') }),
	});
}
