import * as vscode from 'vscode';
import { addressEntry } from '../../core/subscriptions/addressEntry';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import { runCommand, type CommandId } from '../platform/commands';
import { askAddress } from './askAddress';
import { askArxiv } from './askArxiv';
import { askFiles } from './askFiles';
import { askJournal } from './askJournal';
import { askZotero } from './askZotero';
import type { FeedDeps } from './feedDeps';

interface Choice extends vscode.QuickPickItem {
	readonly entry?: () => FeedEntry | Promise<FeedEntry | undefined>;
	/** Another command that brings papers in. */
	readonly command?: CommandId & ('glossator.importOpml' | 'glossator.importFile' | 'glossator.importClipboard');
}

/** What the user chose to add: a feed, or another command that did its work. */
export type FeedChoice = { readonly kind: 'entry'; readonly entry: FeedEntry } | { readonly kind: 'imported' };

/** Asks where the papers come from; `undefined` when the user gives up. */
export async function askFeed(deps: FeedDeps): Promise<FeedChoice | undefined> {
	const chosen = await vscode.window.showQuickPick([...huggingFaceChoices(), ...otherChoices(deps), ...onceChoices()], {
		title: vscode.l10n.t('Add Feed'),
		placeHolder: vscode.l10n.t('Where do the papers come from?'),
		matchOnDetail: true,
	});
	if (chosen?.command) {
		await runCommand(chosen.command);
		return { kind: 'imported' };
	}
	const entry = await chosen?.entry?.();
	return entry && { kind: 'entry', entry };
}

function huggingFaceChoices(): readonly Choice[] {
	return [
		{
			label: `$(rss) ${vscode.l10n.t('Hugging Face Daily Papers: today')}`,
			entry: () => ({ huggingface: 'daily' }),
		},
		{
			label: `$(calendar) ${vscode.l10n.t('Hugging Face Daily Papers: this week')}`,
			entry: () => ({ huggingface: 'weekly' }),
		},
		{
			label: `$(calendar) ${vscode.l10n.t('Hugging Face Daily Papers: this month')}`,
			entry: () => ({ huggingface: 'monthly' }),
		},
		{
			label: `$(flame) ${vscode.l10n.t('Hugging Face Daily Papers: trending')}`,
			entry: () => ({ huggingface: 'trending' }),
		},
	];
}

function otherChoices(deps: FeedDeps): readonly Choice[] {
	return [
		{
			label: `$(mortar-board) ${vscode.l10n.t('arXiv categories…')}`,
			entry: async () => {
				const arxiv = await askArxiv();
				return arxiv && { arxiv };
			},
		},
		{
			label: `$(book) ${vscode.l10n.t('A journal, by name or ISSN…')}`,
			entry: () => askJournal(deps),
		},
		{
			label: `$(link) ${vscode.l10n.t('A web address…')}`,
			detail: vscode.l10n.t('RSS, Atom, JSON Feed, a file of papers, or a web page that has feeds.'),
			entry: async () => {
				const url = await askAddress();
				return url === undefined ? undefined : addressEntry(url);
			},
		},
		{
			label: `$(files) ${vscode.l10n.t('Files in the workspace…')}`,
			detail: vscode.l10n.t('For example your .bib files; they are read again whenever they change.'),
			entry: () => askFiles(),
		},
		{ label: `$(library) ${vscode.l10n.t('Zotero…')}`, entry: () => askZotero(deps) },
		{ label: `$(list-unordered) ${vscode.l10n.t('Feeds of an OPML file…')}`, command: 'glossator.importOpml' },
	];
}

function onceChoices(): readonly Choice[] {
	return [
		{ label: vscode.l10n.t('Import once'), kind: vscode.QuickPickItemKind.Separator },
		{ label: `$(file) ${vscode.l10n.t('From a file…')}`, command: 'glossator.importFile' },
		{
			label: `$(clippy) ${vscode.l10n.t('From the clipboard')}`,
			detail: vscode.l10n.t('For example the copied text of a Hugging Face trending papers page.'),
			command: 'glossator.importClipboard',
		},
	];
}
