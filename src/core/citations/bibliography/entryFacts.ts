import { canonicalIdentifiers, identifiersIn } from '../../paper/identifiers';
import type { Identifiers, PaperRecord } from '../../paper/paper';
import { isEtAl, parseName } from '../../paper/parseName';
import type { BibtexEntry, BibtexField } from '../../bibtex/scanBibtex';

/** What tells which paper an entry describes. */
export type EntryFacts = Pick<PaperRecord, 'author' | 'identifiers' | 'issued' | 'title' | 'type'>;

/** Reads from an entry what tells which paper it describes; the title is empty where it has none. */
export function entryFacts(text: string, entry: BibtexEntry): EntryFacts {
	const read = (name: string) => {
		const field = entry.fields.find((each) => each.name === name);
		return field && fieldText(text, field);
	};
	const year = /(?<!\d)\d{4}(?!\d)/.exec(read('year') ?? read('date') ?? '')?.[0];
	return {
		type: entry.type === 'book' ? 'book' : 'article',
		title: read('title') ?? '',
		author: namesIn(read('author') ?? ''),
		...(year !== undefined && { issued: { year: Number(year) } }),
		identifiers: identifiersOf(read),
	};
}

/** The value of a field without its delimiters and without escapes before special characters; macros stay names. */
function fieldText(text: string, field: BibtexField): string {
	return text
		.slice(field.valueStart, Math.min(field.valueEnd, field.valueStart + maxLookedAt))
		.replace(/["}]\s{0,99}#\s{0,99}["{]/g, '')
		.replace(/^["{]|["}]$/g, '')
		.replace(/\\([_%&#$])/g, '$1')
		.trim();
}

const maxLookedAt = 4000;
const maxNames = 50;

function namesIn(authors: string): PaperRecord['author'] {
	return authors
		.split(/\s+and\s+/i, maxNames)
		.filter((name) => name.trim() !== '' && !isEtAl(name))
		.map(parseName);
}

function identifiersOf(read: (name: string) => string | undefined): Identifiers {
	const archive = read('archiveprefix') ?? read('eprinttype') ?? 'arxiv';
	// Many write the arXiv id as the journal, into a note or only into the address.
	const elsewhere = ['url', 'journal', 'note', 'howpublished'].map((name) => identifiersIn(read(name) ?? '').arxiv);
	const candidates = {
		doi: read('doi') ?? identifiersIn(read('url') ?? '').doi,
		arxiv: (/^arxiv$/i.test(archive) ? read('eprint') : undefined) ?? elsewhere.find((id) => id !== undefined),
		pmid: read('pmid'),
		isbn: read('isbn'),
	};
	const present = Object.entries(candidates).filter(([, value]) => value !== undefined);
	return canonicalIdentifiers(Object.fromEntries(present));
}
