import type { Entry } from '../core/library/entry';
import type { Library } from '../core/library/library';
import type { NestedGroup } from '../core/outline/groupPapers';
import { isUnder } from '../core/query/matchesQuery';
import type { IsWhat, LabelKind } from '../core/query/queryNode';
import type { IdSet, KnownFacts } from '../core/search/queryMatcher';
import type { PaperFacts } from './paperFacts';

/** Where facts of papers come from that the search index does not have. */
export interface FactSources {
	readonly library: Library;
	readonly facts: PaperFacts;
	readonly topics: () => readonly NestedGroup[];
}

/** Answers what queries ask of topics, feeds and the user's marks. */
export class LibraryFacts implements KnownFacts {
	readonly #sources: FactSources;

	constructor(sources: FactSources) {
		this.#sources = sources;
	}

	labelled(of: LabelKind, text: string): IdSet {
		switch (of) {
			case 'topic':
				return { ids: idsUnder(this.#sources.topics(), text) };
			case 'feed':
				return { ids: this.#inFeeds(text) };
			case 'tag':
				return { ids: this.#marked(({ tags }) => tags.some((tag) => isUnder(tag, text))) };
		}
	}

	is(what: IsWhat): IdSet {
		const { facts } = this.#sources;
		switch (what) {
			case 'unread':
				return { ids: this.#marked(({ state }) => state !== 'unread'), isRest: true };
			case 'queued':
			case 'reading':
			case 'read':
			case 'dismissed':
				return { ids: this.#marked(({ state }) => state === what) };
			case 'starred':
				return { ids: this.#marked(({ starred }) => starred) };
			case 'new':
				return { ids: this.#where((entry) => facts.isNew(entry)) };
			case 'cited':
				return { ids: this.#where(({ citekey }) => facts.isCited(citekey)) };
			case 'noted':
				return { ids: this.#where(({ citekey }) => facts.hasNote(citekey)) };
		}
	}

	rated(from: number, to: number): IdSet {
		const isWithin = (rating: number) => rating >= from && rating <= to;
		return isWithin(0)
			? { ids: this.#marked(({ rating }) => !isWithin(rating)), isRest: true }
			: { ids: this.#marked(({ rating }) => isWithin(rating)) };
	}

	#marked(isWanted: (mark: ReturnType<PaperFacts['markOf']>) => boolean): readonly string[] {
		return [...this.#sources.facts.marks].flatMap(([id, mark]) => (isWanted(mark) ? [id] : []));
	}

	#where(isWanted: (entry: Entry) => boolean): readonly string[] {
		return [...this.#sources.library.entries].filter(isWanted).map(({ id }) => id);
	}

	#inFeeds(text: string): readonly string[] {
		const { feedLabels } = this.#sources.library;
		const wanted = new Set([...feedLabels].flatMap(([id, label]) => (isUnder(label, text) || id === text ? [id] : [])));
		return this.#where(({ held }) => held.some(({ facts }) => wanted.has(facts.feed)));
	}
}

/** The papers of the topics that a text fits; a topic that fits has all the papers below it. */
function idsUnder(topics: readonly NestedGroup[], text: string): readonly string[] {
	return topics.flatMap(({ id, label, paperIds, children = [] }) =>
		isUnder(label, text) || id === text ? paperIds : idsUnder(children, text),
	);
}
