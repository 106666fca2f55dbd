import type { Format } from '../decoded';
import { gatherPapers, type Entry } from '../gatherPapers';
import { taggedRecords, type TaggedDialect } from '../ris/taggedRecords';
import { nbibRecord } from './nbibRecord';

/** The MEDLINE display format that PubMed exports as `.nbib` (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). */
export const nbib: Format = {
	name: 'nbib',
	matches: (text) => {
		const start = text.slice(0, lookedAt);
		return (
			/^\uFEFF?PMID {0,2}- {0,3}\d{1,9}[ \t]{0,9}\r?$/m.test(start) &&
			/^(?:TI|BTI|STAT|OWN|DP|FAU|AU) {1,3}- /m.test(start)
		);
	},
	decode: (text) => gatherPapers(entriesOf(text)),
};

const lookedAt = 50_000;
/** Tags are filled up to four characters; lines that go on begin with six spaces. */
const dialect: TaggedDialect = {
	tag: /^\uFEFF?([A-Z]{2,4}) {0,3}-(?: |$)/,
	opens: (tag, { values }) => tag === 'PMID' && (values.has('PMID') || values.has('TI')),
	listed: new Set(),
};

function* entriesOf(text: string): Generator<Entry> {
	for (const { line, values } of taggedRecords(text, dialect)) {
		const record = nbibRecord(values);
		yield record ? { line, record } : { line, problem: 'A citation has no title and was left out.' };
	}
}
