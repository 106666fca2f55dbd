import type { Entry } from './entry';

/** Finds entries by name (ids, identifiers, fingerprints, citekeys: each names one entry) and by title. */
export class EntryIndex {
	readonly #named = new Map<string, Entry>();
	/** Most titles have one entry, and a hundred thousand sets of one would be heavy. */
	readonly #titled = new Map<string, Entry | Set<Entry>>();

	get(name: string): Entry | undefined {
		return this.#named.get(name);
	}

	/** The first entries of a title; a bound keeps a feed of nothing but equal titles from taking for ever. */
	titled(title: string): readonly Entry[] {
		const all = this.#titled.get(title);
		if (all === undefined) {
			return [];
		}
		return all instanceof Set ? firstOf(all) : [all];
	}

	/** Gives the entry a name unless another one has it. */
	name(entry: Entry, name: string): void {
		if (!this.#named.has(name)) {
			this.#named.set(name, entry);
		}
	}

	add(entry: Entry, { sure, title }: { readonly sure: readonly string[]; readonly title?: string | undefined }): void {
		sure.forEach((name) => this.name(entry, name));
		if (title !== undefined) {
			this.#addTitle(entry, title);
		}
	}

	/** Gives the entry all that it goes by. */
	addAll(entry: Entry): void {
		this.name(entry, entry.id);
		this.name(entry, entry.citekey);
		entry.formerNames.forEach((name) => this.name(entry, name));
		for (const { facts } of entry.held) {
			this.add(entry, facts);
		}
	}

	/** Takes away all names and titles that the entry goes by now. */
	remove(entry: Entry): void {
		for (const name of entry.names) {
			if (this.#named.get(name) === entry) {
				this.#named.delete(name);
			}
		}
		entry.titles.forEach((title) => this.#removeTitle(entry, title));
	}

	#addTitle(entry: Entry, title: string): void {
		const all = this.#titled.get(title);
		if (all === undefined || all === entry) {
			this.#titled.set(title, entry);
		} else if (all instanceof Set) {
			all.add(entry);
		} else {
			this.#titled.set(title, new Set([all, entry]));
		}
	}

	#removeTitle(entry: Entry, title: string): void {
		const all = this.#titled.get(title);
		if (all instanceof Set) {
			all.delete(entry);
		}
		if (all === entry || (all instanceof Set && all.size === 0)) {
			this.#titled.delete(title);
		}
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
