import { readingStates, type ReadingState } from '../core/reading/readingMark';
import { foldText } from '../core/text/foldText';
import type { PaperFacts } from './paperFacts';

/** How many papers are marked how. */
export interface MarkCounts {
	readonly total: number;
	readonly states: Readonly<Record<ReadingState, number>>;
	readonly starred: number;
	/** With 4 or 5. */
	readonly ratedHigh: number;
	/** In the order of the view. */
	readonly tags: readonly { readonly tag: string; readonly papers: number }[];
}

/** Counts the marks of a library with so many papers; those without a mark are unread. */
export function markCounts({ marks }: PaperFacts, total: number): MarkCounts {
	const all = [...marks.values()];
	const inState = (state: ReadingState) => all.filter((mark) => mark.state === state).length;
	const states = Object.fromEntries(readingStates.map((state) => [state, inState(state)])) as Record<
		ReadingState,
		number
	>;
	return {
		total,
		states: { ...states, unread: total - all.length + states.unread },
		starred: all.filter(({ starred }) => starred).length,
		ratedHigh: all.filter(({ rating }) => rating >= highRating).length,
		tags: [...papersByTag(marks)].map(([tag, ids]) => ({ tag, papers: ids.length })),
	};
}

const highRating = 4;

/** Every tag in use, in alphabetical order, with the ids of its papers. */
export function papersByTag(marks: PaperFacts['marks']): ReadonlyMap<string, readonly string[]> {
	const tags = new Map<string, string[]>();
	for (const { id, tags: own } of marks.values()) {
		for (const tag of own) {
			const ids = tags.get(tag);
			if (ids) {
				ids.push(id);
			} else {
				tags.set(tag, [id]);
			}
		}
	}
	const keyed = [...tags].map(([tag, ids]) => ({ tag, ids, key: foldText(tag) }));
	return new Map(keyed.sort(inOrder).map(({ tag, ids }) => [tag, ids]));
}

interface KeyedTag {
	readonly tag: string;
	readonly key: string;
}

/** As in a dictionary, and the same on every machine. */
function inOrder(a: KeyedTag, b: KeyedTag): number {
	return a.key === b.key ? (a.tag < b.tag ? -1 : 1) : a.key < b.key ? -1 : 1;
}
