import type { QueryNode } from './queryNode';
import type { QueryProblemCode } from './queryProblem';

/** What a field makes of a value. */
export type ValueReading =
	| { readonly kind: 'node'; readonly node: QueryNode }
	/** The beginning of a value: it says nothing yet. */
	| { readonly kind: 'unfinished' }
	/** No value of the field; with another value that probably was meant. */
	| { readonly kind: 'mistaken'; readonly code: QueryProblemCode; readonly meant?: string };

export const unfinished: ValueReading = { kind: 'unfinished' };
