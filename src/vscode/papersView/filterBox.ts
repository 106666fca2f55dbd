import * as vscode from 'vscode';
import { AssistedBox } from '../search/assistedBox';
import type { AssistItem } from '../search/queryAssist';
import { withoutIcons } from '../search/withoutIcons';
import { filterChoices, type FilterItem, type FilterServices } from './filterChoices';
import { LiveFilter } from './liveFilter';
import type { TreeFilter } from './treeFilter';

/** A list of filters and a box for others: the tree follows what is typed. Enter keeps it, Escape goes back. */
export async function showFilterBox(services: FilterServices, filter: TreeFilter): Promise<void> {
	const pick = vscode.window.createQuickPick<FilterItem | AssistItem>();
	pick.title = vscode.l10n.t('Filter Papers');
	pick.placeholder = vscode.l10n.t('Choose a filter, or type one such as {0}', 'is:starred tag:llm rating:>=3');
	pick.matchOnDescription = true;
	pick.value = filter.query;
	pick.busy = true;
	const box = new AssistedBox<FilterItem>(pick, services.facts.ask('knownValues', {}));
	let choices: readonly FilterItem[] = [];
	let counted: { readonly query: string; readonly papers: number } | undefined;
	const show = (query: string) => {
		const papers = counted?.query === query ? counted.papers : undefined;
		box.show(query, { found: [typedItem(query, papers)], after: choices });
	};
	const live = new LiveFilter(services.facts, filter, (query, papers) => {
		counted = { query, papers };
		show(query);
	});
	pick.onDidChangeValue((query) => {
		show(query);
		if (query.trim() !== '?') {
			live.follow(query);
		}
	});
	const closed = keepOrRestore(pick, { box, live });
	pick.show();
	show(pick.value);
	live.follow(pick.value);
	void filterChoices(services)
		.then((found) => {
			choices = found;
			show(pick.value);
		})
		.finally(() => (pick.busy = false));
	return closed.finally(() => {
		live.dispose();
		pick.dispose();
	});
}

/** Settles when the list is closed. */
function keepOrRestore(
	pick: vscode.QuickPick<FilterItem | AssistItem>,
	{ box, live }: { readonly box: AssistedBox<FilterItem>; readonly live: LiveFilter },
): Promise<void> {
	return new Promise((resolve) => {
		let isKept = false;
		pick.onDidAccept(() => {
			const [item] = pick.selectedItems;
			if (box.accept(item)) {
				return;
			}
			isKept = true;
			// What is typed may be newer than the row that shows it.
			live.keep((item && 'query' in item ? item.query : undefined) ?? pick.value);
			pick.hide();
		});
		pick.onDidHide(() => {
			if (!isKept) {
				live.restore();
			}
			resolve();
		});
	});
}

function typedItem(typed: string, papers: number | undefined): FilterItem {
	const query = typed.trim();
	const label = query === '' ? vscode.l10n.t('All Papers') : vscode.l10n.t('Filter: {0}', withoutIcons(query));
	const iconPath = new vscode.ThemeIcon(query === '' ? 'list-unordered' : 'filter');
	const count = papers === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', papers ?? 0);
	return { label, iconPath, ...(papers !== undefined && { description: count }), alwaysShow: true };
}
