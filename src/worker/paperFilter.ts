import type { Entry } from '../core/library/entry';
import type { Library } from '../core/library/library';
import { parseQuery } from '../core/query/parseQuery';
import type { QueryNode } from '../core/query/queryNode';
import { rankingWords } from '../core/query/rankingWords';
import { highest } from '../core/search/highest';
import { QueryMatcher, type IdSet } from '../core/search/queryMatcher';
import type { SearchHit } from '../core/search/searchPaper';
import { LibraryFacts, type FactSources } from './libraryFacts';
import { dayNumber } from '../core/time/timeSpan';
import type { LibrarySearch } from './librarySearch';
import { firstSeenOf } from './paperFacts';

/** Whether a paper meets something; it is faster to tell where the number is given that its paper has in the index. */
export type EntryTest = (entry: Entry, number?: number) => boolean;

/** Answers queries over the library: which papers meet one, and which of these are best. */
export class PaperFilter {
	readonly #search: LibrarySearch;
	readonly #library: Library;
	readonly #facts: LibraryFacts;
	#matcher: QueryMatcher | undefined;
	#index: LibrarySearch['index'] | undefined;

	constructor(search: LibrarySearch, sources: FactSources) {
		this.#search = search;
		this.#library = sources.library;
		this.#facts = new LibraryFacts(sources);
	}

	/** Whether a paper meets the whole query; `undefined` where every paper does. `today` is the user's day. */
	matching(query: string, today: string): EntryTest | undefined {
		const { root } = parseQuery(query, { today });
		return root && this.#wholeTest(root);
	}

	/**
	 * The best matches of a query first, at most `limit`. Where no word has to be there, what meets the conditions: ranked by
	 * words as in `a OR b`, the others after them, the newest first. `undefined` where it asks for nothing.
	 */
	best(query: string, limit: number, today: string): readonly SearchHit[] | undefined {
		const { words, root, filter } = parseQuery(query, { today });
		if (!root) {
			return undefined;
		}
		if (filter && !/[\p{L}\p{N}]/u.test(words)) {
			const ranked = asksForText(root) ? this.#ranked(rankingWords(root), filter, limit) : [];
			const known = new Set(ranked.map(({ id }) => id));
			const meets = ranked.length < limit ? this.#wholeTest(filter) : () => false;
			return [...ranked, ...this.#newest((entry) => !known.has(entry.id) && meets(entry), limit - ranked.length)];
		}
		return this.#ranked(words, filter, limit);
	}

	#ranked(words: string, filter: QueryNode | undefined, limit: number): readonly SearchHit[] {
		this.#search.workABit();
		return this.#search.search({ words, limit, among: filter && this.#currentMatcher().matching(filter) });
	}

	#newest(test: EntryTest, limit: number): readonly SearchHit[] {
		const entries = [...this.#library.entries].filter((entry) => test(entry));
		const newness = Float64Array.from(entries, newnessOf);
		return highest(entries.keys(), newness, { limit }).map((at) => ({
			id: entries[at]?.id ?? '',
			score: 1,
			matches: [],
		}));
	}

	/** Papers that are not in the index yet meet no query that asks it, not even for what must not be there. */
	#wholeTest(root: QueryNode): EntryTest {
		if (!asksIndex(root)) {
			return this.#testOf(root);
		}
		this.#search.workABit();
		const test = this.#testOf(root);
		const { papers } = this.#search.index.words;
		return (entry, number = papers.numberOf(entry.id) ?? -1) => number >= 0 && test(entry, number);
	}

	/** Only conditions on texts and counts need the index, which may still be on its way; the library knows the others. */
	#testOf(node: QueryNode): EntryTest {
		switch (node.kind) {
			case 'and': {
				const tests = node.nodes.map((one) => this.#testOf(one));
				return (entry, number) => tests.every((test) => test(entry, number));
			}
			case 'or': {
				const tests = node.nodes.map((one) => this.#testOf(one));
				return (entry, number) => tests.some((test) => test(entry, number));
			}
			case 'not': {
				const test = this.#testOf(node.node);
				return (entry, number) => !test(entry, number);
			}
			case 'label':
				return testOfIds(this.#facts.labelled(node.of, node.text));
			case 'is':
				return testOfIds(this.#facts.is(node.what));
			case 'added': {
				const { first = '0', last = '~' } = node;
				return (entry) => isBetween(firstSeenOf(entry)?.slice(0, 10), first, last);
			}
			case 'has':
				return node.what === 'note' ? testOfIds(this.#facts.is('noted')) : this.#testInIndex(node);
			case 'count':
				return node.of === 'rating'
					? testOfIds(this.#facts.rated(node.from ?? 0, node.to ?? Infinity))
					: this.#testInIndex(node);
			case 'word':
			case 'phrase':
			case 'year':
				return this.#testInIndex(node);
		}
	}

	#testInIndex(node: QueryNode): EntryTest {
		const bits = this.#currentMatcher().matching(node);
		const { papers } = this.#search.index.words;
		return ({ id }, number = papers.numberOf(id) ?? -1) => number >= 0 && bits.has(number);
	}

	#currentMatcher(): QueryMatcher {
		const { index } = this.#search;
		if (!this.#matcher || this.#index !== index) {
			this.#index = index;
			this.#matcher = new QueryMatcher(index, this.#facts);
		}
		return this.#matcher;
	}
}

/** Whether words of titles and abstracts speak for a paper, even if none has to be there. */
function asksForText(node: QueryNode): boolean {
	return node.kind === 'and' || node.kind === 'or'
		? node.nodes.some(asksForText)
		: (node.kind === 'word' || node.kind === 'phrase') && [undefined, 'title', 'abstract'].includes(node.field);
}

function testOfIds({ ids, isRest }: IdSet): EntryTest {
	const known = new Set(ids);
	const isWanted = isRest !== true;
	return ({ id }) => known.has(id) === isWanted;
}

function isBetween(day: string | undefined, first: string, last: string): boolean {
	return day !== undefined && day >= first && day <= last;
}

/** Higher the later a feed first showed the paper, then by its year. */
function newnessOf(entry: Entry): number {
	const year = entry.held.find(({ facts }) => facts.year !== undefined)?.facts.year ?? 0;
	const day = dayNumber(firstSeenOf(entry)?.slice(0, 10) ?? '') ?? 0;
	return day * 10_000 + Math.min(Math.max(year, 0), 9999);
}

/** Whether only the index knows which papers meet it. */
function asksIndex(node: QueryNode): boolean {
	switch (node.kind) {
		case 'and':
		case 'or':
			return node.nodes.some(asksIndex);
		case 'not':
			return asksIndex(node.node);
		case 'word':
		case 'phrase':
		case 'year':
			return true;
		case 'has':
			return node.what !== 'note';
		case 'count':
			return node.of !== 'rating';
		case 'label':
		case 'is':
		case 'added':
			return false;
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
