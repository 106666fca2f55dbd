import type { ReadingState } from '../reading/readingMark';

/** A part of a paper that has text of its own. */
export type TextField = 'author' | 'title' | 'abstract' | 'venue' | 'keyword' | 'key';

/** What a paper can be put under. */
export type LabelKind = 'topic' | 'feed' | 'tag';

/** What `is:` asks for. */
export type IsWhat = ReadingState | 'starred' | 'new' | 'cited' | 'noted';

/** What `has:` asks for. */
export type HasWhat = 'code' | 'pdf' | 'doi' | 'note' | 'abstract';

/** What is counted about a paper; `rating` is the user's own, 0 to 5. */
export type CountName = 'upvotes' | 'comments' | 'stars' | 'citations' | 'rating';

/** One word; matched with prefixes, and with typing errors forgiven where the matcher can. */
export interface WordNode {
	readonly kind: 'word';
	readonly field?: TextField;
	/** As typed; may be several words to an index, as `well-known` is. */
	readonly text: string;
	/** It touches the end of the query: the word may not be finished. */
	readonly isOpen: boolean;
}

/** Exactly these words in this order. */
export interface PhraseNode {
	readonly kind: 'phrase';
	readonly field?: TextField;
	/** As typed, one blank between words, without quotes. */
	readonly text: string;
	/** The closing quote is missing: the last word may not be finished. */
	readonly isOpen?: true;
}

/** Published in these years, both inclusive; at least one is there. */
export interface YearNode {
	readonly kind: 'year';
	readonly from?: number;
	readonly to?: number;
}

/** A label that is the text, begins with it, or has a word that begins with it; the text is spelt as foldText does. */
export interface LabelNode {
	readonly kind: 'label';
	readonly of: LabelKind;
	readonly text: string;
}

/** A count in these bounds, whole numbers, both inclusive; a paper without the count fails. */
export interface CountNode {
	readonly kind: 'count';
	readonly of: CountName;
	readonly from?: number;
	readonly to?: number;
}

/** First seen on one of these ISO days, both inclusive. */
export interface AddedNode {
	readonly kind: 'added';
	readonly first?: string;
	readonly last?: string;
}

/** Every one of two or more nodes, none of which is an `and`. */
export interface AndNode {
	readonly kind: 'and';
	readonly nodes: readonly QueryNode[];
}

/** At least one of two or more nodes, none of which is an `or`. */
export interface OrNode {
	readonly kind: 'or';
	readonly nodes: readonly QueryNode[];
}

/** Not the node, which is no `not` itself. */
export interface NotNode {
	readonly kind: 'not';
	readonly node: QueryNode;
}

/** A condition on a paper. */
export type QueryNode =
	| WordNode
	| PhraseNode
	| YearNode
	| LabelNode
	| { readonly kind: 'is'; readonly what: IsWhat }
	| { readonly kind: 'has'; readonly what: HasWhat }
	| CountNode
	| AddedNode
	| NotNode
	| AndNode
	| OrNode;
