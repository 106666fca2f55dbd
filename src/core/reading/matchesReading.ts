import { foldText } from '../text/foldText';
import type { Comparison, FilterTerm, ReadingFilter } from './readingFilter';
import type { ReadingMark } from './readingMark';

/** What else a filter may ask about a paper. */
export interface ReadingFacts {
	/** It came after the user last looked. */
	readonly isNew: boolean;
}

/** Whether the paper meets the filter: one of the states it asks for, and all of the rest. */
export function matchesReading(filter: ReadingFilter, mark: ReadingMark, facts: ReadingFacts): boolean {
	const isChoice = (term: FilterTerm) => term.kind === 'state' && !term.negated;
	const choices = filter.filter(isChoice);
	return (
		(choices.length === 0 || choices.some((term) => meets(term, mark, facts))) &&
		filter.every((term) => isChoice(term) || meets(term, mark, facts) !== term.negated)
	);
}

function meets(term: FilterTerm, mark: ReadingMark, { isNew }: ReadingFacts): boolean {
	switch (term.kind) {
		case 'state':
			return mark.state === term.state;
		case 'starred':
			return mark.starred;
		case 'new':
			return isNew;
		case 'tag':
			return mark.tags.some((tag) => foldText(tag) === term.tag);
		case 'rating':
			return compare[term.comparison](mark.rating, term.rating);
	}
}

const compare: Readonly<Record<Comparison, (rating: number, limit: number) => boolean>> = {
	'>=': (rating, limit) => rating >= limit,
	'<=': (rating, limit) => rating <= limit,
	'>': (rating, limit) => rating > limit,
	'<': (rating, limit) => rating < limit,
	'=': (rating, limit) => rating === limit,
};
