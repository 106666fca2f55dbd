/** What can be looked up. */
export type LookUpKind = 'doi' | 'arxiv' | 'pmid' | 'pmcid' | 'isbn' | 'openreview' | 'acl' | 'url';

/** An identifier in the spelling of {@link Identifiers}; an OpenReview note's id; or an http(s) address. */
export interface LookUpIdentifier {
	readonly kind: LookUpKind;
	readonly value: string;
}

/** An identifier and the place in a text that names it, end exclusive. */
export interface FoundIdentifier extends LookUpIdentifier {
	readonly start: number;
	readonly end: number;
}
