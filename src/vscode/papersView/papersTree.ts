import * as vscode from 'vscode';
import type { Group } from '../../core/outline/groupPapers';
import type { PaperRow } from '../../core/outline/paperRow';
import type { LibraryStore } from '../library/libraryStore';
import { readSetting } from '../platform/settings';
import type { MarkedPapers } from '../reading/markedPapers';
import { groupsOf } from './groups';
import { groupItem, paperItem, paperTooltip, type PaperFacts } from './paperItem';
import type { PaperStatuses } from './paperStatus';
import type { TreeFilter } from './treeFilter';

/** One group of the tree. */
export interface GroupNode extends Group {
	readonly kind: 'group';
	/** Set where the group is a feed. */
	readonly feedId?: string;
}

/** A group that is a feed. */
export type FeedNode = GroupNode & { readonly feedId: string };

/** One paper under its group. */
export interface PaperNode {
	readonly kind: 'paper';
	readonly row: PaperRow;
	readonly group: GroupNode;
}

export type TreeNode = GroupNode | PaperNode;

/** What the tree shows. */
export interface TreeSources {
	readonly library: LibraryStore;
	readonly statuses: PaperStatuses;
	readonly marked: MarkedPapers;
	readonly filter: TreeFilter;
}

/** The tree of the Papers view: groups from the engine, rows fetched when a group opens, tooltips when one is shown. */
export class PapersTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #sources: TreeSources;
	readonly #onDidChange = new vscode.EventEmitter<TreeNode | undefined>();
	#groups: Promise<readonly GroupNode[]> | undefined;

	readonly onDidChangeTreeData = this.#onDidChange.event;

	constructor(sources: TreeSources) {
		this.#sources = sources;
	}

	/** Builds the groups anew on the next look. */
	refresh(): void {
		this.#groups = undefined;
		this.#onDidChange.fire(undefined);
	}

	async getChildren(node?: TreeNode): Promise<TreeNode[]> {
		if (node?.kind === 'paper') {
			return [];
		}
		if (node) {
			const rows = await this.#sources.library.ask('rows', { ids: node.paperIds });
			return rows.map((row) => ({ kind: 'paper', row, group: node }));
		}
		return [...(await this.#groupNodes())];
	}

	getParent(node: TreeNode): TreeNode | undefined {
		return node.kind === 'paper' ? node.group : undefined;
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		return node.kind === 'group' ? groupItem(node) : paperItem(node, this.#facts(node.row));
	}

	async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
		if (node.kind === 'paper') {
			const paper = await this.#sources.library.ask('paper', { key: node.row.id });
			if (paper) {
				item.tooltip = paperTooltip(paper, this.#facts(paper));
			}
		}
		return item;
	}

	/** The row of a paper in the first group that has it, for revealing it. */
	async nodeOf(paperId: string): Promise<PaperNode | undefined> {
		const groups = await this.#groupNodes();
		const group = groups.find((candidate) => candidate.paperIds.includes(paperId));
		const [row] = group ? await this.#sources.library.ask('rows', { ids: [paperId] }) : [];
		return group && row && { kind: 'paper', row, group };
	}

	/** The papers in the order the tree shows them. */
	async paperIds(): Promise<readonly string[]> {
		const groups = await this.#groupNodes();
		return [...new Set(groups.flatMap((group) => group.paperIds))];
	}

	dispose(): void {
		this.#onDidChange.dispose();
	}

	#facts(paper: { readonly citekey: string; readonly id: string }): PaperFacts {
		const { statuses, marked } = this.#sources;
		return { status: statuses.of(paper), mark: marked.markOf(paper), isNew: marked.isNew(paper.id) };
	}

	#groupNodes(): Promise<readonly GroupNode[]> {
		this.#groups ??= this.#loadGroups();
		return this.#groups;
	}

	async #loadGroups(): Promise<readonly GroupNode[]> {
		// A library that does not open is a state of the store: the view's welcome content shows it and the way out.
		const isOpen = await this.#sources.library.open().then(
			() => true,
			() => false,
		);
		const by = readSetting('papers.groupBy');
		const groups = isOpen ? await this.#sources.filter.apply(await groupsOf(this.#sources, by), by) : [];
		return groups.map((group) => ({
			kind: 'group',
			...group,
			...(by === 'feed' && { feedId: group.id.slice('feed:'.length) }),
		}));
	}
}
