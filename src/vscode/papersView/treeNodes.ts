import type * as vscode from 'vscode';
import type { ListedRow } from '../../worker/paperView';
import type { TopicSetting } from '../../core/topics/topicSettings';
import type { GroupRows } from './groupRows';

/** One group of the tree: the same object as long as the tree shows it. */
export interface GroupNode {
	readonly kind: 'group';
	readonly id: string;
	readonly parent: GroupNode | undefined;
	/** Set where the group is a feed. */
	readonly feedId?: string;
	/** In the user's language. */
	label: string;
	count: number;
	/** Shown before its own papers. */
	children: readonly GroupNode[];
	/** Set where it is a saved search or a topic of the user's. */
	setting: TopicSetting | undefined;
	readonly rows: GroupRows;
}

/** A group that is a feed. */
export type FeedNode = GroupNode & { readonly feedId: string };

/** One paper under its group: the same object as long as the tree shows it there. */
export interface PaperNode {
	readonly kind: 'paper';
	readonly group: GroupNode;
	row: ListedRow;
	/** What the tree shows of it. */
	item: vscode.TreeItem;
	/** Everything that {@link item} was made of. */
	madeOf: string;
}

/** The row after those that were loaded, which loads more. */
export interface MoreNode {
	readonly kind: 'more';
	readonly group: GroupNode;
}

export type TreeNode = GroupNode | PaperNode | MoreNode;
