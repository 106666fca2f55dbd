import * as vscode from 'vscode';
import { runCommand } from '../platform/commands';
import type { TopicStore } from '../topics/topicStore';
import type { TreeNode } from './treeNodes';

/** What dragged papers are carried as: JSON `{ "papers": [ids], "groups": [ids] }`, each with the group it comes from. */
const paperMime = 'application/vnd.glossator.papers+json';
/** Within the tree, a saved search or an own topic: its id. */
const topicMime = 'application/vnd.glossator.topic';

/** What a drop looks at. */
export interface DraggingServices {
	readonly topics: TopicStore;
	readonly isByTopic: () => boolean;
}

/**
 * Papers that are dropped on a topic, an area or a theme move there; a saved search or an own topic that is dropped on
 * another takes its place. Whatever else is dropped where else does nothing.
 */
export class PaperDragging implements vscode.TreeDragAndDropController<TreeNode> {
	readonly dragMimeTypes = [paperMime, topicMime];
	readonly dropMimeTypes = [paperMime, topicMime];
	readonly #services: DraggingServices;

	constructor(services: DraggingServices) {
		this.#services = services;
	}

	handleDrag(nodes: readonly TreeNode[], transfer: vscode.DataTransfer): void {
		const rows = nodes.filter((node) => node.kind === 'paper');
		const [first] = nodes;
		if (rows.length > 0) {
			const carried = { papers: rows.map(({ row }) => row.id), groups: rows.map(({ group }) => group.id) };
			transfer.set(paperMime, new vscode.DataTransferItem(JSON.stringify(carried)));
		} else if (first?.kind === 'group' && this.#services.topics.find(first.id)) {
			transfer.set(topicMime, new vscode.DataTransferItem(first.id));
		}
	}

	async handleDrop(onto: TreeNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
		const group = onto?.kind === 'group' ? onto : onto?.group;
		if (!group || !this.#services.isByTopic()) {
			return;
		}
		const topic = await transfer.get(topicMime)?.asString();
		const papers = papersIn(await transfer.get(paperMime)?.asString(), group.id);
		if (topic !== undefined && topic !== '') {
			await this.#reorder(topic, group.id);
		} else if (papers.length > 0 && !group.id.startsWith('search:')) {
			await runCommand('glossator.moveToTopic', { papers, topic: group.id });
		}
	}

	async #reorder(id: string, onto: string): Promise<void> {
		const { topics } = this.#services;
		const [dragged, target] = [topics.find(id), topics.find(onto)];
		if (dragged && target) {
			await topics.move(dragged, target);
		}
	}
}

/** The papers that come from another group than the one they are dropped in. What is dropped may come from anywhere. */
function papersIn(text: string | undefined, onto: string): readonly string[] {
	try {
		const value: unknown = JSON.parse(text ?? 'null');
		const members = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
		const [papers, groups] = [listIn(members.get('papers')), listIn(members.get('groups'))];
		const moving = papers.filter((_, place) => groups[place] !== onto).slice(0, mostPapers);
		return [...new Set(moving.filter((id) => typeof id === 'string'))];
	} catch (error) {
		if (error instanceof SyntaxError) {
			return [];
		}
		throw error;
	}
}

function listIn(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

const mostPapers = 10_000;
