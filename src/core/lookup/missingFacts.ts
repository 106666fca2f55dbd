import type { PaperRecord } from '../paper/paper';

/** What a paper may lack that other sources are likely to know. */
export type MissingFact = 'authors' | 'year' | 'identifier';

/** What a paper lacks; empty where nothing that matters is missing. */
export function missingFacts({
	author,
	issued,
	identifiers,
}: Pick<PaperRecord, 'author' | 'issued' | 'identifiers'>): readonly MissingFact[] {
	const { doi, arxiv, pmid, pmcid, isbn, acl } = identifiers;
	const isIdentified = [doi, arxiv, pmid, pmcid, isbn, acl].some((identifier) => identifier !== undefined);
	const missing: readonly (readonly [MissingFact, boolean])[] = [
		['authors', author.length === 0],
		['year', issued === undefined],
		['identifier', !isIdentified],
	];
	return missing.filter(([, isMissing]) => isMissing).map(([fact]) => fact);
}
