import * as vscode from 'vscode';
import type { ListedRow, PaperView } from '../../worker/paperView';
import type { LibraryStore } from '../library/libraryStore';
import { Turns } from '../platform/turns';
import type { FactsFeed } from '../reading/factsFeed';
import type { MarkedPapers } from '../reading/markedPapers';
import { GroupNodeMaker } from './groupNodes';
import { pageSize } from './groupRows';
import { groupItem, moreItem, paperItem, paperTooltip, type PaperFacts } from './paperItem';
import type { PaperStatuses } from './paperStatus';
import { topicItem } from '../topics/topicItem';
import type { TopicStore } from '../topics/topicStore';
import type { TreeFilter } from './treeFilter';
import type { GroupNode, PaperNode, TreeNode } from './treeNodes';

/** What the tree shows. */
export interface TreeSources {
	readonly library: LibraryStore;
	readonly facts: FactsFeed;
	readonly statuses: PaperStatuses;
	readonly marked: MarkedPapers;
	readonly filter: TreeFilter;
	readonly topics: TopicStore;
}

/** As many rows more when the user asks for them. */
const rowsMore = 1000;
/** A paper further down than this is not revealed. */
const furthestReveal = 5000;

/**
 * The tree of the Papers view: groups from the engine, rows page by page when a group opens, tooltips when one is shown.
 * A refresh compares with what is shown and tells the editor only what differs.
 */
