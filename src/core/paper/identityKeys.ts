import type { PaperRecord } from './paper';
import { titleKey } from './titleKey';

type Identified = Pick<PaperRecord, 'identifiers' | 'title' | 'type'>;

/**
 * The keys that tell which paper a record is, the strongest first: `arxiv:2401.17377`, `doi:10.1000/x`, `pmid:1`,
 * `isbn:9780306406157`, and last `title:` with the normalised title. Two records with a common identifier are one paper;
 * with a common title they may be.
 */
export function identityKeys(record: Identified): readonly string[] {
	const keys = identifierKeys(record);
	const title = titleKey(record.title);
	return title === undefined ? keys : [...keys, `title:${title}`];
}

/** The keys of {@link identityKeys} that come from identifiers. */
export function identifierKeys({ identifiers, type }: Pick<Identified, 'identifiers' | 'type'>): readonly string[] {
	const keys: string[] = [];
	for (const kind of kinds) {
		const value = identifiers[kind];
		// Papers in proceedings and chapters carry the ISBN of their book.
		if (value !== undefined && (kind !== 'isbn' || type === 'book')) {
			keys.push(`${kind}:${value}`);
		}
	}
	return keys;
}

const kinds = ['arxiv', 'doi', 'pmid', 'pmcid', 'isbn', 'acl', 'openalex', 'semanticScholar', 'zotero'] as const;
