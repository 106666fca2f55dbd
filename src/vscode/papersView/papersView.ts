import * as vscode from 'vscode';
import type { LibraryStore } from '../library/libraryStore';
import { registerCommand } from '../platform/commands';
import { affects, readSetting, writeUserSetting, type SettingValues } from '../platform/settings';
import type { MarkedPapers } from '../reading/markedPapers';
import type { NewPapers } from '../reading/newPapers';
import { registerFilterCommands } from './filterCommands';
import { PapersTree, type TreeNode } from './papersTree';
import type { PaperStatuses } from './paperStatus';
import { TreeFilter } from './treeFilter';
import { treeMessage } from './treeMessage';

/** What the view shows. */
export interface PapersViewServices {
	readonly library: LibraryStore;
	readonly statuses: PaperStatuses;
	readonly marked: MarkedPapers;
	readonly news: NewPapers;
}

/** The Papers view, and what other features need of it. */
export interface PapersView extends vscode.Disposable {
	/** Ids of the papers that are selected in the tree, none while it is hidden. */
	selection(): readonly string[];
	/** The papers in the order the tree shows them. */
	paperIds(): Promise<readonly string[]>;
	/** Shows the paper in the tree if the view is visible; the focus stays where it is. */
	reveal(paperId: string): Promise<void>;
}

/** Creates the view; its library is read when it is first shown. */
export function registerPapersView(services: PapersViewServices, log: vscode.LogOutputChannel): PapersView {
	const { library, statuses, marked, news } = services;
	const filter = new TreeFilter(library, marked);
	const tree = new PapersTree({ ...services, filter });
	const view = vscode.window.createTreeView<TreeNode>('glossator.papers', {
		treeDataProvider: tree,
		canSelectMany: true,
		showCollapseAll: true,
	});
	const refresh = () => {
		tree.refresh();
		showMessage(view, tree, { library, filter }).catch((error: unknown) => log.warn('papers', String(error)));
	};
	const subscriptions = vscode.Disposable.from(
		...[filter, tree, view],
		library.onDidChangeState(refresh),
		statuses.onDidChange(refresh),
		filter.onDidChange(refresh),
		news.onDidChange(() => {
			showBadge(view, news.count);
			refresh();
		}),
		view.onDidChangeVisibility(({ visible }) => (visible ? news.look() : news.lookAway())),
		vscode.workspace.onDidChangeConfiguration(
			(event) => affects(event, 'papers.groupBy', 'papers.sortBy') && tree.refresh(),
		),
		registerCommand('glossator.groupBy', groupBy, log),
		registerFilterCommands(services, filter, log),
	);
	return {
		selection: () =>
			view.visible ? view.selection.flatMap((node) => (node.kind === 'paper' ? [node.row.id] : [])) : [],
		paperIds: () => tree.paperIds(),
		reveal: async (paperId) => {
			const node = view.visible ? await tree.nodeOf(paperId) : undefined;
			if (node) {
				await view.reveal(node, { select: true, focus: false, expand: false });
			}
		},
		dispose: () => void subscriptions.dispose(),
	};
}

/** Counts the papers only where a filter makes that worth saying. */
async function showMessage(
	view: vscode.TreeView<TreeNode>,
	tree: PapersTree,
	{ library, filter }: { readonly library: LibraryStore; readonly filter: TreeFilter },
): Promise<void> {
	const { query } = filter;
	const isFiltered = query !== '' && library.state.kind === 'ready';
	const shown = isFiltered ? (await tree.paperIds()).length : 0;
	if (query === filter.query) {
		Object.assign(view, treeMessage(library, query, shown));
	}
}

function showBadge(view: vscode.TreeView<TreeNode>, value: number): void {
	view.badge = value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} new papers', value) };
}

async function groupBy(given?: string): Promise<void> {
	const labels: Readonly<Record<SettingValues['papers.groupBy'], string>> = {
		topic: vscode.l10n.t('Topic'),
		feed: vscode.l10n.t('Feed'),
		date: vscode.l10n.t('Date First Seen'),
		week: vscode.l10n.t('Week First Seen'),
		month: vscode.l10n.t('Month First Seen'),
		year: vscode.l10n.t('Year'),
		state: vscode.l10n.t('State'),
		tag: vscode.l10n.t('Tag'),
	};
	const current = readSetting('papers.groupBy');
	const items = (Object.keys(labels) as SettingValues['papers.groupBy'][]).map((by) => ({
		by,
		label: labels[by],
		description: by === current ? vscode.l10n.t('current') : '',
	}));
	const chosen =
		items.find((item) => item.by === given) ??
		(await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group papers by') }));
	if (chosen) {
		await writeUserSetting('papers.groupBy', chosen.by);
	}
}