export class PapersTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #sources: TreeSources;
	readonly #onDidChange = new vscode.EventEmitter<TreeNode[] | undefined>();
	/** Nodes change in turns, so that a refresh and a page never meet. */
	readonly #turns = new Turns();
	readonly #groups = new GroupNodeMaker(
		{
			page: (group, start) => this.#page(group, start),
			madeOf: (row) => JSON.stringify([row, this.#facts(row), this.#view.sortBy]),
			item: (row, group) => paperItem(row, group, { facts: this.#facts(row), sortBy: this.#view.sortBy }),
		},
		(id) => this.#sources.topics.find(id),
	);
	/** What {@link #roots} were made for. */
	#view: PaperView;
	/** Absent until the tree is first looked at. */
	#roots: readonly GroupNode[] | undefined;
	#total = 0;
	#missing = 0;
	#isOutdated = false;
	#refreshing: Promise<void> | undefined;

	readonly onDidChangeTreeData = this.#onDidChange.event;

	constructor(sources: TreeSources) {
		this.#sources = sources;
		this.#view = sources.filter.view;
	}

	/** Brings what is shown up to date. Requests while it works are answered together. */
	refresh(): Promise<void> {
		this.#isOutdated = true;
		this.#refreshing ??= this.#turns.run(() => this.#refresh());
		return this.#refreshing;
	}

	/** How many papers are shown, all groups open. */
	async total(): Promise<number> {
		await this.#turns.run(() => this.#open());
		return this.#total;
	}

	/** How many more papers have to be cited, noted or starred before they can be sorted for the user; 0 where they are. */
	async missing(): Promise<number> {
		await this.#turns.run(() => this.#open());
		return this.#missing;
	}

	async getChildren(node?: TreeNode): Promise<TreeNode[]> {
		if (!node) {
			return [...(await this.#turns.run(() => this.#open()))];
		}
		if (node.kind !== 'group') {
			return [];
		}
		if (!node.rows.isLoaded) {
			await this.#turns.run(() => node.rows.load(pageSize));
		}
		return [...node.children, ...node.rows.nodes, ...node.rows.more];
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return node.kind === 'group' ? node.parent : node.group;
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		switch (node.kind) {
			case 'group':
				return node.setting ? topicItem(node, node.setting) : groupItem(node);
			case 'paper':
				return node.item;
			case 'more':
				return moreItem(node);
		}
	}

	async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
		const paper = node.kind === 'paper' ? await this.#sources.library.ask('paper', { key: node.row.id }) : undefined;
		if (!paper || node.kind !== 'paper') {
			return item;
		}
		const tooltip = paperTooltip(paper, this.#facts(node.row));
		const placed = placedText(node.row);
		return { ...item, tooltip: placed === '' ? tooltip : tooltip.appendMarkdown('\n\n').appendText(placed) };
	}

	/** Loads more rows of the group; gives the first of them. */
	showMore(groupId: string): Promise<PaperNode | undefined> {
		return this.#turns.run(async () => {
			const group = allGroups(await this.#open()).find(({ id }) => id === groupId);
			const loaded = group?.rows.nodes.length ?? 0;
			if (group) {
				await group.rows.load(loaded + rowsMore);
				this.#onDidChange.fire([group]);
			}
			return group?.rows.nodes[loaded];
		});
	}

	/** The row of a paper in the first group that has it, for revealing it; rows are loaded down to it unless it is far. */
	nodeOf(paperId: string): Promise<PaperNode | undefined> {
		return this.#turns.run(async () => {
			const groups = allGroups(await this.#open());
			const place = await this.#sources.facts.ask('locate', { ...this.#view, id: paperId });
			const group = groups.find(({ id }) => id === place?.path.at(-1));
			if (!place || !group || place.index >= furthestReveal) {
				return undefined;
			}
			const { isLoaded, nodes } = group.rows;
			await group.rows.load(place.index + 1);
			if (isLoaded && group.rows.nodes.length > nodes.length) {
				this.#onDidChange.fire([group]);
			}
			return group.rows.nodes.find(({ row }) => row.id === paperId);
		});
	}

	dispose(): void {
		this.#onDidChange.dispose();
	}

	#facts(row: ListedRow): PaperFacts {
		const { statuses, marked } = this.#sources;
		return { status: statuses.of(row), mark: marked.markOf(row), isNew: row.isNew, reason: row.reason };
	}

	#page(group: GroupNode, start: number) {
		return this.#sources.facts.ask('page', { ...this.#view, group: group.id, start, count: pageSize });
	}

	async #open(): Promise<readonly GroupNode[]> {
		if (!this.#roots) {
			await this.#update([]);
		}
		return this.#roots ?? [];
	}

	/** Before the tree is first looked at there is nothing to refresh. */
	async #refresh(): Promise<void> {
		try {
			while (this.#isOutdated) {
				this.#isOutdated = false;
				if (this.#roots) {
					await this.#compare(this.#roots);
				}
			}
		} finally {
			this.#refreshing = undefined;
		}
	}

	async #compare(roots: readonly GroupNode[]): Promise<void> {
		const differing = new Set<TreeNode>();
		let isSame = false;
		try {
			const groups = await this.#update(roots);
			groups.changed.forEach((group) => differing.add(group));
			for (const group of allGroups(groups.nodes).filter(({ rows }) => rows.isLoaded)) {
				const rows = await group.rows.reload();
				(rows.isSame ? rows.changed : [group]).forEach((node) => differing.add(node));
			}
			isSame = groups.isSame;
		} finally {
			if (!isSame) {
				this.#onDidChange.fire(undefined);
			} else if (differing.size > 0) {
				this.#onDidChange.fire([...differing]);
			}
		}
	}

	/** A library that does not open is a state of the store: the view's welcome content shows it and the way out. */
	async #update(roots: readonly GroupNode[]) {
		const { library, facts, filter } = this.#sources;
		const isOpen = await library.open().then(
			() => true,
			() => false,
		);
		const { view } = filter;
		const outline = isOpen ? await facts.ask('outline', view) : { groups: [], total: 0 };
		const updated = this.#groups.update(roots, outline.groups, { by: view.by });
		this.#view = view;
		this.#total = outline.total;
		this.#missing = outline.missing ?? 0;
		this.#roots = updated.nodes;
		return updated;
	}
}

/** By whose word the paper is in the topic that it is shown in; empty where by its own. */
function placedText({ placedBy }: ListedRow): string {
	if (placedBy === undefined) {
		return '';
	}
	return placedBy === 'hand'
		? vscode.l10n.t('Moved here by you')
		: vscode.l10n.t('Here because it is like papers you moved');
}

function allGroups(groups: readonly GroupNode[]): readonly GroupNode[] {
	return groups.flatMap((group) => [group, ...allGroups(group.children)]);
}
