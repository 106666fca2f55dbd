/** What is mistaken in a query. */
export type QueryProblemCode =
	/** `auhtor:` is no field, but nearly one. */
	| 'unknownField'
	/** `is:stared`, `has:cod`. */
	| 'unknownValue'
	/** `year:20x9`. */
	| 'badYear'
	/** `upvotes:many`, `rating:7`. */
	| 'badNumber'
	/** `added:soon`. */
	| 'badDate'
	/** `year:2023..2019`. */
	| 'reversedRange'
	/** `title:` with nothing after it. */
	| 'emptyValue'
	| 'unclosedParenthesis'
	| 'strayParenthesis'
	| 'emptyParentheses'
	| 'danglingOr'
	| 'danglingNot'
	/** Parentheses deeper than are read; the deeper ones group nothing. */
	| 'tooDeep'
	/** More terms than are read; the rest is left out. */
	| 'tooManyTerms'
	/** More characters than are read; the rest is left out. */
	| 'tooLong';

/** A mistake in a query, which otherwise still works. */
export interface QueryProblem {
	readonly code: QueryProblemCode;
	/** Where it stands in the text, in UTF-16 units, `[start, end)`; never empty. */
	readonly start: number;
	readonly end: number;
	/** The text there. */
	readonly found: string;
	/** What probably was meant in its place; absent where there is no guess, or where it is best left out. */
	readonly meant?: string;
	/** The whole query with this one mended; it has fewer problems. Absent where there is no guess. */
	readonly fixed?: string;
}

/** A problem with what mends it: the text to put in the place of `[from, to)`. */
export interface FoundProblem extends Omit<QueryProblem, 'found' | 'fixed'> {
	readonly fix?: { readonly from: number; readonly to: number; readonly text: string };
}
