import * as vscode from 'vscode';
import { addressOf } from '../../core/subscriptions/opmlFeeds';
import type { FeedSource } from '../../core/subscriptions/subscription';
import { starterFeedId } from '../library/libraryStore';
import { feedAge, momentText } from './feedAge';
import { feedLabel } from './feedLabel';
import type { ImportedGroupNode, ImportedNode, ProblemNode, SubscriptionNode } from './feedsTree';
import type { FeedStatus } from './feedStatuses';
import { problemText } from './problemText';
import { openSettings } from './subscriptions';

/** How a feed is doing now. */
export interface FeedNow {
	readonly status: FeedStatus;
	readonly isRunning: boolean;
}

const icons: Readonly<Record<FeedSource['kind'], string>> = {
	url: 'rss',
	huggingface: 'flame',
	arxiv: 'mortar-board',
	journal: 'book',
	files: 'files',
	zotero: 'library',
};

/** A feed's row: its label, papers and age of the last good copy, and an icon for its kind or its trouble. */
export function feedItem(node: SubscriptionNode, now: FeedNow): vscode.TreeItem {
	const { subscription } = node;
	const label = feedLabel(subscription);
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
	const facts = factsOf(node, now);
	item.id = `feed:${subscription.id}`;
	item.description = facts.join(' · ');
	item.iconPath = iconOf(node, now);
	item.contextValue = ['subscription', subscription.source.kind, subscription.paused ? 'paused' : 'followed'].join(' ');
	item.tooltip = tooltipOf(node, now, label);
	item.accessibilityInformation = { label: [label, ...facts].join(', ') };
	return item;
}

/** The row above the imported feeds. */
export function importedGroupItem({ children }: ImportedGroupNode): vscode.TreeItem {
	const item = new vscode.TreeItem(vscode.l10n.t('Imported'), vscode.TreeItemCollapsibleState.Collapsed);
	item.id = 'imported';
	item.description = String(children.length);
	item.contextValue = 'importedGroup';
	item.tooltip = vscode.l10n.t('Papers that were brought in once. They are not refreshed.');
	// Without it a screen reader would hear the tooltip instead of the name.
	item.accessibilityInformation = { label: vscode.l10n.t('Imported, {0} feeds', children.length) };
	return item;
}

/** A feed that was brought in once. */
export function importedItem({ feed }: ImportedNode): vscode.TreeItem {
	const isStarter = feed.id === starterFeedId;
	const label = isStarter ? vscode.l10n.t('Starter feed') : feed.label;
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
	item.id = `imported:${feed.id}`;
	item.description = vscode.l10n.t('{0} papers', feed.papers);
	item.iconPath = new vscode.ThemeIcon('archive');
	item.contextValue = isStarter ? 'feed starter' : 'feed';
	item.tooltip = isStarter ? label : feed.id;
	item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} papers', label, feed.papers) };
	return item;
}

/** An entry of the setting that cannot be read; opens the settings file. */
export function problemItem({ problem }: ProblemNode): vscode.TreeItem {
	const label = vscode.l10n.t('Entry {0} of the list of feeds', problem.index + 1);
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
	const text = problemText(problem);
	item.id = ['problem', problem.holder, problem.index, 'property' in problem ? problem.property : ''].join(':');
	item.description = text;
	item.iconPath = warning();
	item.contextValue = 'problem';
	item.tooltip = text;
	item.accessibilityInformation = { label: [label, text].join(', ') };
	item.command = { ...openSettings(problem.holder) };
	return item;
}

function factsOf({ subscription, papers }: SubscriptionNode, { status, isRunning }: FeedNow): readonly string[] {
	const { lastSuccess, failure } = status;
	const state = isRunning
		? vscode.l10n.t('refreshing…')
		: subscription.paused
			? vscode.l10n.t('paused')
			: lastSuccess === undefined
				? vscode.l10n.t('not read yet')
				: feedAge(lastSuccess, Date.now());
	return [
		...(papers === undefined ? [] : [vscode.l10n.t('{0} papers', papers)]),
		state,
		...(failure === undefined || isRunning || subscription.paused ? [] : [failure]),
	];
}

function iconOf({ subscription }: SubscriptionNode, { status, isRunning }: FeedNow): vscode.ThemeIcon {
	if (isRunning) {
		return new vscode.ThemeIcon('sync~spin');
	}
	if (subscription.paused) {
		return new vscode.ThemeIcon('debug-pause', new vscode.ThemeColor('disabledForeground'));
	}
	return status.failure === undefined ? new vscode.ThemeIcon(icons[subscription.source.kind]) : warning();
}

function warning(): vscode.ThemeIcon {
	return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
}

/** Plain text: titles and reasons come from outside, and Markdown would make links of their addresses. */
function tooltipOf({ subscription }: SubscriptionNode, { status }: FeedNow, label: string): string {
	const { lastSuccess, failure, nextTry, answeredBy } = status;
	const lines = [
		addressOf(subscription.source) ?? subscription.id,
		...(answeredBy === undefined ? [] : [vscode.l10n.t('Redirected to {0}', answeredBy)]),
		...(lastSuccess === undefined ? [] : [vscode.l10n.t('Last refreshed: {0}', momentText(lastSuccess))]),
		...(failure === undefined ? [] : [vscode.l10n.t('Not refreshed, the papers it had are kept: {0}', failure)]),
		...(failure === undefined || nextTry === undefined ? [] : [vscode.l10n.t('Next try: {0}', momentText(nextTry))]),
	];
	return [label, ...lines].join('\n');
}
