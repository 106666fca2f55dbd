import * as vscode from 'vscode';
import { readingStates } from '../../core/reading/readingMark';
import type { FactsFeed } from '../reading/factsFeed';
import type { NewPapers } from '../reading/newPapers';
import { withoutIcons } from '../search/withoutIcons';
import { statusIcon, statusLabel } from './paperStatus';

/** What filtering needs of the rest. */
export interface FilterServices {
	readonly facts: FactsFeed;
	readonly news: NewPapers;
}

/** A filter to choose. */
export interface FilterItem extends vscode.QuickPickItem {
	/** Absent on separators and on the row of what is typed. */
	readonly query?: string;
}

/** Filters by what the user says of papers, with the number of their papers. */
export async function filterChoices({ facts, news }: FilterServices): Promise<readonly FilterItem[]> {
	const counts = await facts.ask('markCounts', {});
	const states = readingStates.map((state) => ({
		...choice(`is:${state}`, statusLabel(state), counts.states[state]),
		iconPath: statusIcon(state),
	}));
	return [
		{
			...choice('is:new', vscode.l10n.t('New Since the Last Look'), news.count),
			iconPath: new vscode.ThemeIcon('bell'),
		},
		{
			...choice('added:<2d', vscode.l10n.t('New Since Yesterday')),
			iconPath: new vscode.ThemeIcon('history'),
		},
		{ ...choice('is:starred', vscode.l10n.t('Starred'), counts.starred), iconPath: new vscode.ThemeIcon('star-full') },
		{
			...choice('rating:>=4', vscode.l10n.t('Rated 4 or 5'), counts.ratedHigh),
			iconPath: new vscode.ThemeIcon('thumbsup'),
		},
		separator(vscode.l10n.t('State')),
		...states,
		...(counts.tags.length > 0 ? [separator(vscode.l10n.t('Tags'))] : []),
		...counts.tags.map(({ tag, papers }) => ({
			...choice(/\s/.test(tag) ? `tag:"${tag}"` : `tag:${tag}`, tag, papers),
			iconPath: new vscode.ThemeIcon('tag'),
		})),
	];
}

function choice(query: string, label: string, papers?: number): FilterItem {
	const description = [papers, withoutIcons(query)].filter((part) => part !== undefined).join(' · ');
	return { query, label: withoutIcons(label), description };
}

function separator(label: string): FilterItem {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}
