const vocabularies: readonly (readonly [vocabulary: string, uri: RegExp])[] = [
	[
		'',
		/^$|purl\.org\/rss\/1\.0\/?$|netscape\.com\/(?:rdf|publish)|userland\.com\/rss|harvard\.edu\/tech\/rss|purl\.org\/net\/rss/,
	],
	['atom', /w3\.org\/2005\/atom|purl\.org\/atom\//],
	['content', /purl\.org\/rss\/1\.0\/modules\/content/],
	['dcterms', /purl\.org\/dc\/terms/],
	['dc', /purl\.org\/dc(?:\/|$)/],
	['prism', /prismstandard\.org/],
	['arxiv', /arxiv\.org\/schemas/],
	['media', /search\.yahoo\.com\/mrss/],
	['itunes', /itunes\.com\/dtds/],
	['opensearch', /a9\.com\/-\/spec\/opensearch/],
	['rdf', /w3\.org\/1999\/02\/22-rdf-syntax-ns/],
	['xhtml', /w3\.org\/1999\/xhtml/],
	['feedburner', /feedburner/],
];

/**
 * The short name of the vocabulary that a namespace belongs to, whichever version of its address a feed writes: `dc`,
 * `prism`, `atom`; empty for RSS. Of others, and where a prefix is not declared, the prefix.
 */
export function vocabularyOf(uri: string, prefix: string): string {
	const address = uri.trim().toLowerCase();
	// The parser gives the prefix itself for an undeclared one.
	const known = vocabularies.find(([, pattern]) => pattern.test(address.slice(0, 300)))?.[0];
	return known ?? prefix.toLowerCase();
}
