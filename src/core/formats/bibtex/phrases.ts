/** Single lines of a record, where a source has them. */
export type Phrases = { readonly [field in PhraseField]?: string | undefined };

type PhraseField =
	| 'containerTitle'
	| 'collectionTitle'
	| 'volume'
	| 'issue'
	| 'page'
	| 'edition'
	| 'publisher'
	| 'publisherPlace'
	| 'issn'
	| 'note'
	| 'language'
	| 'sourceKey';

/** The lines that are there. */
export function presentPhrases(phrases: Phrases): { readonly [field in PhraseField]?: string } {
	return Object.fromEntries(Object.entries(phrases).filter(([, text]) => text !== undefined));
}
