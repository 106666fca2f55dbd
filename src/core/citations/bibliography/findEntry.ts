import { identityKeys } from '../../paper/identityKeys';
import type { Name, Paper } from '../../paper/paper';
import { foldText } from '../../text/foldText';
import { entryFacts, type EntryFacts } from './entryFacts';
import { scanBibtex, type BibtexEntry } from '../../bibtex/scanBibtex';

/** The entries of a bibliography by the papers they describe. */
interface EntryIndex {
	readonly entries: readonly BibtexEntry[];
	readonly byIdentity: ReadonlyMap<string, readonly IndexedEntry[]>;
}

interface IndexedEntry {
	readonly entry: BibtexEntry;
	readonly facts: EntryFacts;
}

/** Reads the entries of a .bib text and what tells their papers apart. */
export function indexEntries(text: string): EntryIndex {
	const entries = scanBibtex(text);
	const byIdentity = new Map<string, IndexedEntry[]>();
	for (const entry of entries) {
		const facts = entryFacts(text, entry);
		for (const identity of identityKeys(facts)) {
			const same = byIdentity.get(identity);
			if (same) {
				same.push({ entry, facts });
			} else {
				byIdentity.set(identity, [{ entry, facts }]);
			}
		}
	}
	return { entries, byIdentity };
}

/**
 * The entry that describes the paper, by a common identifier, else by the title where neither identifiers, year nor
 * authors speak against it. Entries without a key cannot be cited and are passed over.
 */
export function findEntry(index: EntryIndex, paper: Paper): BibtexEntry | undefined {
	for (const identity of identityKeys(paper)) {
		const isTitle = identity.startsWith('title:');
		const found = index.byIdentity
			.get(identity)
			?.find(({ entry, facts }) => entry.key !== '' && !(isTitle && contradicts(facts, paper)));
		if (found) {
			return found.entry;
		}
	}
	return undefined;
}

/** A preprint and its publication may be this many years apart. */
const yearsApart = 2;

function contradicts(entry: EntryFacts, paper: Paper): boolean {
	const [entryId, paperId] = [entry.identifiers.arxiv, paper.identifiers.arxiv];
	const idsDiffer = entryId !== undefined && paperId !== undefined && entryId !== paperId;
	const years = entry.issued && paper.issued ? Math.abs(entry.issued.year - paper.issued.year) : 0;
	return idsDiffer || years > yearsApart || !shareAuthor(entry.author, paper.author);
}

function shareAuthor(first: readonly Name[], second: readonly Name[]): boolean {
	const words = new Set(first.flatMap(familyWords));
	const others = second.flatMap(familyWords);
	return words.size === 0 || others.length === 0 || others.some((word) => words.has(word));
}

function familyWords(name: Name): readonly string[] {
	const family = foldText(name.family ?? name.literal ?? '').replace(/\\[a-z]?|[{}'"^~`=.]/g, '');
	return family.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}
