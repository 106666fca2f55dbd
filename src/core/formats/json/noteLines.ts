import { arxivIdIn } from '../../paper/arxivId';
import type { Identifiers } from '../../paper/paper';
import { defined } from './defined';

/** What stands in a note or in Zotero's Extra field, apart. */
export interface NoteLines {
	readonly identifiers: Identifiers;
	readonly sourceKey?: string;
	/** `type: article` overrides the type, as Zotero and Better BibTeX read it. */
	readonly type?: string;
	/** Everything that is no identifier or key. */
	readonly note?: string;
}

/** Reads lines such as `PMID: 123`, `arXiv: 1706.03762 [cs]` or `Citation Key: doe99` out of a note. */
export function noteLines(text: string | undefined): NoteLines {
	const found: Found = {};
	const rest = (text ?? '')
		.slice(0, maxLookedAt)
		.split(/\r\n?|\n/)
		.filter((line) => line.trim() !== '' && !readLine(found, line));
	const { sourceKey, type, ...identifiers } = found;
	return { identifiers, ...defined({ sourceKey, type, note: rest.length > 0 ? rest.join('; ') : undefined }) };
}

const maxLookedAt = 20_000;

type Found = { -readonly [K in keyof Identifiers]?: string } & { sourceKey?: string; type?: string };

/** Labels as Zotero's translators, Better BibTeX and PubMed's exports write them. */
const fields: readonly (readonly [RegExp, keyof Found])[] = [
	[/^doi$/, 'doi'],
	[/^(?:pmid|pubmed id)$/, 'pmid'],
	[/^(?:pmcid|pmc)$/, 'pmcid'],
	[/^(?:arxiv|arxiv id|eprint)$/, 'arxiv'],
	[/^isbn$/, 'isbn'],
	[/^(?:citation[ -]?key|bibtex)$/, 'sourceKey'],
	[/^type$/, 'type'],
];

function readLine(found: Found, line: string): boolean {
	const labelled =
		/^\s{0,20}(?:\[?|\{:)([A-Za-z][A-Za-z -]{2,20}?)\s{0,5}[:=]\s{0,20}(\S.{0,300}?)[\]}]?\s{0,20}$/.exec(line);
	const label = labelled?.[1]?.toLowerCase();
	const value = labelled?.[2];
	const field = fields.find(([name]) => label !== undefined && name.test(label))?.[1];
	if (field === undefined || value === undefined) {
		return false;
	}
	const plain = field === 'arxiv' ? arxivIdIn(value.replace(/\s*\[.*/, '')) : value;
	if (plain === undefined || (field === 'sourceKey' && /\s/.test(plain))) {
		return false;
	}
	found[field] ??= plain;
	return true;
}
