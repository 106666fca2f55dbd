import type { Entry } from '../core/library/entry';
import type { Library } from '../core/library/library';
import type { LibrarySearch } from './librarySearch';

/** An entry and the number of its paper in the search index; -1 where it is not in it. */
export interface NumberedEntries {
	readonly entries: readonly Entry[];
	readonly numbers: Int32Array;
}

/** Looks the numbers of all papers up once for many queries. */
export class EntryNumbers {
	readonly #library: Library;
	readonly #search: LibrarySearch;
	readonly #version: () => string;
	#known: (NumberedEntries & { readonly version: string }) | undefined;

	/** `version` is another text after every change of the library or its index. */
	constructor(library: Library, search: LibrarySearch, version: () => string) {
		this.#library = library;
		this.#search = search;
		this.#version = version;
	}

	/** Another text after every change of the library or its index. */
	get version(): string {
		return this.#version();
	}

	/** In the order the papers came. */
	get all(): NumberedEntries {
		const version = this.#version();
		if (this.#known?.version !== version) {
			const { papers } = this.#search.index.words;
			const entries = [...this.#library.entries];
			const numbers = Int32Array.from(entries, ({ id }) => papers.numberOf(id) ?? -1);
			this.#known = { entries, numbers, version };
		}
		return this.#known;
	}
}
