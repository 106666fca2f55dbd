import * as vscode from 'vscode';
import { parseQuery } from '../../core/query/parseQuery';
import type { TopicSetting } from '../../core/topics/topicSettings';
import type { GroupNode } from '../papersView/treeNodes';
import { today } from '../platform/today';
import { problemSentence } from '../search/queryProblemText';

/** The row of a saved search or of a topic that the user made. */
export function topicItem(node: GroupNode, setting: TopicSetting): vscode.TreeItem {
	const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
	const isSearch = isSavedSearch(setting);
	const isEmpty = node.count === 0;
	const none = setting.query === '' ? vscode.l10n.t('No paper yet') : vscode.l10n.t('No paper matches yet');
	item.id = node.id;
	item.description = isEmpty ? `0 · ${none}` : String(node.count);
	item.iconPath = topicIcon(setting);
	item.contextValue = isSearch ? 'group search' : 'group topic';
	item.tooltip = tooltipOf(setting);
	item.accessibilityInformation = {
		label: isSearch
			? vscode.l10n.t('{0}, saved search, {1} papers', node.label, node.count)
			: vscode.l10n.t('{0}, your topic, {1} papers', node.label, node.count),
	};
	return item;
}

/** In the colour of the setting. */
export function topicIcon(setting: TopicSetting): vscode.ThemeIcon {
	const { icon = isSavedSearch(setting) ? 'search' : 'folder', color } = setting;
	return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function isSavedSearch({ id }: TopicSetting): boolean {
	return id.startsWith('search:');
}

/** The query, and what is mistaken in it. */
function tooltipOf(setting: TopicSetting): vscode.MarkdownString {
	const { name, query } = setting;
	const tooltip = new vscode.MarkdownString('', true);
	tooltip.appendMarkdown('**').appendText(name).appendMarkdown('**\n\n');
	if (query === '') {
		return tooltip.appendText(vscode.l10n.t('Without a rule: it has the papers you move here, and those like them.'));
	}
	tooltip.appendText(
		isSavedSearch(setting) ? vscode.l10n.t('Saved search: {0}', query) : vscode.l10n.t('Rule: {0}', query),
	);
	for (const problem of parseQuery(query, { today: today() }).problems.slice(0, problemsShown)) {
		tooltip.appendMarkdown('\n\n$(warning) ').appendText(problemSentence(problem));
	}
	return tooltip;
}

const problemsShown = 3;
