import type { NestedGroup } from '../core/outline/groupPapers';
import type { Neighbours, OutlineGroup, PaperPlace } from './paperView';

/** What a view is made of. */
export interface OutlineParts {
	readonly groups: readonly NestedGroup[];
	/** How many papers the view shows; one in several groups counts once. */
	readonly total: number;
	/** Ids of the papers that a group shows if it has them; `undefined` where all are. */
	readonly shownIn: (group: string) => ReadonlySet<string> | undefined;
	readonly isUnread: (id: string) => boolean;
	/** Whether a group without papers stays. */
	readonly keepsEmpty: (group: string) => boolean;
	readonly sorted: (ids: readonly string[]) => readonly string[];
}

interface ViewGroup extends OutlineGroup {
	/** Its papers that are in none of its children, in the order they came. */
	readonly own: readonly string[];
	readonly children: readonly ViewGroup[];
	readonly path: readonly string[];
}

/** The groups of a view and the papers in them; a group is put in order when it is first looked into. */
export class OutlineView {
	readonly #parts: OutlineParts;
	/** As they are shown one below the other: the children of a group before its own papers. */
	readonly #walked: ViewGroup[] = [];
	readonly #byId = new Map<string, ViewGroup>();
	readonly #sorted = new Map<readonly string[], readonly string[]>();
	readonly #roots: readonly ViewGroup[];
	#firsts: readonly (readonly string[])[] | undefined;

	constructor(parts: OutlineParts) {
		this.#parts = parts;
		this.#roots = this.#groupsOf(parts.groups, []);
	}

	get total(): number {
		return this.#parts.total;
	}

	/** The groups without their papers. */
	get outline(): readonly OutlineGroup[] {
		return this.#roots.map(outlineOf);
	}

	/** Ids of all rows of a group, in order; `undefined` where there is no such group. */
	rows(group: string): readonly string[] | undefined {
		const found = this.#byId.get(group);
		return found && this.#inOrder(found.own);
	}

	locate(id: string): PaperPlace | undefined {
		const group = this.#walked.find(({ own }) => own.includes(id));
		return group && { path: group.path, index: this.#inOrder(group.own).indexOf(id) };
	}

	/** Each paper counts where it is shown first. Only the group of the paper is put in order, unless it ends there. */
	neighbours(id: string): Neighbours {
		const firsts = (this.#firsts ??= this.#firstShown());
		const total = firsts.reduce((sum, ids) => sum + ids.length, 0);
		const place = firsts.findIndex((ids) => ids.includes(id));
		if (place < 0) {
			const [first] = this.#inOrder(firsts[0] ?? []);
			return first === undefined ? { total } : { total, previous: first, next: first };
		}
		const ids = this.#inOrder(firsts[place] ?? []);
		const within = ids.indexOf(id);
		const index = firsts.slice(0, place).reduce((sum, { length }) => sum + length, within);
		const previous = ids[within - 1] ?? this.#inOrder(around(firsts, place - 1)).at(-1) ?? id;
		const next = ids[within + 1] ?? this.#inOrder(around(firsts, place + 1))[0] ?? id;
		return { index, total, previous, next };
	}

	#groupsOf(groups: readonly NestedGroup[], around: readonly string[]): readonly ViewGroup[] {
		return groups.flatMap((group) => this.#groupOf(group, around) ?? []);
	}

	#groupOf(group: NestedGroup, around: readonly string[]): ViewGroup | undefined {
		const path = [...around, group.id];
		const children = this.#groupsOf(group.children ?? [], path);
		const own = this.#ownOf(group);
		const count = children.reduce((sum, child) => sum + child.count, own.length);
		if (count === 0 && !this.#parts.keepsEmpty(group.id)) {
			return undefined;
		}
		const { isUnread } = this.#parts;
		const unread = children.reduce((sum, child) => sum + child.unread, own.filter(isUnread).length);
		const found = { id: group.id, label: group.label, count, unread, own, children, path };
		this.#walked.push(found);
		this.#byId.set(group.id, found);
		return found;
	}

	#ownOf({ id: group, paperIds, children = [] }: NestedGroup): readonly string[] {
		const shown = this.#parts.shownIn(group);
		const visible = shown ? paperIds.filter((id) => shown.has(id)) : paperIds;
		const deeper = new Set(children.flatMap((child) => child.paperIds));
		return deeper.size > 0 ? visible.filter((id) => !deeper.has(id)) : visible;
	}

	#inOrder(ids: readonly string[]): readonly string[] {
		const known = this.#sorted.get(ids);
		const sorted = known ?? this.#parts.sorted(ids);
		this.#sorted.set(ids, sorted);
		return sorted;
	}

	/** The papers that each group is the first to show, without groups that are not the first for any. */
	#firstShown(): readonly (readonly string[])[] {
		const seen = new Set<string>();
		return this.#walked
			.map(({ own }) => {
				const fresh = own.filter((id) => !seen.has(id));
				fresh.forEach((id) => seen.add(id));
				// The same array where it is all of them, so that it is put in order only once.
				return fresh.length === own.length ? own : fresh;
			})
			.filter(({ length }) => length > 0);
	}
}

/** The one at this place, around the ends. */
function around(all: readonly (readonly string[])[], place: number): readonly string[] {
	return all.at(place % all.length) ?? [];
}

function outlineOf({ id, label, count, unread, children }: ViewGroup): OutlineGroup {
	const nested = children.map(outlineOf);
	return { id, label, count, unread, ...(nested.length > 0 && { children: nested }) };
}
