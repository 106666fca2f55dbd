import { arxivIdIn } from '../../paper/arxivId';
import type { PaperRecord } from '../../paper/paper';
import { readCslItem } from '../csl/readCslItem';
import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { keptEntries } from '../json/keptEntries';
import { looseText } from '../json/looseText';
import { peekJson } from '../json/peekJson';
import { listOf, objectOf } from '../jsonValue';

/**
 * Crossref's answers to `/works` and `/works/{doi}`
 * (https://www.crossref.org/documentation/retrieve-metadata/rest-api/), whose works are CSL-JSON with additions.
 */
export const crossrefWorks: Format = {
	name: 'crossref',
	matches: (text) => /^"work(?:-list)?"/.test(peekJson(text, [])?.root.get('message-type') ?? ''),
	decode: (text) => gatherPapers(keptEntries(text, { paths: [['message', 'items'], ['message']], read: readWork })),
};

function readWork(value: unknown): PaperRecord | undefined {
	const record = readCslItem(value);
	const preprint = preprintOf(value);
	if (!record || preprint === undefined || record.identifiers.arxiv !== undefined) {
		return record;
	}
	return { ...record, identifiers: { ...record.identifiers, arxiv: preprint } };
}

/** arXiv's id of the preprint that a published work names as its own. */
function preprintOf(value: unknown): string | undefined {
	const related = listOf(objectOf(objectOf(value).relation)['has-preprint']).slice(0, 20);
	return related
		.map((relation) => looseText(objectOf(relation).id))
		.map((id) => (id === undefined ? undefined : arxivIdIn(id)))
		.find((id) => id !== undefined);
}
