import type * as vscode from 'vscode';
import type { KnownValues } from '../../core/query/knownValues';
import type { ReadingMark } from '../../core/reading/readingMark';
import type { SearchRow } from '../../worker/protocol';
import { today } from '../platform/today';
import type { FactsFeed } from '../reading/factsFeed';
import type { MarkedPapers } from '../reading/markedPapers';

/** The search over all papers with the user's marks: rows know theirs, and queries may filter by them. */
export class MarkedSearch {
	readonly #facts: FactsFeed;
	readonly #marked: MarkedPapers;

	constructor(facts: FactsFeed, marked: MarkedPapers) {
		this.#facts = facts;
		this.#marked = marked;
	}

	markOf(row: SearchRow): ReadingMark {
		return this.#marked.markOf(row);
	}

	/** What queries may ask for in this library. */
	knownValues(): Promise<KnownValues> {
		return this.#facts.ask('knownValues', {});
	}

	/** The best matches first; terms such as `is:starred` in the query are conditions, not words. */
	search(query: string, limit: number, token?: vscode.CancellationToken): Promise<readonly SearchRow[]> {
		return this.#facts.ask('search', { query, limit, today: today() }, token);
	}
}
