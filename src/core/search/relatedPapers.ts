import type { SearchIndex } from './searchIndex';

/** A paper like another one: `score` from 0 to 1, and the shared words that say most, as the given paper spells them. */
export interface RelatedPaper {
	readonly id: string;
	readonly score: number;
	readonly terms: readonly string[];
}

/** The papers most like the one with this id, nearest first; none for an unknown id. */
export function relatedPapers(index: SearchIndex, id: string, limit: number): readonly RelatedPaper[] {
	return index.related(id, limit);
}
