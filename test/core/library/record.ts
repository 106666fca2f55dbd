import { parseName } from '../../../src/core/paper/parseName';
import type { PaperRecord } from '../../../src/core/paper/paper';

/** A record with a title and what the test is about. */
export function record(
	title: string,
	others: Partial<Omit<PaperRecord, 'author'>> & { by?: readonly string[] } = {},
): PaperRecord {
	const { by = [], ...facts } = others;
	return {
		type: 'article',
		title,
		author: by.map(parseName),
		categories: [],
		identifiers: {},
		links: {},
		signals: {},
		...facts,
	};
}
