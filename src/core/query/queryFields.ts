import { readingStates } from '../reading/readingMark';
import type { CountName, HasWhat, IsWhat, LabelKind, TextField } from './queryNode';

/** A name that may stand before a colon in a query. */
export type QueryField = TextField | LabelKind | CountName | 'year' | 'is' | 'has' | 'added';

/** How the values of a field are read. */
export type FieldKind = 'text' | 'label' | 'year' | 'is' | 'has' | 'count' | 'added';

const kinds: ReadonlyMap<QueryField, FieldKind> = new Map<QueryField, FieldKind>([
	['author', 'text'],
	['title', 'text'],
	['abstract', 'text'],
	['year', 'year'],
	['topic', 'label'],
	['venue', 'text'],
	['tag', 'label'],
	['feed', 'label'],
	['is', 'is'],
	['has', 'has'],
	['added', 'added'],
	['upvotes', 'count'],
	['stars', 'count'],
	['citations', 'count'],
	['comments', 'count'],
	['rating', 'count'],
	['keyword', 'text'],
	['key', 'text'],
]);

/** Every field of the query language, the most useful first. */
export const queryFields: readonly QueryField[] = [...kinds.keys()];

/** Every value of `is:`. */
export const isWhats: readonly IsWhat[] = [...readingStates, 'starred', 'new', 'cited', 'noted'];

/** Every value of `has:`. */
export const hasWhats: readonly HasWhat[] = ['code', 'pdf', 'doi', 'note', 'abstract'];

/** The field of a name, in any case; `undefined` where there is none. */
export function fieldNamed(name: string): QueryField | undefined {
	const field = name.toLowerCase() as QueryField;
	return kinds.has(field) ? field : undefined;
}

/** How the values of a field are read. */
export function kindOfField(field: QueryField): FieldKind {
	return kinds.get(field) ?? 'text';
}
