/** An answer of the arXiv API with the papers of these ids. */
export function arxivAnswer(...ids: readonly string[]): string {
	const entries = ids.map(
		(id) =>
			`<entry><id>http://arxiv.org/abs/${id}v1</id><title>Paper ${id}</title><published>2024-01-30T00:00:00Z</published>` +
			`<updated>2024-01-30T00:00:00Z</updated><summary>About ${id}.</summary><author><name>Ada Lovelace</name></author></entry>`,
	);
	return (
		`<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">` +
		`<id>https://arxiv.org/api/x</id><title>arXiv Query</title><opensearch:totalResults>${ids.length}</opensearch:totalResults>` +
		`<opensearch:itemsPerPage>${ids.length}</opensearch:itemsPerPage><opensearch:startIndex>0</opensearch:startIndex>${entries.join('')}</feed>`
	);
}

/** One work as Crossref lists it. */
function crossrefWork(doi: string, title: string, family = 'Lovelace', year = 2020): object {
	return {
		DOI: doi,
		title: [title],
		type: 'journal-article',
		author: [{ family, given: 'Ada' }],
		issued: { 'date-parts': [[year]] },
	};
}

/** Crossref's answer for one work. */
export function crossrefAnswer(doi: string, title: string): string {
	return JSON.stringify({ status: 'ok', 'message-type': 'work', message: crossrefWork(doi, title) });
}

/** DataCite's answer for one DOI. */
export function dataCiteAnswer(doi: string, title: string): string {
	const attributes = {
		doi,
		titles: [{ title }],
		creators: [{ name: 'Lovelace, Ada' }],
		publicationYear: 2024,
		types: {},
	};
	return JSON.stringify({ data: { id: doi, type: 'dois', attributes } });
}

/** Citations in the MEDLINE format. */
export function medlineAnswer(...pmids: readonly string[]): string {
	return pmids
		.map(
			(pmid) =>
				`\nPMID- ${pmid}\nOWN - NLM\nSTAT- MEDLINE\nDP  - 2019\nTI  - Article ${pmid}.\nFAU - Lovelace, Ada\nAU  - Lovelace A\n`,
		)
		.join('');
}
