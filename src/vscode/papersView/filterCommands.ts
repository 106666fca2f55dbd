import * as vscode from 'vscode';
import { readingStates } from '../../core/reading/readingMark';
import { registerCommand } from '../platform/commands';
import type { FactsFeed } from '../reading/factsFeed';
import type { NewPapers } from '../reading/newPapers';
import { withoutIcons } from '../search/withoutIcons';
import { statusIcon, statusLabel } from './paperStatus';
import type { TreeFilter } from './treeFilter';

/** What filtering needs of the rest. */
export interface FilterServices {
	readonly facts: FactsFeed;
	readonly news: NewPapers;
}

/** Lets the user choose what the Papers view shows. */
export function registerFilterCommands(
	services: FilterServices,
	filter: TreeFilter,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	return vscode.Disposable.from(
		registerCommand(
			'glossator.filterPapers',
			async (given) => {
				filter.query = given ?? (await askFilter(services, filter.query)) ?? filter.query;
			},
			log,
		),
		registerCommand('glossator.clearFilter', () => void (filter.query = ''), log),
		registerCommand('glossator.markAllSeen', () => services.news.markAllSeen(), log),
	);
}

interface FilterItem extends vscode.QuickPickItem {
	/** Absent on separators and on the row of what is typed. */
	readonly query?: string;
}

/** A list of filters with the number of their papers, and an input for others; `undefined` when it is closed. */
async function askFilter(services: FilterServices, current: string): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<FilterItem>();
	pick.title = vscode.l10n.t('Filter Papers');
	pick.placeholder = vscode.l10n.t('Choose a filter, or type one such as {0}', 'is:starred tag:llm rating:>=3');
	pick.matchOnDescription = true;
	pick.value = current;
	pick.busy = true;
	let choices: readonly FilterItem[] = [];
	const show = () => (pick.items = [...typedItem(pick.value), ...choices]);
	pick.onDidChangeValue(show);
	const closed = new Promise<string | undefined>((resolve) => {
		pick.onDidAccept(() => {
			// What is typed may be newer than the row that shows it.
			resolve(pick.selectedItems[0]?.query ?? pick.value);
			pick.hide();
		});
		pick.onDidHide(() => resolve(undefined));
	});
	pick.show();
	show();
	void choicesOf(services)
		.then((found) => {
			choices = found;
			show();
		})
		.finally(() => (pick.busy = false));
	return closed.finally(() => pick.dispose());
}

function typedItem(value: string): readonly FilterItem[] {
	const query = value.trim();
	const label = `$(filter) ${vscode.l10n.t('Filter: {0}', withoutIcons(query))}`;
	return query === '' ? [] : [{ label, alwaysShow: true }];
}

async function choicesOf({ facts, news }: FilterServices): Promise<readonly FilterItem[]> {
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
