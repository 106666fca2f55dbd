import type { Entry } from '../core/library/entry';
import { sortKey, sortPapers, type Sorting, type SortKey } from '../core/outline/sortPapers';
import type { ForYouOrder } from './forYouOrder';

/** Puts papers into an order. What they are sorted by is read once and remembered until the paper changes. */
export class PaperSorter {
	readonly #entry: (id: string) => Entry | undefined;
	readonly #forYou: ForYouOrder;
	readonly #keys = new Map<Sorting, Map<string, SortKey>>();

	constructor(entry: (id: string) => Entry | undefined, forYou: ForYouOrder) {
		this.#forYou = forYou;
		this.#entry = entry;
	}

	/** These papers changed or went. */
	forget(ids: Iterable<string>): void {
		for (const id of this.#keys.size > 0 ? ids : []) {
			this.#keys.forEach((keys) => keys.delete(id));
		}
	}

	/** Another number where papers may be in another order though neither they nor their marks changed. */
	version(by: Sorting): number {
		return by === 'forYou' ? this.#forYou.version : 0;
	}

	sorted(ids: readonly string[], by: Sorting): readonly string[] {
		if (by === 'forYou') {
			const { current } = this.#forYou;
			return current ? sortPapers(ids, by, (id) => current.likeness(id)) : ids;
		}
		const known = this.#keys.get(by) ?? new Map<string, SortKey>();
		this.#keys.set(by, known);
		return sortPapers(ids, by, (id) => {
			const key = known.get(id) ?? this.#keyOf(id, by);
			known.set(id, key);
			return key;
		});
	}

	#keyOf(id: string, by: Sorting): SortKey {
		const entry = this.#entry(id);
		if (!entry) {
			return '';
		}
		// Days are among the little that is known without reading a record.
		return by === 'newest' ? sortKey({ ...unread, ...entry.outline }, by) : sortKey(entry.paper, by);
	}
}

const unread = { title: '', signals: {} };
