import { markKey, type MarkBook, type StoredMark } from './markBook';
import { readingMark, type MarkedPaper, type MarkIndex } from './markIndex';
import type { ReadingState } from './readingMark';
import { stampAfter, type Stamped } from './stamped';
import { tidyTag } from './tidyTag';

/** What should change about a paper's mark; what is absent stays. */
export interface ReadingEdit {
	readonly state?: ReadingState;
	readonly starred?: boolean;
	/** 0 to 5; 0 takes the rating back. */
	readonly rating?: number;
	/** Id of the topic to move it to; empty to take that back. */
	readonly topic?: string;
	readonly addTags?: readonly string[];
	readonly removeTags?: readonly string[];
}

/** An edit of one paper. */
export interface MarkChange {
	readonly paper: MarkedPaper;
	readonly edit: ReadingEdit;
}

/** What edits come to. */
export interface EditedMarks {
	/** Only what is new: merged into the marks, it makes the edit. Empty where everything already was as wanted. */
	readonly news: MarkBook;
	/** The edits that take it back. */
	readonly inverse: readonly MarkChange[];
}

/** Works out edits of papers, each of them once, made at `now` (ISO 8601). */
export function editMarks(index: MarkIndex, changes: readonly MarkChange[], now: string): EditedMarks {
	const marks = new Map<string, StoredMark>();
	const inverse: MarkChange[] = [];
	for (const { paper, edit } of changes) {
		const stored = index.stored(paper);
		const { effect, undo } = effectOf(edit, stored);
		const fields = stamp(fieldsOf(effect), stored?.fields, now);
		const tags = stamp(tagsOf(effect), stored?.tags, now);
		if (fields.size + tags.size > 0) {
			const also = [...new Set(paper.also ?? [])].sort();
			const mark = { key: paper.citekey, id: paper.id, also, fields, tags };
			marks.set(markKey(mark), mark);
			inverse.push({ paper, edit: undo });
		}
	}
	return { news: { marks, others: new Set() }, inverse };
}

/** What of the edit is not already so, and what takes that back. */
function effectOf(edit: ReadingEdit, stored: StoredMark | undefined): { effect: ReadingEdit; undo: ReadingEdit } {
	const before = readingMark(stored ?? { fields: new Map(), tags: new Map() });
	const changed = (['state', 'starred', 'rating', 'topic'] as const).filter(
		(name) => edit[name] !== undefined && edit[name] !== before[name],
	);
	const addTags = (edit.addTags ?? []).map(tidyTag).filter((tag) => tag !== '' && !before.tags.includes(tag));
	const removeTags = (edit.removeTags ?? []).filter((tag) => before.tags.includes(tag));
	return {
		effect: { ...pick(edit, changed), addTags, removeTags },
		undo: { ...pick(before, changed), addTags: removeTags, removeTags: addTags },
	};
}

type Values = Pick<ReadingEdit, 'state' | 'starred' | 'rating' | 'topic'>;

function pick(values: Values, names: readonly (keyof Values)[]): Values {
	return Object.fromEntries(names.map((name) => [name, values[name]]));
}

function fieldsOf({ state, starred, rating, topic }: ReadingEdit): readonly (readonly [string, unknown])[] {
	return Object.entries({ state, starred, rating, topic }).filter(([, value]) => value !== undefined);
}

function tagsOf({ addTags = [], removeTags = [] }: ReadingEdit): readonly (readonly [string, unknown])[] {
	return [...addTags.map((tag) => [tag, true] as const), ...removeTags.map((tag) => [tag, false] as const)];
}

function stamp(
	values: readonly (readonly [string, unknown])[],
	before: ReadonlyMap<string, Stamped> | undefined,
	now: string,
): ReadonlyMap<string, Stamped> {
	return new Map(values.map(([name, value]) => [name, { value, at: stampAfter(now, before?.get(name)?.at) }]));
}
