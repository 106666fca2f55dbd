import * as vscode from 'vscode';
import type { PaperRow } from '../../core/outline/paperRow';
import { matchesReading } from '../../core/reading/matchesReading';
import type { ReadingFilter } from '../../core/reading/readingFilter';
import { unmarked, type ReadingMark } from '../../core/reading/readingMark';
import type { LibraryStore } from '../library/libraryStore';
import type { Marks } from './marks';
import type { NewPapers } from './newPapers';

/** A paper that the user marked. */
export interface MarkedRow {
	readonly row: PaperRow;
	readonly mark: ReadingMark;
}

/** The papers of the library that are marked, looked up by their marks: however large the library, they are few. */
export class MarkedPapers implements vscode.Disposable {
	readonly #library: LibraryStore;
	readonly #marks: Marks;
	readonly #news: Pick<NewPapers, 'has'>;
	readonly #subscription: vscode.Disposable;
	#rows: Promise<ReadonlyMap<string, MarkedRow>> | undefined;

	constructor(library: LibraryStore, marks: Marks, news: Pick<NewPapers, 'has'>) {
		this.#library = library;
		this.#marks = marks;
		this.#news = news;
		const forget = () => (this.#rows = undefined);
		this.#subscription = vscode.Disposable.from(library.onDidChange(forget), marks.onDidChange(forget));
	}

	/** Reads the marks, if that is still to be done: until then papers look unmarked. */
	open(): Promise<void> {
		return this.#marks.open();
	}

	/** By paper id. */
	all(): Promise<ReadonlyMap<string, MarkedRow>> {
		this.#rows ??= this.#find();
		return this.#rows;
	}

	/** Every tag in use, in alphabetical order, with the ids of its papers. */
	async tags(): Promise<ReadonlyMap<string, readonly string[]>> {
		const tags = new Map<string, string[]>();
		for (const [id, { mark }] of await this.all()) {
			for (const tag of mark.tags) {
				const ids = tags.get(tag) ?? [];
				ids.push(id);
				tags.set(tag, ids);
			}
		}
		return new Map([...tags].sort(([a], [b]) => a.localeCompare(b)));
	}

	/** Whether a paper meets the filter, by its id. */
	async matcher(filter: ReadingFilter): Promise<(id: string) => boolean> {
		const all = await this.all();
		// Most papers have no mark, and all of those meet a filter or none does.
		const [whenNew, whenOld] = [true, false].map((isNew) => matchesReading(filter, unmarked, { isNew }));
		return (id) => {
			const isNew = this.#news.has(id);
			const marked = all.get(id);
			return marked ? matchesReading(filter, marked.mark, { isNew }) : ((isNew ? whenNew : whenOld) ?? false);
		};
	}

	markOf(paper: { readonly citekey: string; readonly id: string }): ReadingMark {
		return this.#marks.of(paper);
	}

	isNew(paperId: string): boolean {
		return this.#news.has(paperId);
	}

	dispose(): void {
		this.#subscription.dispose();
	}

	async #find(): Promise<ReadonlyMap<string, MarkedRow>> {
		const keys = await this.#marks.keys();
		const rows = keys.length === 0 ? [] : await this.#library.ask('rows', { ids: keys });
		return new Map(rows.map((row) => [row.id, { row, mark: this.#marks.of(row) }]));
	}
}
