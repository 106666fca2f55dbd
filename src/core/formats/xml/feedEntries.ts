import type { PaperRecord } from '../../paper/paper';
import type { Entry } from '../gatherPapers';
import { lineFinder } from '../lineFinder';
import type { XmlDocument } from './readXml';
import type { XmlElement } from './xmlElement';

/** What an entry was read as: a paper, a reason why it is none, or nothing to speak of. */
export interface EntryRead {
	readonly record?: PaperRecord;
	readonly problem?: string;
}

/** The entries of an XML feed read one by one; what is cut off or no paper is reported and costs no other entry. */
export function* feedEntries(
	text: string,
	document: XmlDocument,
	read: (entry: XmlElement, rank: number) => EntryRead,
): Generator<Entry> {
	const lineOf = lineFinder(text);
	for (const [index, entry] of document.entries.entries()) {
		yield { line: lineOf(entry.at), ...read(entry, index + 1) };
	}
	const { entries, cutOffEntry, isCutOff, tooManyAt } = document;
	if (tooManyAt !== undefined) {
		yield { line: lineOf(tooManyAt), problem: 'The feed has more than 2,000,000 elements; the rest was left out.' };
	} else if (cutOffEntry !== undefined) {
		const problem = `The text ends inside entry ${entries.length + 1}, which was left out.`;
		yield { line: lineOf(cutOffEntry), problem };
	} else if (isCutOff) {
		yield { line: lineOf(text.length), problem: `The text ends after entry ${entries.length}; more may be missing.` };
	}
}
