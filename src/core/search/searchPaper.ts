import { fullName } from '../paper/nameText';
import type { Paper } from '../paper/paper';

/** What is searched in, and what queries ask for where it is known. */
export type SearchPaper = Pick<
	Paper,
	'id' | 'citekey' | 'title' | 'author' | 'issued' | 'abstract' | 'containerTitle' | 'keywords' | 'identifiers'
> &
	Partial<Pick<Paper, 'links' | 'signals' | 'provenance'>>;

/** Where a match was found. */
export type SearchField = 'title' | 'author' | 'year' | 'keyword' | 'venue' | 'citekey' | 'abstract';

/** `[start, end)` in UTF-16 units of {@link fieldText}. */
export type TextRange = readonly [start: number, end: number];

/** The matched words of one field, in order and apart from each other. */
export interface SearchMatch {
	readonly field: SearchField;
	readonly ranges: readonly TextRange[];
}

/** A found paper: `score` from 0 to 1, the best first; the fields that matched, the title first and the abstract last. */
export interface SearchHit {
	readonly id: string;
	readonly score: number;
	readonly matches: readonly SearchMatch[];
}

/** The text of a field that the ranges of a match count in; empty where the paper has none. */
export function fieldText(paper: SearchPaper, field: SearchField): string {
	switch (field) {
		case 'title':
			return paper.title;
		case 'author':
			return paper.author.map(fullName).join(', ');
		case 'year':
			return paper.issued ? String(paper.issued.year) : '';
		case 'keyword':
			return (paper.keywords ?? []).join(', ');
		case 'venue':
			return paper.containerTitle ?? '';
		case 'citekey':
			return paper.citekey;
		case 'abstract':
			return paper.abstract ?? '';
	}
}
