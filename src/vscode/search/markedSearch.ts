import type * as vscode from 'vscode';
import { matchesReading } from '../../core/reading/matchesReading';
import { parseReadingFilter, type ReadingFilter } from '../../core/reading/readingFilter';
import { unmarked, type ReadingMark } from '../../core/reading/readingMark';
import type { SearchRow } from '../../worker/protocol';
import type { LibraryStore } from '../library/libraryStore';
import type { MarkedPapers } from '../reading/markedPapers';

/** How many hits are looked through for those that a filter lets through, the second number if the first is too small. */
const depths = [1000, 20_000];

/** The search over all papers with the user's marks: rows know theirs, and queries may filter by them. */
export class MarkedSearch {
	readonly #library: LibraryStore;
	readonly #marked: MarkedPapers;

	constructor(library: LibraryStore, marked: MarkedPapers) {
		this.#library = library;
		this.#marked = marked;
	}

	markOf(row: SearchRow): ReadingMark {
		return this.#marked.markOf(row);
	}

	isNew(row: SearchRow): boolean {
		return this.#marked.isNew(row.id);
	}

	/** The best matches first; terms such as `is:starred` in the query are conditions, not words. */
	async search(query: string, limit: number, token: vscode.CancellationToken): Promise<readonly SearchRow[]> {
		await this.#marked.open();
		const { rest, filter } = parseReadingFilter(query);
		if (filter.length === 0) {
			return this.#library.ask('search', { query: rest, limit }, token);
		}
		return rest === '' && !letsUnmarkedThrough(filter)
			? this.#marks(filter, limit)
			: this.#filtered(rest, filter, limit, token);
	}

	/** Without words and with conditions that only marked papers meet, the marks say which papers these are. */
	async #marks(filter: ReadingFilter, limit: number): Promise<readonly SearchRow[]> {
		const matches = await this.#marked.matcher(filter);
		const rows = [...(await this.#marked.all()).values()].map(({ row }) => row).filter(({ id }) => matches(id));
		return Promise.all(
			rows.slice(0, limit).map(async (row) => {
				const topic = await this.#library.ask('topicOf', { id: row.id });
				return { ...row, score: 1, topic: topic ?? '' };
			}),
		);
	}

	async #filtered(
		words: string,
		filter: ReadingFilter,
		limit: number,
		token: vscode.CancellationToken,
	): Promise<readonly SearchRow[]> {
		const matches = await this.#marked.matcher(filter);
		for (const depth of depths) {
			const rows = await this.#library.ask('search', { query: words, limit: depth }, token);
			const found = rows.filter(({ id }) => matches(id));
			if (found.length >= limit || rows.length < depth || depth === depths.at(-1)) {
				return found.slice(0, limit);
			}
		}
		return [];
	}
}

function letsUnmarkedThrough(filter: ReadingFilter): boolean {
	return [true, false].some((isNew) => matchesReading(filter, unmarked, { isNew }));
}
