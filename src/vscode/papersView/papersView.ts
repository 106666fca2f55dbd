import * as vscode from 'vscode';
import type { IndexKeeper } from '../library/indexKeeper';
import type { LibraryStore } from '../library/libraryStore';
import { registerCommand } from '../platform/commands';
import { readSetting, writeUserSetting, type SettingValues } from '../platform/settings';
import type { Neighbours } from '../../worker/paperView';
import type { FactsFeed } from '../reading/factsFeed';
import type { MarkedPapers } from '../reading/markedPapers';
import type { NewPapers } from '../reading/newPapers';
import { registerFilterCommands } from './filterCommands';
import { registerTopicCommands } from '../topics/topicCommands';
import type { TopicStore } from '../topics/topicStore';
import { PaperDragging } from './paperDragging';
import { PapersTree } from './papersTree';
import type { PaperStatuses } from './paperStatus';
import { TreeFilter } from './treeFilter';
import { treeMessage } from './treeMessage';
import type { GroupNode, TreeNode } from './treeNodes';

/** What the view shows. */
export interface PapersViewServices {
	readonly library: LibraryStore;
	readonly index: IndexKeeper;
	readonly facts: FactsFeed;
	readonly statuses: PaperStatuses;
	readonly marked: MarkedPapers;
	readonly news: NewPapers;
	readonly topics: TopicStore;
}

/** The Papers view, and what other features need of it. */
export interface PapersView extends vscode.Disposable {
	/** Ids of the papers that are selected in the tree, none while it is hidden. */
	selection(): readonly string[];
	/** The papers before and after one in the order of the tree. */
	neighbours(paperId: string): Promise<Neighbours>;
	/** Shows the paper in the tree if the view is visible and it is not far down; the focus stays where it is. */
	reveal(paperId: string): Promise<void>;
}

/** Creates the view; its library is read when it is first shown. */
export function registerPapersView(services: PapersViewServices, log: vscode.LogOutputChannel): PapersView {
	const { library, index, facts, statuses, news, topics } = services;
	const isByTopic = () => readSetting('papers.groupBy') === 'topic';
	const filter = new TreeFilter();
	const tree = new PapersTree({ ...services, filter });
	const view = vscode.window.createTreeView<TreeNode>('glossator.papers', {
		treeDataProvider: tree,
		canSelectMany: true,
		dragAndDropController: new PaperDragging({ topics, isByTopic }),
		showCollapseAll: true,
	});
	const refresh = () => {
		const refreshed = Promise.all([tree.refresh(), showMessage(view, tree, { library, filter })]);
		refreshed.catch((error: unknown) => log.warn('papers', String(error)));
	};
	const subscriptions = vscode.Disposable.from(
		...[filter, tree, view],
		library.onDidChangeState(refresh),
		statuses.onDidChange(refresh),
		filter.onDidChange(refresh),
		topics.onDidChange(refresh),
		index.onDidCatchUp(refresh),
		news.onDidChange(() => {
			showBadge(view, news.count);
			refresh();
		}),
		view.onDidChangeVisibility(({ visible }) => (visible ? news.look() : news.lookAway())),
		registerCommand('glossator.groupBy', groupBy, log),
		registerCommand('glossator.showMorePapers', (groupId) => showMore(view, tree, groupId), log),
		registerFilterCommands(services, filter, log),
		registerTopicCommands(
			{ ...services, isByTopic, filter: () => filter.query, selected: () => selectedGroup(view) },
			log,
		),
	);
	return {
		selection: () =>
			view.visible ? view.selection.flatMap((node) => (node.kind === 'paper' ? [node.row.id] : [])) : [],
		neighbours: (paperId) => facts.ask('neighbours', { ...filter.view, id: paperId }),
		reveal: async (paperId) => {
			const node = view.visible ? await tree.nodeOf(paperId) : undefined;
			if (node) {
				await view.reveal(node, { select: true, focus: false, expand: false });
			}
		},
		dispose: () => void subscriptions.dispose(),
	};
}

function selectedGroup(view: vscode.TreeView<TreeNode>): GroupNode | undefined {
	const [node] = view.visible ? view.selection : [];
	return node?.kind === 'group' ? node : undefined;
}

/** Counts the papers only where a filter makes that worth saying. */
async function showMessage(
	view: vscode.TreeView<TreeNode>,
	tree: PapersTree,
	{ library, filter }: { readonly library: LibraryStore; readonly filter: TreeFilter },
): Promise<void> {
	const { query } = filter;
	const isReady = library.state.kind === 'ready';
	const shown = isReady && query !== '' ? await tree.total() : 0;
	const missing = isReady && filter.view.sortBy === 'forYou' ? await tree.missing() : 0;
	if (query === filter.query) {
		Object.assign(view, treeMessage(library, { query, shown, missing }));
	}
}

/** The place where the row for more was is now the first new row, and the keyboard goes on from there. */
async function showMore(view: vscode.TreeView<TreeNode>, tree: PapersTree, given?: string): Promise<void> {
	const [chosen] = view.selection.flatMap((node) => (node.kind === 'more' ? [node.group.id] : []));
	const groupId = given ?? chosen;
	const first = groupId === undefined ? undefined : await tree.showMore(groupId);
	if (first && view.visible) {
		await view.reveal(first, { select: true, focus: true });
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
