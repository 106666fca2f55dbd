import type { Entry } from '../core/library/entry';
import { parseAdded } from '../core/outline/addedFilter';
import { firstDay } from '../core/outline/groupPapers';
import { matchesReading } from '../core/reading/matchesReading';
import { parseReadingFilter } from '../core/reading/readingFilter';
import type { PaperFacts } from './paperFacts';

/** Whether a paper meets something. */
export type EntryTest = (entry: Entry) => boolean;

/** What filtering needs of the engine. */
export interface FilterSources {
	readonly facts: PaperFacts;
	/** Ids of the papers that these words find. */
	readonly found: (words: string) => ReadonlySet<string>;
}

/** Understands what the user types to filter papers: words to be found, and conditions on facts about the paper. */
export class PaperFilter {
	readonly #sources: FilterSources;

	constructor(sources: FilterSources) {
		this.#sources = sources;
	}

	/** Whether a paper meets the whole query; `undefined` where every paper does. `today` is the user's day. */
	matching(query: string, today: string): EntryTest | undefined {
		const { words, meets } = this.split(query, today);
		if (words === '') {
			return meets;
		}
		const found = this.#sources.found(words);
		return meets ? (entry) => found.has(entry.id) && meets(entry) : (entry) => found.has(entry.id);
	}

	/** The words of a query, and whether a paper meets the rest of it; `undefined` where there is no rest. */
	split(query: string, today: string): { readonly words: string; readonly meets: EntryTest | undefined } {
		const { rest, filter } = parseReadingFilter(query);
		const { rest: words, days } = parseAdded(rest, today);
		const { facts } = this.#sources;
		const isMarkedSo: EntryTest = (entry) =>
			matchesReading(filter, facts.markOf(entry.id), { isNew: facts.isNew(entry) });
		const isAddedThen: EntryTest = (entry) => {
			const day = firstDay(entry.outline);
			return days !== undefined && day >= days.first && day <= days.last;
		};
		const tests = [...(filter.length > 0 ? [isMarkedSo] : []), ...(days ? [isAddedThen] : [])];
		const [first, second] = tests;
		return { words, meets: first && second ? (entry) => first(entry) && second(entry) : first };
	}
}

/** Whether the query asks for dismissed papers, which are left out otherwise. */
export function asksForDismissed(query: string): boolean {
	return parseReadingFilter(query).filter.some((term) => term.kind === 'state' && term.state === 'dismissed');
}
