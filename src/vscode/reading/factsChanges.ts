import type { ReadingMark } from '../../core/reading/readingMark';
import type { Changes, FactsChange, PaperMark } from '../../worker/factsChange';

/** All that is said about papers. */
export interface KnownFacts {
	/** By paper id. */
	readonly marks: ReadonlyMap<string, ReadingMark>;
	/** Citekeys. */
	readonly cited: ReadonlySet<string>;
	/** File names. */
	readonly noteNames: ReadonlySet<string>;
	/** ISO 8601. */
	readonly newSince?: string;
}

/** As many marks travel in one message. */
const atOnce = 2000;

/** What the engine has to be told, part by part, after it was told `before`; `undefined` where it was told nothing. */
export function factsChanges(before: KnownFacts | undefined, now: KnownFacts): readonly FactsChange[] {
	const marks = markChanges(before?.marks ?? new Map(), now.marks);
	const cited = setChanges(before?.cited ?? new Set(), now.cited);
	const noteNames = setChanges(before?.noteNames ?? new Set(), now.noteNames);
	const { newSince } = now;
	const same = before?.newSince === newSince && [marks, cited, noteNames].every(isNone);
	if (before && same) {
		return [];
	}
	const since = newSince === undefined ? {} : { newSince };
	const first = {
		...{ isWhole: before === undefined, cited, noteNames, ...since },
		marks: { ...marks, put: marks.put.slice(0, atOnce) },
	};
	const rest: FactsChange[] = [];
	for (let start = atOnce; start < marks.put.length; start += atOnce) {
		const put = marks.put.slice(start, start + atOnce);
		rest.push({ isWhole: false, marks: { put, gone: [] }, cited: none, noteNames: none, ...since });
	}
	return [first, ...rest];
}

const none: Changes<string> = { put: [], gone: [] };

function markChanges(
	before: ReadonlyMap<string, ReadingMark>,
	now: ReadonlyMap<string, ReadingMark>,
): Changes<PaperMark> {
	const put: PaperMark[] = [];
	for (const [id, mark] of before === now ? [] : now) {
		if (!areSame(before.get(id), mark)) {
			put.push({ id, ...mark });
		}
	}
	return { put, gone: [...before.keys()].filter((id) => !now.has(id)) };
}

function setChanges(before: ReadonlySet<string>, now: ReadonlySet<string>): Changes<string> {
	return before === now
		? none
		: { put: [...now].filter((key) => !before.has(key)), gone: [...before].filter((key) => !now.has(key)) };
}

function areSame(one: ReadingMark | undefined, other: ReadingMark): boolean {
	return (
		one !== undefined &&
		one.state === other.state &&
		one.starred === other.starred &&
		one.rating === other.rating &&
		one.topic === other.topic &&
		one.tags.length === other.tags.length &&
		one.tags.every((tag, place) => tag === other.tags[place])
	);
}

function isNone({ put, gone }: Changes<unknown>): boolean {
	return put.length === 0 && gone.length === 0;
}
