import type { Entry } from '../core/library/entry';
import type { Library } from '../core/library/library';
import type { NestedGroup } from '../core/outline/groupPapers';
import { fullName } from '../core/paper/nameText';
import type { KnownValues } from '../core/query/knownValues';
import { papersByTag } from './markCounts';
import type { PaperFacts } from './paperFacts';

/** Where values of the library come from. */
export interface ValueSources {
	readonly library: Library;
	/** Another number after every change of the library. */
	readonly libraryVersion: () => number;
	readonly topics: () => readonly NestedGroup[];
	readonly facts: PaperFacts;
	/** In milliseconds. */
	readonly now: () => number;
}

/** What queries may ask for in the library, most papers first, at most 2,000 of a kind; worked out when it is asked for. */
export class LibraryValues {
	readonly #sources: ValueSources;
	#version = -1;
	/** Entries whose authors and venues are still to be counted. */
	#unread: Entry[] = [];
	#authors = new Map<string, number>();
	#venues = new Map<string, number>();

	constructor(sources: ValueSources) {
		this.#sources = sources;
	}

	/** Authors and venues are those of some of the papers, of more at each call until there are enough of them. */
	get all(): KnownValues {
		const { library, topics, facts } = this.#sources;
		this.#readSome();
		return {
			topics: mostFirst(labelsIn(topics())),
			feeds: mostFirst(library.feeds().map(({ label, papers }) => [label, papers])),
			tags: mostFirst([...papersByTag(facts.marks)].map(([tag, ids]) => [tag, ids.length])),
			venues: mostFirst(this.#venues),
			authors: mostFirst(this.#authors),
		};
	}

	/** Reading a paper takes its time: some spread over the library stand for all, and a call reads for a moment only. */
	#readSome(): void {
		const { library, libraryVersion, now } = this.#sources;
		if (this.#version !== libraryVersion()) {
			this.#version = libraryVersion();
			this.#authors = new Map();
			this.#venues = new Map();
			const step = Math.ceil(library.entries.size / mostRead) || 1;
			this.#unread = [...library.entries].filter((_, place) => place % step === 0).reverse();
		}
		for (const end = now() + patience; this.#unread.length > 0 && now() < end;) {
			const { author = [], containerTitle } = this.#unread.pop()?.paper ?? {};
			author.slice(0, authorsRead).forEach((name) => count(this.#authors, fullName(name)));
			count(this.#venues, containerTitle ?? '');
		}
	}
}

const mostValues = 2000;
const mostRead = 2000;
const authorsRead = 50;
const longestValue = 200;
/** In milliseconds. */
const patience = 60;

function count(counts: Map<string, number>, value: string): void {
	if (value !== '' && value.length <= longestValue) {
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
}

function labelsIn(groups: readonly NestedGroup[]): readonly (readonly [string, number])[] {
	return groups.flatMap(({ label, paperIds, children = [] }) => [
		[label, paperIds.length] as const,
		...labelsIn(children),
	]);
}

/** Values with as many papers in the order of the alphabet. */
function mostFirst(counts: Iterable<readonly [string, number]>): readonly string[] {
	const named = [...counts].filter(([value]) => value !== '');
	named.sort(([one, papers], [other, others]) => others - papers || (one < other ? -1 : one > other ? 1 : 0));
	return named.slice(0, mostValues).map(([value]) => value);
}
