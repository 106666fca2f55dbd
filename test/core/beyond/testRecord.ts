import type { PaperRecord } from '../../../src/core/paper/paper';
import { parseName } from '../../../src/core/paper/parseName';

/** A record with what a test cares about. */
export function testRecord(
	title: string,
	{
		authors = [],
		year,
		...more
	}: Partial<PaperRecord> & { readonly authors?: readonly string[]; readonly year?: number } = {},
): PaperRecord {
	return {
		type: 'article',
		title,
		author: authors.map(parseName),
		...(year !== undefined && { issued: { year } }),
		categories: [],
		identifiers: {},
		links: {},
		signals: {},
		...more,
	};
}
