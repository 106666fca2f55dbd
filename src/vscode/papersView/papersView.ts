import * as vscode from 'vscode';
import type { Grouping } from '../../core/outline/groupPapers';
import { starterFeedId, type LibraryStore } from '../library/libraryStore';
import { registerCommand } from '../platform/commands';
import { affects, readSetting, writeUserSetting } from '../platform/settings';
import { PapersTree, type TreeNode } from './papersTree';
import type { PaperStatuses } from './paperStatus';

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
export function registerPapersView(
	library: LibraryStore,
	statuses: PaperStatuses,
	log: vscode.LogOutputChannel,
): PapersView {
	const tree = new PapersTree(library, statuses);
	const view = vscode.window.createTreeView<TreeNode>('glossator.papers', {
		treeDataProvider: tree,
		canSelectMany: true,
		showCollapseAll: true,
	});
	const subscriptions = vscode.Disposable.from(
		tree,
		view,
		library.onDidChangeState(() => {
			showState(view, library);
			tree.refresh();
		}),
		statuses.onDidChange(() => tree.refresh()),
		vscode.workspace.onDidChangeConfiguration((event) => affects(event, 'papers.groupBy') && tree.refresh()),
		registerCommand('glossator.groupBy', groupBy, log),
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

function showState(view: vscode.TreeView<TreeNode>, { state }: LibraryStore): void {
	const feeds = state.kind === 'ready' ? state.feeds : [];
	const isStarterOnly = feeds.length === 1 && feeds[0]?.id === starterFeedId;
	view.description = isStarterOnly ? vscode.l10n.t('Starter feed') : '';
	view.message = messageOf(state.kind, isStarterOnly) ?? '';
}

function messageOf(kind: LibraryStore['state']['kind'], isStarterOnly: boolean): string | undefined {
	if (kind === 'loading') {
		return vscode.l10n.t('Loading papers…');
	}
	return isStarterOnly ? vscode.l10n.t('A starter feed to try Glossator with. Replace it in the ⋯ menu.') : undefined;
}

async function groupBy(given?: string): Promise<void> {
	const labels: Readonly<Record<Grouping, string>> = {
		topic: vscode.l10n.t('Topic'),
		feed: vscode.l10n.t('Feed'),
		date: vscode.l10n.t('Date First Seen'),
		week: vscode.l10n.t('Week First Seen'),
		month: vscode.l10n.t('Month First Seen'),
		year: vscode.l10n.t('Year'),
		state: vscode.l10n.t('State'),
	};
	const current = readSetting('papers.groupBy');
	const items = (Object.keys(labels) as Grouping[]).map((by) => ({
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
