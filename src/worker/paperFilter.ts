import type { Entry } from '../core/library/entry';
import { parseQuery } from '../core/query/parseQuery';
import type { QueryNode } from '../core/query/queryNode';
import type { Bits } from '../core/search/bits';
import { QueryMatcher } from '../core/search/queryMatcher';
import type { SearchHit } from '../core/search/searchPaper';
import { LibraryFacts, type FactSources } from './libraryFacts';
import type { LibrarySearch } from './librarySearch';

/** Whether a paper meets something. */
export type EntryTest = (entry: Entry) => boolean;

/** Answers queries over the library: which papers meet one, and which of these are best. */
export class PaperFilter {
	readonly #search: LibrarySearch;
	readonly #facts: LibraryFacts;
	#matcher: QueryMatcher | undefined;
	#index: LibrarySearch['index'] | undefined;

	constructor(search: LibrarySearch, sources: FactSources) {
		this.#search = search;
		this.#facts = new LibraryFacts(sources);
	}

	/** Whether a paper meets the whole query; `undefined` where every paper does. `today` is the user's day. */
	matching(query: string, today: string): EntryTest | undefined {
		const { root } = parseQuery(query, { today });
		const bits = root && this.#bits(root);
		const { papers } = this.#search.index.words;
		return bits && (({ id }) => bits.has(papers.numberOf(id) ?? bits.size));
	}

	/**
	 * The best matches of a query first, at most `limit`; where it has only conditions, what meets them, the newest first.
	 * `undefined` where it asks for nothing.
	 */
	best(query: string, limit: number, today: string): readonly SearchHit[] | undefined {
		const { words, root, filter } = parseQuery(query, { today });
		if (!root) {
			return undefined;
		}
		const among = filter && this.#bits(filter);
		const hasWords = /[\p{L}\p{N}]/u.test(words);
		return hasWords || !among ? this.#search.search({ words, limit, among }) : this.#search.index.newest(among, limit);
	}

	#bits(node: QueryNode): Bits {
		this.#search.workABit();
		const { index } = this.#search;
		if (!this.#matcher || this.#index !== index) {
			this.#index = index;
			this.#matcher = new QueryMatcher(index, this.#facts);
		}
		return this.#matcher.matching(node);
	}
}

/** Whether the query asks for dismissed papers, which are left out otherwise. */
export function asksForDismissed(query: string, today: string): boolean {
	const asks = (node: QueryNode | undefined): boolean =>
		node?.kind === 'and' || node?.kind === 'or'
			? node.nodes.some(asks)
			: node?.kind === 'is' && node.what === 'dismissed';
	return asks(parseQuery(query, { today }).root);
}
