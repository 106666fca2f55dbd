/** An identifier a person or a page named. */
export interface NamedIdentifier {
	/** `url` is an address that itself says nothing about which paper it shows. */
	readonly kind: 'doi' | 'arxiv' | 'pmid' | 'pmcid' | 'isbn' | 'openreview' | 'acl' | 'url';
	/** In the spelling of `Identifiers`; `openreview` is the id of a forum, as it is written. */
	readonly value: string;
}
