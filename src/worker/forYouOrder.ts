import type { Library } from '../core/library/library';
import { fewestLiked, ForYou, type LikedFor, type LikedPaper } from '../core/search/forYou';
import type { SearchIndex } from '../core/search/searchIndex';
import type { LibrarySearch } from './librarySearch';
import type { PaperFacts } from './paperFacts';

/** What the order is learnt from. */
export interface ForYouSources {
	readonly library: Library;
	/** Another number after every change of the library. */
	readonly libraryVersion: () => number;
	readonly facts: PaperFacts;
	readonly search: LibrarySearch;
}

/** Keeps the order by likeness to what the user cited, noted and starred in step with these, and with the index. */
export class ForYouOrder {
	readonly #sources: ForYouSources;
	#forYou: ForYou | undefined;
	#liked: readonly LikedPaper[] = [];
	#index: SearchIndex | undefined;
	/** What it was learnt for. */
	#versions = { library: -1, facts: -1, index: -1 };
	#version = 0;

	constructor(sources: ForYouSources) {
		this.#sources = sources;
	}

	/** What papers are ordered by; absent while there is too little to learn from. */
	get current(): ForYou | undefined {
		this.#follow();
		return this.#forYou;
	}

	/** Another number where the order may be another. */
	get version(): number {
		this.#follow();
		return this.#version;
	}

	/** How many more papers the user has to cite, note or star before there is an order; 0 where there is one. */
	get missing(): number {
		return this.current ? 0 : Math.max(fewestLiked - this.#liked.length, 1);
	}

	/** While the index is on its way, the order stays: it would be another at every look. */
	#follow(): void {
		const { libraryVersion, facts, search } = this.#sources;
		const { library, facts: factsBefore, index } = this.#versions;
		const isSame = library === libraryVersion() && factsBefore === facts.version && this.#index === search.index;
		const isOnItsWay = search.progress.waiting > 0;
		if (isSame && (isOnItsWay || index === search.index.words.version)) {
			return;
		}
		const liked = this.#likedPapers();
		const isLikedSame = JSON.stringify(liked) === JSON.stringify(this.#liked);
		search.takeIn(liked.map(({ id }) => id));
		search.workABit();
		if (!isLikedSame || this.#index !== search.index || index !== search.index.words.version) {
			this.#forYou = ForYou.from(search.index, liked);
			this.#liked = liked;
			this.#index = search.index;
			this.#version++;
		}
		this.#versions = { library: libraryVersion(), facts: facts.version, index: search.index.words.version };
	}

	/** Cited papers before noted before starred ones, each once. */
	#likedPapers(): readonly LikedPaper[] {
		const { library, facts } = this.#sources;
		const liked = new Map<string, LikedFor>();
		const add = (id: string | undefined, reason: LikedFor) =>
			id !== undefined && !liked.has(id) && liked.set(id, reason);
		facts.citedSoFar.forEach((citekey) => add(library.entry(citekey)?.id, 'cited'));
		for (const { id, citekey } of facts.hasNotes ? library.entries : []) {
			if (facts.hasNote(citekey)) {
				add(id, 'noted');
			}
		}
		for (const { id, starred } of facts.marks.values()) {
			if (starred && library.index.get(id)) {
				add(id, 'starred');
			}
		}
		return [...liked].slice(0, mostLiked).map(([id, reason]) => ({ id, for: reason }));
	}
}

/** More make no other order. */
const mostLiked = 300;
