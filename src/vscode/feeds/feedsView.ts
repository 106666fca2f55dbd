import * as vscode from 'vscode';
import { setContextKey } from '../platform/contextKeys';
import { FeedsTree, type FeedsNode, type FeedsTreeParts } from './feedsTree';

/** The Feeds view, and what its commands need of it. */
export interface FeedsView extends vscode.Disposable {
	/** Ids of the feeds that are selected in the tree, none while it is hidden. */
	selection(): readonly string[];
}

/** How often the ages of the rows are brought up to date. */
const ageMs = 60_000;

/** Creates the view. */
export function registerFeedsView(parts: FeedsTreeParts): FeedsView {
	const tree = new FeedsTree(parts);
	const view = vscode.window.createTreeView<FeedsNode>(feedsViewId, {
		treeDataProvider: tree,
		canSelectMany: true,
		dragAndDropController: reordering(parts),
	});
	const subscriptions = vscode.Disposable.from(
		tree,
		view,
		keepAges(view, tree),
		parts.library.onDidChangeState(() => tree.refresh()),
		parts.subscriptions.onDidChange(() => tree.refresh()),
		parts.statuses.onDidChange(() => tree.refresh()),
		showRunning(parts, tree),
	);
	return {
		selection: () => (view.visible ? view.selection.flatMap((node) => ('feedId' in node ? [node.feedId] : [])) : []),
		dispose: () => void subscriptions.dispose(),
	};
}

const feedsViewId = 'glossator.feeds';

/** The ages of the rows go on while the view is shown. */
function keepAges(view: vscode.TreeView<FeedsNode>, tree: FeedsTree): vscode.Disposable {
	let timer: ReturnType<typeof setInterval> | undefined;
	const stop = () => clearInterval(timer);
	const start = ({ visible }: { readonly visible: boolean }) => {
		stop();
		timer = visible ? setInterval(() => tree.refresh(), ageMs) : undefined;
	};
	start(view);
	return vscode.Disposable.from({ dispose: stop }, view.onDidChangeVisibility(start));
}

/** A progress line in the views as long as anything is being read. */
function showRunning({ refresher }: FeedsTreeParts, tree: FeedsTree): vscode.Disposable {
	let ended: (() => void) | undefined;
	return refresher.onDidChangeRunning(() => {
		tree.refresh();
		setContextKey('glossator.feedsRefreshing', refresher.anyRunning);
		if (refresher.anyRunning && !ended) {
			const running = new Promise<void>((resolve) => (ended = resolve));
			for (const viewId of [feedsViewId, 'glossator.papers']) {
				void vscode.window.withProgress({ location: { viewId } }, () => running);
			}
		} else if (!refresher.anyRunning) {
			ended?.();
			ended = undefined;
		}
	});
}

const mime = 'application/vnd.code.tree.glossator.feeds';

/** Feeds are put in order by dragging them onto the row they belong before. */
function reordering({ subscriptions }: FeedsTreeParts): vscode.TreeDragAndDropController<FeedsNode> {
	return {
		dragMimeTypes: [],
		dropMimeTypes: [mime],
		handleDrag: (nodes, data) => {
			const ids = nodes.flatMap((node) => (node.kind === 'subscription' ? [node.feedId] : []));
			data.set(mime, new vscode.DataTransferItem(ids));
		},
		handleDrop: async (target, data) => {
			const value: unknown = data.get(mime)?.value;
			const ids = Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
			for (const id of ids) {
				await subscriptions.move(id, target?.kind === 'subscription' ? target.feedId : undefined);
			}
		},
	};
}
