import { isPreprintDoi } from './doi';
import type { Identifiers } from './paper';

/** All identifiers of two records of one paper, the first one's of each kind; but of two DOIs never the preprint's. */
export function uniteIdentifiers(first: Identifiers, second: Identifiers): Identifiers {
	const isReplaced = first.doi !== undefined && second.doi !== undefined && isPreprintDoi(first.doi);
	return { ...second, ...first, ...(isReplaced && { doi: second.doi }) };
}
