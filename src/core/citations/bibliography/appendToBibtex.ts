import { identityKeys } from '../../paper/identityKeys';
import type { Paper } from '../../paper/paper';
import type { TextEdit } from '../textEdit';
import { bibtexEntry } from './bibtexEntry';
import { fileStyle } from './fileStyle';
import { findEntry, indexEntries } from './findEntry';

/** What adding papers to a .bib changes. */
export interface BibtexAddition {
	/** Empty where the file has them all. */
	readonly edits: readonly TextEdit[];
	/** The key each paper is cited by in this file, in the order of the papers. */
	readonly citekeys: readonly string[];
	/** Number of new entries. */
	readonly added: number;
}

/**
 * Adds entries for the papers that a .bib text does not have yet, at its end and in its own style; nothing else changes.
 * A paper that is there, or in one of the document's other .bib texts, is cited by the key it has; a key that is another
 * paper's gets a letter behind it.
 */
export function appendToBibtex(text: string, papers: readonly Paper[], others: readonly string[] = []): BibtexAddition {
	const index = indexEntries(text);
	const indexes = [index, ...others.map(indexEntries)];
	const style = fileStyle(text, index.entries);
	const taken = new Set(indexes.flatMap(({ entries }) => entries.map((entry) => entry.key.toLowerCase())));
	const addedKeys = new Map<string, string>();
	const added: string[] = [];
	const citekeys = papers.map((paper) => {
		const identities = [`id:${paper.id}`, ...identityKeys(paper)];
		const known =
			indexes.map((known) => findEntry(known, paper)?.key).find((key) => key !== undefined) ??
			identities.map((identity) => addedKeys.get(identity)).find((key) => key !== undefined);
		if (known !== undefined) {
			return known;
		}
		const citekey = freeKey(paper.citekey, taken);
		taken.add(citekey.toLowerCase());
		identities.forEach((identity) => addedKeys.set(identity, citekey));
		added.push(bibtexEntry(paper, citekey, style));
		return citekey;
	});
	const appended =
		added.length === 0 ? undefined : separation(text, style.newline) + added.join(style.newline.repeat(2));
	return {
		edits: appended === undefined ? [] : [{ offset: text.length, length: 0, text: appended + style.newline }],
		citekeys,
		added: added.length,
	};
}

/** BibTeX takes keys that differ in case only for one. */
function freeKey(citekey: string, taken: ReadonlySet<string>): string {
	let key = citekey;
	for (let attempt = 1; taken.has(key.toLowerCase()); attempt++) {
		key = citekey + suffix(attempt);
	}
	return key;
}

/** b, c, … z, ba, bb, … */
function suffix(attempt: number): string {
	const last = String.fromCharCode(97 + (attempt % 26));
	return attempt < 26 ? last : suffix(Math.floor(attempt / 26)) + last;
}

/** What puts the next entry on a line of its own, behind an empty one. */
function separation(text: string, newline: string): string {
	if (/^\uFEFF?\s*$/.test(text)) {
		return '';
	}
	const [ending = ''] = /(?:\r?\n[ \t]{0,99}){0,2}$/.exec(text.slice(-300)) ?? [];
	return newline.repeat(2 - Math.min(2, ending.split('\n').length - 1));
}
