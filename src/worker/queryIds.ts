import { parseQuery } from '../core/query/parseQuery';
import type { QueryNode } from '../core/query/queryNode';
import type { EntryNumbers } from './entryNumbers';
import type { PaperFilter } from './paperFilter';

/** What the papers of a query depend on: another text where it changed. */
export interface QueryStates {
	readonly facts: () => string;
	readonly topics: () => string;
}

interface KnownIds {
	readonly state: string;
	readonly ids: ReadonlySet<string>;
}

/** The papers of queries that are asked again and again, worked out anew only after changes that can concern them. */
export class QueryIds {
	readonly #numbers: EntryNumbers;
	readonly #filter: PaperFilter;
	readonly #states: QueryStates;
	readonly #known = new Map<string, KnownIds>();

	constructor(numbers: EntryNumbers, filter: PaperFilter, states: QueryStates) {
		this.#numbers = numbers;
		this.#filter = filter;
		this.#states = states;
	}

	/** In the order they came; none where the query says nothing. The same set as long as the same papers are in it. */
	idsOf(query: string, today: string): ReadonlySet<string> {
		const { root } = parseQuery(query, { today });
		const known = this.#known.get(query);
		const state = this.#stateOf(root, today);
		if (known?.state === state) {
			return known.ids;
		}
		const found = root ? this.#find(query, today) : new Set<string>();
		const ids = known && areSame(known.ids, found) ? known.ids : found;
		this.#known.set(query, { state, ids });
		return ids;
	}

	/** Forgets queries that nobody asks any more. */
	keep(queries: readonly string[]): void {
		const kept = new Set(queries);
		[...this.#known.keys()].filter((query) => !kept.has(query)).forEach((query) => this.#known.delete(query));
	}

	#find(query: string, today: string): ReadonlySet<string> {
		const test = this.#filter.matching(query, today);
		const found = new Set<string>();
		const { entries, numbers } = this.#numbers.all;
		entries.forEach((entry, place) => {
			if (test?.(entry, numbers[place])) {
				found.add(entry.id);
			}
		});
		return found;
	}

	/** Finding may take papers into the index, so the state is asked for before. */
	#stateOf(root: QueryNode | undefined, today: string): string {
		const { facts, topics } = this.#states;
		return [
			this.#numbers.version,
			someNode(root, asksFacts) ? facts() : '',
			someNode(root, (node) => node.kind === 'label' && node.of === 'topic') ? topics() : '',
			someNode(root, ({ kind }) => kind === 'added') ? today : '',
		].join();
	}
}

function asksFacts(node: QueryNode): boolean {
	switch (node.kind) {
		case 'is':
			return true;
		case 'has':
			return node.what === 'note';
		case 'count':
			return node.of === 'rating';
		case 'label':
			return node.of === 'tag';
		case 'and':
		case 'or':
		case 'not':
		case 'word':
		case 'phrase':
		case 'year':
		case 'added':
			return false;
	}
}

function someNode(root: QueryNode | undefined, test: (node: QueryNode) => boolean): boolean {
	if (root?.kind === 'and' || root?.kind === 'or') {
		return root.nodes.some((node) => someNode(node, test));
	}
	return root?.kind === 'not' ? someNode(root.node, test) : root !== undefined && test(root);
}

function areSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return one.size === other.size && [...one].every((id) => other.has(id));
}
