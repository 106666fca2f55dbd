import { foldText } from '../text/foldText';
import { readingStates, type ReadingState } from './readingMark';

/** One condition; negated by a minus before it. */
export type FilterTerm = { readonly negated: boolean } & (
	| { readonly kind: 'state'; readonly state: ReadingState }
	| { readonly kind: 'starred' }
	| { readonly kind: 'new' }
	/** The tag as {@link foldText} spells it. */
	| { readonly kind: 'tag'; readonly tag: string }
	| { readonly kind: 'rating'; readonly comparison: Comparison; readonly rating: number }
);

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

/** Conditions on what the user said about a paper; none are met by every paper. */
export type ReadingFilter = readonly FilterTerm[];

/** A query taken apart. */
export interface FilteredQuery {
	/** The words to search for. */
	readonly rest: string;
	readonly filter: ReadingFilter;
}

/**
 * Takes the filter out of a query: `is:` with a state, `starred` or `new`, `tag:word` or `tag:"two words"`,
 * `rating:4` or `rating:>=3`, each with `-` before it for the opposite. A term that is only half typed says nothing yet;
 * what is no term stays among the words.
 */
export function parseReadingFilter(query: string): FilteredQuery {
	const filter: FilterTerm[] = [];
	const rest = query.replace(token, (whole, minus: string, name: string, value: string) => {
		const term = termOf(name.toLowerCase(), value.replaceAll('"', '').trim(), minus === '-');
		if (term && term !== 'unfinished') {
			filter.push(term);
		}
		return term ? ' ' : whole;
	});
	return { rest: rest.replace(/\s+/g, ' ').trim(), filter };
}

const token = /(?<!\S)(-?)(is|tag|rating):("[^"]*"?|\S*)/gi;

function termOf(name: string, value: string, negated: boolean): FilterTerm | 'unfinished' | undefined {
	switch (name) {
		case 'is':
			return isTerm(value.toLowerCase(), negated);
		case 'tag':
			return value === '' ? 'unfinished' : { kind: 'tag', tag: foldText(value), negated };
		default:
			return ratingTerm(value, negated);
	}
}

function isTerm(value: string, negated: boolean): FilterTerm | 'unfinished' | undefined {
	const state = readingStates.find((known) => known === value);
	if (state) {
		return { kind: 'state', state, negated };
	}
	if (value === 'starred' || value === 'new') {
		return { kind: value, negated };
	}
	return [...readingStates, 'starred', 'new'].some((known) => known.startsWith(value)) ? 'unfinished' : undefined;
}

function ratingTerm(value: string, negated: boolean): FilterTerm | 'unfinished' | undefined {
	const [whole, comparison, rating] = /^(>=|<=|>|<|=)?([0-5])?$/.exec(value) ?? [];
	if (whole === undefined) {
		return undefined;
	}
	return rating === undefined
		? 'unfinished'
		: { kind: 'rating', comparison: (comparison as Comparison | undefined) ?? '=', rating: Number(rating), negated };
}
