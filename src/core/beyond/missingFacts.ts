import type { PaperRecord } from '../paper/paper';

/** What a paper should have so that it can be cited and found. */
export type Fact = 'author' | 'year' | 'identifiers' | 'abstract';

/** The facts that a paper lacks. An identifier is one that leads to the paper anywhere, unlike a page's address. */
export function missingFacts(
	paper: Pick<PaperRecord, 'abstract' | 'author' | 'identifiers' | 'issued'>,
): readonly Fact[] {
	const { doi, arxiv, pmid, pmcid, isbn, acl } = paper.identifiers;
	const has: Readonly<Record<Fact, boolean>> = {
		author: paper.author.length > 0,
		year: paper.issued !== undefined,
		identifiers: [doi, arxiv, pmid, pmcid, isbn, acl].some((identifier) => identifier !== undefined),
		abstract: paper.abstract !== undefined && paper.abstract.trim() !== '',
	};
	return facts.filter((fact) => !has[fact]);
}

const facts: readonly Fact[] = ['author', 'year', 'identifiers', 'abstract'];
