import * as vscode from 'vscode';
import type { Subscription } from '../../core/subscriptions/subscription';
import type { FeedSummary } from '../../worker/protocol';
import { starterFeedId } from '../library/libraryStore';
import type { FeedLibrary } from './feedLibrary';
import { feedItem, importedGroupItem, importedItem, problemItem } from './feedItem';
import type { FeedRefresher } from './feedRefresher';
import type { FeedStatuses } from './feedStatuses';
import type { FeedHolder, Subscriptions } from './subscriptions';
import type { SubscriptionProblem } from '../../core/subscriptions/readSubscriptions';

/** A feed that the user follows. */
export interface SubscriptionNode {
	readonly kind: 'subscription';
	readonly feedId: string;
	readonly subscription: Subscription;
	/** Papers of the last good copy; absent before the library is open. */
	readonly papers?: number;
}

/** Papers that were brought in once, and what is of no list of feeds any more. */
export interface ImportedNode {
	readonly kind: 'imported';
	readonly feedId: string;
	readonly feed: FeedSummary;
}

/** The row above the imported feeds. */
export interface ImportedGroupNode {
	readonly kind: 'importedGroup';
	readonly children: readonly ImportedNode[];
}

/** An entry of the setting that cannot be read. */
export interface ProblemNode {
	readonly kind: 'problem';
	readonly problem: SubscriptionProblem & { readonly holder: FeedHolder };
}

export type FeedsNode = SubscriptionNode | ImportedNode | ImportedGroupNode | ProblemNode;

/** What the Feeds view shows. */
export interface FeedsTreeParts {
	readonly library: FeedLibrary;
	readonly subscriptions: Subscriptions;
	readonly statuses: FeedStatuses;
	readonly refresher: FeedRefresher;
}

/** One row per feed in the order of the settings, then what cannot be read of them, then what was imported. */
export class FeedsTree implements vscode.TreeDataProvider<FeedsNode>, vscode.Disposable {
	readonly #parts: FeedsTreeParts;
	readonly #onDidChange = new vscode.EventEmitter<undefined>();

	readonly onDidChangeTreeData = this.#onDidChange.event;

	constructor(parts: FeedsTreeParts) {
		this.#parts = parts;
	}

	refresh(): void {
		this.#onDidChange.fire(undefined);
	}

	async getChildren(node?: FeedsNode): Promise<FeedsNode[]> {
		if (node) {
			return node.kind === 'importedGroup' ? [...node.children] : [];
		}
		const { subscriptions, library } = this.#parts;
		// A library that does not open is shown by the Papers view; the feeds can be managed all the same.
		const kept = await library.ask('feeds', {}).catch(() => undefined);
		const papers = new Map(kept?.map((feed) => [feed.id, feed.papers]));
		const followed = subscriptions.all.map((subscription) =>
			subscriptionNode(subscription, papers, kept !== undefined),
		);
		const problems = subscriptions.problems.map((problem): FeedsNode => ({ kind: 'problem', problem }));
		return [...followed, ...problems, ...importedGroup(kept ?? [], followed)];
	}

	getParent(): undefined {
		return undefined;
	}

	getTreeItem(node: FeedsNode): vscode.TreeItem {
		const { statuses, refresher } = this.#parts;
		switch (node.kind) {
			case 'subscription':
				return feedItem(node, { status: statuses.of(node.feedId), isRunning: refresher.isRunning(node.feedId) });
			case 'imported':
				return importedItem(node);
			case 'importedGroup':
				return importedGroupItem(node);
			case 'problem':
				return problemItem(node);
		}
	}

	dispose(): void {
		this.#onDidChange.dispose();
	}
}

function subscriptionNode(
	subscription: Subscription,
	papers: ReadonlyMap<string, number>,
	isOpen: boolean,
): SubscriptionNode {
	const { id: feedId } = subscription;
	return { kind: 'subscription', feedId, subscription, ...(isOpen && { papers: papers.get(feedId) ?? 0 }) };
}

/** The starter feed alone makes no group: the Papers view tells of it, and this view welcomes. */
function importedGroup(
	kept: readonly FeedSummary[],
	followed: readonly SubscriptionNode[],
): readonly ImportedGroupNode[] {
	const ids = new Set(followed.map(({ feedId }) => feedId));
	const others = kept.filter(({ id }) => !ids.has(id));
	const isStarterOnly = followed.length === 0 && others.every(({ id }) => id === starterFeedId);
	const children = others.map((feed): ImportedNode => ({ kind: 'imported', feedId: feed.id, feed }));
	return isStarterOnly || children.length === 0 ? [] : [{ kind: 'importedGroup', children }];
}
