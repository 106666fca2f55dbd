/** A work as OpenAlex has it. */
export function openAlexWork(number: number, more: object = {}): object {
	return {
		id: `https://openalex.org/W${number}`,
		title: `Lighthouse Diary Number ${number} of the Northern Shore`,
		publication_year: 2020,
		authorships: [{ author: { display_name: 'Ada Okonkwo' } }],
		ids: { openalex: `https://openalex.org/W${number}` },
		...more,
	};
}

/** A page of OpenAlex; `next` is the cursor behind it. */
export function openAlexPage(works: readonly object[], next: string | null, count = 1000): object {
	return { meta: { count, per_page: 25, next_cursor: next, db_response_time_ms: 1 }, results: works };
}

/** A page of Crossref. */
export function crossrefPage(items: readonly object[], next?: string, total = 1000): object {
	const message = { 'total-results': total, items, 'next-cursor': next };
	return { status: 'ok', 'message-type': 'work-list', message };
}

/** A work as Crossref has it. */
export function crossrefWork(doi: string, title: string, more: object = {}): object {
	const author = [{ given: 'Ada', family: 'Okonkwo' }];
	return { DOI: doi, title: [title], type: 'journal-article', issued: { 'date-parts': [[2020]] }, author, ...more };
}

/** A paper as Semantic Scholar has it. */
export function scholarPaper(digit: string, title: string, more: object = {}): object {
	return { paperId: digit.repeat(40), title, year: 2020, authors: [{ name: 'A. Okonkwo' }], externalIds: {}, ...more };
}

/** A page of Semantic Scholar. */
export function scholarPage(data: readonly object[], offset = 0, next?: number, total = 1000): object {
	return { total, offset, ...(next !== undefined && { next }), data };
}

/** A paper as Hugging Face has it. */
export function huggingFacePaper(id: string, title: string): object {
	const paper = { id, title, summary: 'Rain fell.', authors: [{ name: 'Ada Okonkwo' }], upvotes: 4 };
	return { paper: { ...paper, publishedAt: '2020-01-02T00:00:00.000Z' }, title };
}

/** A page of arXiv's API. */
export function arxivPage(
	entries: readonly (readonly [id: string, title: string])[],
	start: number,
	total: number,
): string {
	const written = entries.map(
		([id, title]) => `<entry><id>http://arxiv.org/abs/${id}v1</id><title>${title}</title>
			<summary>Rain fell, again.</summary><published>2020-01-01T00:00:00Z</published>
			<author><name>Ada Okonkwo</name></author></entry>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns="http://www.w3.org/2005/Atom">
<id>https://arxiv.org/api/x</id><title>arXiv Query: x</title>
<opensearch:itemsPerPage>25</opensearch:itemsPerPage><opensearch:totalResults>${total}</opensearch:totalResults>
<opensearch:startIndex>${start}</opensearch:startIndex>${written.join('\n')}</feed>`;
}
