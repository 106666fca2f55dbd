import { identifierKeys } from '../paper/identityKeys';
import { fullName, shortName } from '../paper/nameText';
import type { PaperRecord } from '../paper/paper';
import { titleKey } from '../paper/titleKey';
import { hashText } from '../text/hashText';

/** How the library finds a record again. */
export interface RecordKeys {
	/** Keys that belong to one paper: identifiers, else the fingerprint of the record. */
	readonly sure: readonly string[];
	/** `title:` and a hash of the normalised title, where it is one that tells papers apart. */
	readonly title?: string;
	/** Ids the paper may get, the best first. */
	readonly ids: readonly string[];
}

/** The keys of a record; the same record has the same keys on every machine. */
export function recordKeys(record: PaperRecord): RecordKeys {
	const identifiers = identifierKeys(record);
	const key = titleKey(record.title);
	const title = key === undefined ? undefined : titleId(key);
	const sure = identifiers.length > 0 ? identifiers : [fingerprint(record, key)];
	const [first = ''] = sure;
	const ids = identifiers.length > 0 || title === undefined ? [first] : [title, first];
	return { sure, ...(title !== undefined && { title }), ids };
}

/** The short form of a normalised title, for ids and for citekeys on disk. */
export function titleId(normalisedTitle: string): string {
	return `title:${hashText(normalisedTitle)}`;
}

/** Records without identifiers are the same when they agree in this; a title that says little needs all the rest. */
function fingerprint(record: PaperRecord, key: string | undefined): string {
	const year = record.issued?.year ?? '';
	const parts =
		key === undefined
			? [
					record.title,
					year,
					record.author.map(fullName),
					record.containerTitle,
					record.identifiers.url,
					record.abstract,
				]
			: [key, year, record.author.map(shortName)];
	return titleId(JSON.stringify(parts));
}
