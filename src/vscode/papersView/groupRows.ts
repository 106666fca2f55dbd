import type { ListedRow, RowPage } from '../../worker/paperView';
import type { GroupNode, MoreNode, PaperNode } from './treeNodes';

/** As many rows are asked for at once; the editor gets its turn between two questions. */
export const pageSize = 200;

/** What rows of a group are made with. */
export interface RowMaker {
	page(group: GroupNode, start: number): Promise<RowPage>;
	/** Everything that the item of a row is made of: another text where it has to be made anew. */
	madeOf(row: ListedRow): string;
	item(row: ListedRow, group: GroupNode): PaperNode['item'];
}

/** What reloading did: the rows that look different now, and whether others came, went or moved. */
export interface Reloaded {
	readonly changed: readonly PaperNode[];
	readonly isSame: boolean;
}

/** The rows of a group as far as they were loaded, page by page. */
export class GroupRows {
	readonly #group: () => GroupNode;
	readonly #maker: RowMaker;
	#nodes: readonly PaperNode[] = [];
	#more: MoreNode | undefined;
	#total: number | undefined;

	constructor(group: () => GroupNode, maker: RowMaker) {
		this.#group = group;
		this.#maker = maker;
	}

	/** Whether any were asked for. */
	get isLoaded(): boolean {
		return this.#total !== undefined;
	}

	get nodes(): readonly PaperNode[] {
		return this.#nodes;
	}

	/** How many are still to be loaded. */
	get left(): number {
		return Math.max(0, (this.#total ?? 0) - this.#nodes.length);
	}

	/** The row that loads more, where there are more. */
	get more(): readonly MoreNode[] {
		if (this.left === 0) {
			return [];
		}
		this.#more ??= { kind: 'more', group: this.#group() };
		return [this.#more];
	}

	/** Loads until so many are there, by whole pages. */
	async load(wanted: number): Promise<void> {
		if (!this.isLoaded || (this.left > 0 && this.#nodes.length < wanted)) {
			const nodes = new Map(this.#nodes.map((node) => [node.row.id, node]));
			await this.#fetch(nodes, wanted, (row) => this.#node(row));
		}
	}

	/** Asks again for what is there. */
	async reload(): Promise<Reloaded> {
		const before = { nodes: this.#nodes, left: this.left };
		const known = new Map(before.nodes.map((node) => [node.row.id, node]));
		const changed: PaperNode[] = [];
		await this.#fetch(new Map(), Math.max(pageSize, before.nodes.length), (row) => {
			const node = known.get(row.id);
			if (node && this.#update(node, row)) {
				changed.push(node);
			}
			return node ?? this.#node(row);
		});
		const isSame =
			before.left === this.left &&
			before.nodes.length === this.#nodes.length &&
			before.nodes.every((node, place) => node === this.#nodes[place]);
		return { changed, isSame };
	}

	/** The library may change between two pages: what comes twice counts once, and a page of nothing new is the last. */
	async #fetch(nodes: Map<string, PaperNode>, wanted: number, nodeOf: (row: ListedRow) => PaperNode): Promise<void> {
		for (let left = 1; left > 0;) {
			const start = nodes.size;
			const { rows, total } = await this.#maker.page(this.#group(), start);
			rows.filter(({ id }) => !nodes.has(id)).forEach((row) => nodes.set(row.id, nodeOf(row)));
			this.#total = nodes.size === start ? start : total;
			left = Math.min(wanted, this.#total) - nodes.size;
		}
		this.#nodes = [...nodes.values()];
	}

	#node(row: ListedRow): PaperNode {
		const group = this.#group();
		return { kind: 'paper', group, row, item: this.#maker.item(row, group), madeOf: this.#maker.madeOf(row) };
	}

	#update(node: PaperNode, row: ListedRow): boolean {
		const madeOf = this.#maker.madeOf(row);
		if (madeOf === node.madeOf) {
			return false;
		}
		Object.assign(node, { row, madeOf, item: this.#maker.item(row, node.group) });
		return true;
	}
}
