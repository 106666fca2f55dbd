import type { Entry } from './entry';
import type { RecordKeys } from './recordKeys';

/** Finds entries by name (ids, identifiers, fingerprints, citekeys: each names one entry) and by title. */
export class EntryIndex {
	readonly #named = new Map<string, Entry>();
	readonly #titled = new Map<string, Set<Entry>>();

	get(name: string): Entry | undefined {
		return this.#named.get(name);
	}

	/** The first entries of a title; a bound keeps a feed of nothing but equal titles from taking for ever. */
	titled(title: string): readonly Entry[] {
		const all = this.#titled.get(title);
		return all === undefined || all.size <= maxOfTitle ? [...(all ?? [])] : firstOf(all);
	}

	/** Gives the entry a name unless another one has it. */
	name(entry: Entry, name: string): void {
		if (!this.#named.has(name)) {
			this.#named.set(name, entry);
			entry.names.add(name);
		}
	}

	add(entry: Entry, { sure, title }: Pick<RecordKeys, 'sure' | 'title'>): void {
		sure.forEach((name) => this.name(entry, name));
		if (title !== undefined) {
			const all = this.#titled.get(title) ?? new Set();
			this.#titled.set(title, all.add(entry));
			entry.titles.add(title);
		}
	}

	/** Lets `heir` have all names and titles of an entry. */
	replace(entry: Entry, heir: Entry): void {
		const names = [...entry.names];
		const titles = [...entry.titles];
		this.remove(entry);
		this.add(heir, { sure: names });
		titles.forEach((title) => this.add(heir, { sure: [], title }));
	}

	remove(entry: Entry): void {
		entry.names.forEach((name) => this.#named.delete(name));
		for (const title of entry.titles) {
			const all = this.#titled.get(title);
			all?.delete(entry);
			if (all?.size === 0) {
				this.#titled.delete(title);
			}
		}
		entry.names.clear();
		entry.titles.clear();
	}
}

const maxOfTitle = 16;

function firstOf(all: ReadonlySet<Entry>): readonly Entry[] {
	const first: Entry[] = [];
	for (const entry of all) {
		if (first.push(entry) === maxOfTitle) {
			break;
		}
	}
	return first;
}
