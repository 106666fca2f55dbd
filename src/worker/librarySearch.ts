import type { Entry } from '../core/library/entry';
import type { Paper } from '../core/paper/paper';
import { relatedPapers } from '../core/search/relatedPapers';
import { SearchIndex, type SearchPorts, type SearchRequest } from '../core/search/searchIndex';
import type { SearchHit } from '../core/search/searchPaper';
import { DamagedIndexError } from '../core/search/sections';
import { coder, type StoredLibrary } from './storedLibrary';

/** How far the index is. */
export interface IndexProgress {
	/** Papers that have to be taken in before every paper is found as it is now. */
	readonly waiting: number;
	/** Papers that changed in the index since it was saved. */
	readonly unsaved: number;
	readonly papers: number;
	/** A saved index was asked for; until then it may be on disk. */
	readonly isOpen: boolean;
}

/** A paper like another one, and the words they share as the other one writes them, the most telling first. */
export interface LikePaper {
	readonly paper: Paper;
	readonly terms: readonly string[];
}

/**
 * The search index of the library, kept in step with it bit by bit: what changed waits until there is time or until
 * somebody searches. A saved index is taken as it is; only papers that changed since are read again.
 */
export class LibrarySearch {
	readonly #stored: StoredLibrary;
	readonly #ports: SearchPorts;
	readonly #now: () => number;
	readonly #waiting = new Set<string>();
	#index: SearchIndex;
	#unsaved = 0;
	#isOpen = false;
	/** Changes in the index that is being saved. */
	#saving = 0;
	#generation = 0;

	/** `now` in milliseconds, for working in slices. */
	constructor(stored: StoredLibrary, now: () => number) {
		this.#stored = stored;
		this.#now = now;
		this.#ports = {
			read: (id) => this.#entry(id)?.paper,
			named: (text) => (text === '' ? undefined : stored.library.entry(text)?.id),
		};
		this.#index = new SearchIndex(this.#ports);
	}

	/** The index as far as it is. */
	get index(): SearchIndex {
		return this.#index;
	}

	/** Another number after every change of the index. */
	get version(): string {
		return `${this.#generation}.${this.#index.words.version}`;
	}

	get progress(): IndexProgress {
		return {
			waiting: this.#waiting.size,
			unsaved: this.#unsaved,
			papers: this.#index.words.papers.size,
			isOpen: this.#isOpen,
		};
	}

	/** Papers came, changed or went. */
	changed(ids: Iterable<string>): void {
		for (const id of ids) {
			this.#waiting.add(id);
		}
	}

	/** Takes a saved index, or none; one that is damaged or of another version is as good as none, and gives false. */
	open(parts: readonly Uint8Array[]): boolean {
		this.#isOpen = true;
		if (parts.length === 0) {
			return true;
		}
		const isRead = this.#read(parts);
		if (isRead) {
			this.#unsaved = 0;
			this.#compareAll();
		}
		return isRead;
	}

	/** The index as {@link saved} gave it is on disk. */
	keep(): void {
		this.#unsaved -= this.#saving;
		this.#saving = 0;
	}

	/** The index as it is to be saved; what waits is not in it yet. To be followed by {@link keep}. */
	saved(): readonly Uint8Array[] {
		this.#saving = this.#unsaved;
		if (this.#index.isWasteful) {
			this.#take(this.#index.compacted());
		}
		return this.#index.saved(coder);
	}

	/** Takes in what waits, for about so many milliseconds; whether something is left. */
	work(milliseconds: number): boolean {
		const end = this.#now() + milliseconds;
		for (const id of this.#waiting) {
			if (this.#now() >= end) {
				break;
			}
			this.#waiting.delete(id);
			this.#takeIn(id);
		}
		return this.#waiting.size > 0;
	}

	/** Does beforehand what the first search after changes would have to do. */
	prepare(): void {
		this.#index.prepare();
	}

	/** Takes these papers in before all others. */
	takeIn(ids: readonly string[]): void {
		for (const id of ids) {
			if (this.#waiting.delete(id)) {
				this.#takeIn(id);
			}
		}
	}

	/** Takes in what waits, for as long as somebody who searches can wait for it. */
	workABit(): boolean {
		return this.work(this.#waiting.size <= mostAtOnce ? Infinity : patience);
	}

	search(request: SearchRequest): readonly SearchHit[] {
		this.workABit();
		return this.#index.search(request);
	}

	/** Papers like one, the nearest first. */
	related(id: string, limit: number): readonly LikePaper[] {
		this.workABit();
		return relatedPapers(this.#index, id, limit).flatMap(({ id: other, terms }) => {
			const paper = this.#entry(other)?.paper;
			return paper ? [{ paper, terms }] : [];
		});
	}

	#read(parts: readonly Uint8Array[]): boolean {
		try {
			this.#take(SearchIndex.open(parts, this.#ports, coder));
			return true;
		} catch (error) {
			if (error instanceof DamagedIndexError || error instanceof SyntaxError) {
				return false;
			}
			throw error;
		}
	}

	#take(index: SearchIndex): void {
		this.#index = index;
		this.#generation++;
	}

	#entry(id: string): Entry | undefined {
		const entry = this.#stored.library.index.get(id);
		return entry?.id === id ? entry : undefined;
	}

	#takeIn(id: string): void {
		const entry = this.#entry(id);
		if (!entry) {
			this.#index.remove(id);
			this.#unsaved++;
			return;
		}
		const stamp = this.#stored.segments.stampOf(entry);
		if (this.#index.stampOf(id) !== stamp) {
			this.#index.add(entry.paper, stamp);
			this.#unsaved++;
		}
	}

	/** Lets what the library has otherwise than the index wait. */
	#compareAll(): void {
		const { entries } = this.#stored.library;
		for (const entry of entries) {
			if (this.#index.stampOf(entry.id) !== this.#stored.segments.stampOf(entry)) {
				this.#waiting.add(entry.id);
			} else {
				this.#waiting.delete(entry.id);
			}
		}
		for (const id of this.#index.words.papers.ids()) {
			if (!this.#entry(id)) {
				this.#waiting.add(id);
			}
		}
	}
}

/** So many papers are taken in before a search is answered: some 300 ms. */
const mostAtOnce = 3000;
/** Where more wait, a search is answered from what there is, and takes in some of them for so many milliseconds. */
const patience = 30;
