import type { Format } from '../decoded';
import { gatherPapers } from '../gatherPapers';
import { keptEntries } from '../json/keptEntries';
import type { JsonPath } from '../json/listIn';
import { peekJson, type Peek } from '../json/peekJson';
import { crossrefType } from '../crossref/crossrefType';
import { cslType } from './cslType';
import { readCslItem } from './readCslItem';

/** CSL-JSON: a list, one item as DOI content negotiation answers, or Zotero's `{"items": […]}`. */
export const cslJson: Format = {
	name: 'csl',
	matches: (text) => pathsOf(text) !== undefined,
	decode: (text) => gatherPapers(keptEntries(text, { paths: pathsOf(text) ?? [[]], read: readCslItem })),
};

/** Where the items are; one item may itself have a member called `references`, so the root comes first. */
function pathsOf(text: string): readonly JsonPath[] | undefined {
	const candidates: readonly JsonPath[] = [[], ['items'], ['references']];
	const path = candidates.find((candidate) => {
		const peek = peekJson(text, [candidate]);
		return peek !== undefined && isCsl(peek, candidate);
	});
	return path && [path];
}

function isCsl({ root, entry, isEmpty }: Peek, path: JsonPath): boolean {
	if (isEmpty) {
		return path[0] === 'items' && root.size === 1 && root.has('items');
	}
	if (!entry.has('title') || others.some((member) => entry.has(member)) || root.has('jsonrpc')) {
		return false;
	}
	const type = /^"([a-z_-]{2,40})"/.exec(entry.get('type') ?? '')?.[1];
	const isTyped = cslType(type) !== undefined || crossrefType(type) !== undefined;
	return isTyped || own.some((member) => entry.has(member));
}

/** Members of other formats' entries, which share titles and type names with CSL. */
const others = [
	'itemType',
	'paperId',
	'authorships',
	'publication_year',
	'display_name',
	'paper',
	'identifiers',
	'links',
];
const own = ['issued', 'container-title', 'DOI', 'citation-key'];
