import type { TopicSetting } from '../../core/topics/topicSettings';
import type { Grouping } from '../../core/outline/groupPapers';
import type { OutlineGroup } from '../../worker/paperView';
import { groupLabel } from './groupLabel';
import { GroupRows, type RowMaker } from './groupRows';
import type { GroupNode } from './treeNodes';

/** Groups as they are now. */
export interface GroupNodes {
	readonly nodes: readonly GroupNode[];
	/** Whether these are the groups there were, in the same order. */
	readonly isSame: boolean;
	/** Groups that were there and look different, or hold other groups. */
	readonly changed: readonly GroupNode[];
}

/** Makes nodes of groups. */
export class GroupNodeMaker {
	readonly #maker: RowMaker;
	readonly #settingOf: (id: string) => TopicSetting | undefined;

	/** `settingOf` gives what the settings say of a saved search or a topic of the user's. */
	constructor(maker: RowMaker, settingOf: (id: string) => TopicSetting | undefined = () => undefined) {
		this.#maker = maker;
		this.#settingOf = settingOf;
	}

	/** Brings nodes up to date: a group that stays keeps its node. */
	update(
		before: readonly GroupNode[],
		groups: readonly OutlineGroup[],
		{ by, parent }: { readonly by: Grouping; readonly parent?: GroupNode },
	): GroupNodes {
		const known = new Map(before.map((node) => [node.id, node]));
		const changed: GroupNode[] = [];
		const nodes = groups.map((group) => {
			const node = known.get(group.id) ?? this.#node(group.id, by, parent);
			const label = groupLabel(group, by, parent !== undefined);
			const setting = by === 'topic' ? this.#settingOf(group.id) : undefined;
			const isShownSo = node.label === label && node.count === group.count && node.setting === setting;
			Object.assign(node, { label, count: group.count, setting });
			const inside = this.update(node.children, group.children ?? [], { by, parent: node });
			node.children = inside.nodes;
			changed.push(...(known.has(group.id) && !(isShownSo && inside.isSame) ? [node] : []), ...inside.changed);
			return node;
		});
		const isSame = nodes.length === before.length && nodes.every((node, place) => node === before[place]);
		return { nodes, isSame, changed };
	}

	#node(id: string, by: Grouping, parent: GroupNode | undefined): GroupNode {
		const node: GroupNode = {
			...{ kind: 'group', id, parent, label: '', count: 0, children: [], setting: undefined },
			...(by === 'feed' && { feedId: id.slice('feed:'.length) }),
			rows: new GroupRows(() => node, this.#maker),
		};
		return node;
	}
}
