import type { Name, PaperRecord, Signals } from './paper';

/** Texts of a record that describe one publication and belong together. */
export const publicationPhrases = [
	'containerTitle',
	'collectionTitle',
	'volume',
	'issue',
	'page',
	'edition',
	'publisher',
	'publisherPlace',
	'issn',
] as const satisfies readonly (keyof PaperRecord)[];

/** Texts of a record that any source may say for itself. */
export const remarkPhrases = ['note', 'language', 'sourceKey'] as const satisfies readonly (keyof PaperRecord)[];

/** All texts of a record that are one line and may be absent. */
export const recordPhrases = [...publicationPhrases, ...remarkPhrases] as const;

export const nameParts = [
	'family',
	'given',
	'non-dropping-particle',
	'suffix',
	'literal',
] as const satisfies readonly (keyof Name)[];

export const signalNames = ['upvotes', 'comments', 'stars', 'citations'] as const satisfies readonly (keyof Signals)[];
