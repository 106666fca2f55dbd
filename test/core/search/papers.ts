import { parseName } from '../../../src/core/paper/parseName';
import { SearchIndex } from '../../../src/core/search/searchIndex';
import type { SearchPaper } from '../../../src/core/search/searchPaper';

import { identifiersIn } from '../../../src/core/paper/identifiers';

/** A paper with the title as its id, unless said otherwise. */
export function paper(
	title: string,
	{ authors = '', ...rest }: Partial<SearchPaper> & { authors?: string } = {},
): SearchPaper {
	const author = authors === '' ? [] : authors.split('; ').map(parseName);
	return { id: title, citekey: '', title, author, identifiers: {}, ...rest };
}

/** An index and the papers it has, which it reads from here. */
export class PaperIndex extends SearchIndex {
	readonly #papers: Map<string, SearchPaper>;

	constructor(papers = new Map<string, SearchPaper>()) {
		super({ read: (id) => papers.get(id), named: (text) => named(papers, text) });
		this.#papers = papers;
	}

	override add(one: SearchPaper, stamp?: number): void {
		this.#papers.set(one.id, one);
		super.add(one, stamp);
	}

	override remove(id: string): void {
		this.#papers.delete(id);
		super.remove(id);
	}
}

/** As a library does: by citekey, arXiv id and DOI. */
function named(papers: ReadonlyMap<string, SearchPaper>, text: string): string | undefined {
	const { arxiv, doi } = identifiersIn(text);
	const isNamed = ({ citekey, identifiers }: SearchPaper) =>
		(citekey !== '' && citekey === text) ||
		(arxiv !== undefined && identifiers.arxiv === arxiv) ||
		(doi !== undefined && identifiers.doi === doi);
	return [...papers.values()].find(isNamed)?.id;
}

export function indexOf(papers: readonly SearchPaper[]): PaperIndex {
	const index = new PaperIndex();
	papers.forEach((one) => index.add(one));
	return index;
}

/** The ids a query finds, in order. */
export function found(index: SearchIndex, words: string, limit = 10): readonly string[] {
	return index.search({ words, limit }).map(({ id }) => id);
}
