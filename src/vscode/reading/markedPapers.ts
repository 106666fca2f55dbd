import * as vscode from 'vscode';
import type { MarkedPaper } from '../../core/reading/markIndex';
import type { ReadingMark } from '../../core/reading/readingMark';
import type { LibraryStore } from '../library/libraryStore';
import type { Marks } from './marks';

/** As many marks are looked up before the editor gets its turn. */
const atOnce = 1000;

/** The papers of the library that are marked: however large the library, they are few. */
export class MarkedPapers implements vscode.Disposable {
	readonly #library: LibraryStore;
	readonly #marks: Marks;
	readonly #subscription: vscode.Disposable;
	/** The papers behind the keys of marks, as far as they were asked for. */
	#papers = new Map<string, MarkedPaper | undefined>();
	#all: Promise<ReadonlyMap<string, ReadingMark>> | undefined;

	constructor(library: LibraryStore, marks: Marks) {
		this.#library = library;
		this.#marks = marks;
		this.#subscription = vscode.Disposable.from(
			library.onDidChange(() => {
				this.#papers = new Map();
				this.#all = undefined;
			}),
			marks.onDidChange(() => (this.#all = undefined)),
		);
	}

	/** The marks by paper id. */
	all(): Promise<ReadonlyMap<string, ReadingMark>> {
		this.#all ??= this.#find();
		return this.#all;
	}

	/** The mark of a paper as far as the marks were read. */
	markOf(paper: MarkedPaper): ReadingMark {
		return this.#marks.of(paper);
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	async #find(): Promise<ReadonlyMap<string, ReadingMark>> {
		const found = new Map<string, ReadingMark>();
		const keys = await this.#marks.keys();
		for (let start = 0; start < keys.length; start += atOnce) {
			for (const paper of await this.#named(keys.slice(start, start + atOnce))) {
				if (!found.has(paper.id)) {
					found.set(paper.id, this.#marks.of(paper));
				}
			}
			await new Promise((resolve) => setTimeout(resolve, 0));
		}
		return found;
	}

	/** Asks for the papers of those keys that are not known yet. */
	async #named(keys: readonly string[]): Promise<readonly MarkedPaper[]> {
		const papers = this.#papers;
		const unknown = keys.filter((key) => !papers.has(key));
		const named = unknown.length === 0 ? [] : await this.#library.ask('names', { keys: unknown });
		unknown.forEach((key, place) => papers.set(key, named[place]));
		return keys.flatMap((key) => papers.get(key) ?? []);
	}
}
