import { scanBibtexParts, type BibtexEntry, type BibtexParts } from '../../bibtex/scanBibtex';
import type { Format } from '../decoded';
import { gatherPapers, type Entry } from '../gatherPapers';
import { lineFinder } from '../lineFinder';
import { Bibliography } from './bibliography';
import { entryRecord } from './entryRecord';
import { isNoPaper } from './entryType';

/** BibTeX (Patashnik, BibTeXing) and biblatex (its manual, §2): every entry with a title, whatever its neighbours lack. */
export const bibtex: Format = {
	name: 'bibtex',
	matches: looksLikeBibtex,
	decode: (text) => gatherPapers(entriesOf(text)),
};

const lookedAt = 200_000;
const opening =
	/^[ \t]{0,99}@(?:(?:comment|preamble)\s{0,9}[{(]|string\s{0,9}[{(]\s{0,99}[^\s,={}()"#%]{1,100}\s{0,99}=|[a-z][\w-]{0,40}\s{0,9}[{(]\s{0,99}(?:[^\s,={}"]{0,300}\s{0,99},|[\w-]{1,40}\s{0,99}=\s{0,99}[{"]))/im;
/** What stands before a quoted entry in a Markdown or LaTeX document. */
const document = /^[ \t]{0,9}(?:```|~~~)|\\documentclass|\\begin\s{0,9}\{/m;

/** Remarks, junk and the lines of JabRef may come before the first entry. */
function looksLikeBibtex(text: string): boolean {
	const start = text.slice(0, lookedAt);
	const found = opening.exec(start.replace(/^\uFEFF/, ''));
	return found !== null && !/^\s*[[{<]/.test(start.slice(0, 200)) && !document.test(start.slice(0, found.index));
}

function* entriesOf(text: string): Generator<Entry> {
	const parts = scanBibtexParts(text);
	const bibliography = new Bibliography(text, parts);
	const lineAt = lineFinder(text);
	const unread = unreadEntries(text, parts);
	for (const place of [...parts.entries, ...unread].sort((first, second) => first.start - second.start)) {
		const line = lineAt(place.start);
		if (place.type === undefined) {
			yield { line, problem: 'An entry without its opening brace was left out.' };
		} else if (!isNoPaper(place.type)) {
			const record = entryRecord(bibliography.fieldsOf(place), place.key);
			const problem = problemOf(place, record !== undefined);
			yield { line, ...(record && { record }), ...(problem !== undefined && { problem }) };
		}
	}
}

interface Unread {
	readonly start: number;
	readonly type?: undefined;
}

const braceless = /^[ \t]{0,99}@[a-z][\w-]{0,40}[ \t]{0,9},?[ \t]{0,9}\r?\n\s{0,99}[a-z][\w-]{0,40}[ \t]{0,99}=/gim;

/** Where an entry begins that lacks its opening brace: between what was read. */
function unreadEntries(text: string, { entries, commands }: BibtexParts): readonly Unread[] {
	const read = [...entries, ...commands].sort((first, second) => first.start - second.start);
	const found: Unread[] = [];
	let from = 0;
	for (const { start, end } of [...read, { start: text.length, end: text.length }]) {
		const gap = start - from > 10 ? text.slice(from, start) : '';
		found.push(
			...[...gap.matchAll(braceless)].map(({ index, 0: lines }) => ({ start: from + index + lines.indexOf('@') })),
		);
		from = end;
	}
	return found;
}

function problemOf({ key, type, closed }: BibtexEntry, hasTitle: boolean): string | undefined {
	const name = key === '' ? `An entry without a key (@${type.slice(0, 40)})` : `The entry “${key.slice(0, 80)}”`;
	if (hasTitle) {
		return closed ? undefined : `${name} is not closed. What could be read of it was kept.`;
	}
	return closed ? `${name} has no title and was left out.` : `${name} is not closed, has no title and was left out.`;
}
