import type { Format } from '../decoded';
import { gatherPapers, type Entry } from '../gatherPapers';
import { risRecord } from './risRecord';
import { taggedRecords, type TaggedDialect } from './taggedRecords';

/**
 * RIS (Research Information Systems' format specification of 2001 and 2011, and what RefMan, EndNote, Scopus, Web of
 * Science, publishers and Zotero make of it).
 */
export const ris: Format = {
	name: 'ris',
	matches: (text) => /^[ \t\uFEFF]{0,9}TY {1,3}-[ \t]{0,3}[A-Z]{3,8}[ \t]{0,9}\r?$/im.test(text.slice(0, lookedAt)),
	decode: (text) => gatherPapers(entriesOf(text)),
};

const lookedAt = 20_000;
/** `TY  - JOUR`; without the space behind the hyphen, with one before it, and in small letters too. */
const dialect: TaggedDialect = {
	tag: /^[ \t\uFEFF]{0,9}([A-Z][A-Z\d](?= {1,3}-)|[a-z][a-z\d](?= {2}-)) {1,3}-[ \t]?/,
	opens: (tag) => tag === 'TY',
	last: 'ER',
	listed: new Set(['KW', 'AU', 'A1']),
};

function* entriesOf(text: string): Generator<Entry> {
	for (const { line, values } of taggedRecords(text, dialect)) {
		const record = risRecord(values);
		yield record ? { line, record } : { line, problem: 'A reference has no title and was left out.' };
	}
}
