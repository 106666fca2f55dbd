import type { Identifiers } from '../paper/paper';
import { webLink } from './webLink';

/** The registries that resolve an identifier; an ISBN has none that is free of shops. */
const registries: readonly (readonly [key: keyof Identifiers, name: string, resolver?: string])[] = [
	['doi', 'DOI', 'https://doi.org/'],
	['arxiv', 'arXiv', 'https://arxiv.org/abs/'],
	['pmid', 'PubMed', 'https://pubmed.ncbi.nlm.nih.gov/'],
	['pmcid', 'PMC', 'https://pmc.ncbi.nlm.nih.gov/articles/'],
	['isbn', 'ISBN'],
	['acl', 'ACL Anthology', 'https://aclanthology.org/'],
	['openalex', 'OpenAlex', 'https://openalex.org/'],
	['semanticScholar', 'Semantic Scholar', 'https://www.semanticscholar.org/paper/'],
];

/** Each identifier of a paper: what it is called everywhere, and the link (HTML) that resolves it. */
export function identifierLinks(identifiers: Identifiers): readonly (readonly [name: string, html: string])[] {
	return registries.flatMap(([key, name, resolver]) => {
		const value = identifiers[key];
		if (value === undefined || value === '') {
			return [];
		}
		return [[name, webLink(resolver === undefined ? '' : resolver + percentEncoded(value), value)] as const];
	});
}

/** Percent-encodes all but slashes, which DOIs and old arXiv ids have; half characters have no encoding. */
function percentEncoded(value: string): string {
	return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '')).replaceAll('%2F', '/');
}
