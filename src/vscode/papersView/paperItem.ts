import * as vscode from 'vscode';
import { fullName } from '../../core/paper/nameText';
import type { Sorting } from '../../core/outline/sortPapers';
import type { Paper, Signals } from '../../core/paper/paper';
import type { ForYouReason } from '../../core/search/forYou';
import type { PaperStatus } from '../../core/reading/paperStatus';
import { unmarked, type ReadingMark } from '../../core/reading/readingMark';
import type { ListedRow } from '../../worker/paperView';
import { starterFeedId } from '../library/libraryStore';
import { markSigns, markWords } from '../reading/markText';
import { statusIcon, statusLabel } from './paperStatus';
import { reasonText } from './reasonText';
import type { GroupNode, MoreNode } from './treeNodes';

const abstractStart = 400;
const authorsShown = 12;

/** A group's row: its label and how many papers it has. */
export function groupItem(node: GroupNode): vscode.TreeItem {
	const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
	item.id = node.id;
	item.description = String(node.count);
	item.contextValue =
		node.feedId === undefined ? 'group' : node.feedId === starterFeedId ? 'group feed starter' : 'group feed';
	item.tooltip = node.label;
	item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} papers', node.label, node.count) };
	return item;
}

/** The row that loads more of a group. */
export function moreItem({ group }: MoreNode): vscode.TreeItem {
	const left = new Intl.NumberFormat(vscode.env.language).format(group.rows.left);
	const label = vscode.l10n.t('Show more ({0} left)', left);
	const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
	item.id = `${group.id}//more`;
	item.contextValue = 'more';
	item.iconPath = new vscode.ThemeIcon('ellipsis');
	item.tooltip = label;
	item.command = { command: 'glossator.showMorePapers', title: label, arguments: [group.id] };
	return item;
}

/** What the editor and the user say about a paper. */
export interface PaperFacts {
	readonly status: PaperStatus;
	readonly mark: ReadingMark;
	readonly isNew: boolean;
	/** Where papers are sorted for the user. */
	readonly reason?: ForYouReason | undefined;
}

/** The count that the papers are in the order of. */
function countText(signals: Signals, by: Sorting): string {
	switch (by) {
		case 'upvotes':
			return signals.upvotes === undefined ? '' : vscode.l10n.t('{0} upvotes', signals.upvotes);
		case 'comments':
			return signals.comments === undefined ? '' : vscode.l10n.t('{0} comments', signals.comments);
		case 'stars':
			return signals.stars === undefined ? '' : vscode.l10n.t('{0} stars', signals.stars);
		case 'citations':
			return signals.citations === undefined ? '' : vscode.l10n.t('{0} citations', signals.citations);
		case 'feed':
		case 'forYou':
		case 'newest':
		case 'title':
			return '';
	}
}

/** A paper's row: title, first author and year, an icon for its state, and the user's marks. */
export function paperItem(
	row: ListedRow,
	group: GroupNode,
	{ facts, sortBy }: { readonly facts: PaperFacts; readonly sortBy: Sorting },
): vscode.TreeItem {
	const item = new vscode.TreeItem(row.title, vscode.TreeItemCollapsibleState.None);
	const source = [row.byline, row.year].filter((part) => part !== undefined).join(' · ');
	const { before, after } = markSigns(facts.mark, facts.isNew);
	const reason = facts.reason ? reasonText(facts.reason) : '';
	item.id = `${group.id}/${row.id}`;
	item.description = [...before, source, countText(row.signals, sortBy), ...after, reason]
		.filter((part) => part !== '')
		.join(' · ');
	item.iconPath = statusIcon(facts.status, facts.mark.starred);
	item.contextValue = ['paper', facts.status, row.hasPage ? 'page' : '', row.hasPdf ? 'pdf' : ''].join(' ').trim();
	item.accessibilityInformation = {
		label: [row.title, source, reason, ...factWords(facts)].filter((part) => part !== '').join(', '),
	};
	item.command = {
		command: 'glossator.previewPaper',
		title: vscode.l10n.t('Preview Abstract'),
		arguments: [row.id],
	};
	return item;
}

/** Authors, venue and the start of the abstract. All of it comes from outside, so all of it is appended as text. */
export function paperTooltip(paper: Paper, facts: PaperFacts): vscode.MarkdownString {
	const tooltip = new vscode.MarkdownString();
	tooltip.appendMarkdown('**').appendText(paper.title).appendMarkdown('**\n\n');
	const authors = paper.author.slice(0, authorsShown).map(fullName).join(', ');
	const more = paper.author.length > authorsShown || paper.moreAuthors ? ' …' : '';
	const venue = [paper.containerTitle, paper.issued?.year, ...factWords(facts)].filter((part) => part !== undefined);
	if (authors !== '') {
		tooltip.appendText(`${authors}${more}`).appendMarkdown('\n\n');
	}
	tooltip.appendText(venue.join(' · '));
	if (facts.reason) {
		tooltip.appendMarkdown('\n\n').appendText(reasonText(facts.reason));
	}
	if (paper.abstract !== undefined) {
		const isLong = paper.abstract.length > abstractStart;
		const start = isLong ? paper.abstract.slice(0, abstractStart).replace(/\S*$/, '…') : paper.abstract;
		tooltip.appendMarkdown('\n\n').appendText(start);
	}
	return tooltip;
}

/** A paper that is cited or has a note still has the state that the user gave it. */
function factWords({ status, mark, isNew }: PaperFacts): readonly string[] {
	const hasOwnState = mark.state !== status && mark.state !== unmarked.state;
	return [statusLabel(status), ...(hasOwnState ? [statusLabel(mark.state)] : []), ...markWords(mark, isNew)];
}
