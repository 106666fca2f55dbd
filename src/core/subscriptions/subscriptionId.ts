import type { FeedSource } from './subscription';

/**
 * The stable id of a feed, the same for two ways of writing one source: `huggingface:daily`, `arxiv:cs.CL+cs.IR`,
 * `journal:0028-0836`, `files:library/*.bib`, `zotero:groups/456/collections/ABCD1234`, or the address itself.
 */
export function subscriptionId(source: FeedSource): string {
	switch (source.kind) {
		case 'url':
			return source.url;
		case 'huggingface':
			return `huggingface:${source.list}`;
		case 'arxiv':
			return `arxiv:${[...source.categories].sort().join('+')}`;
		case 'journal':
			return `journal:${source.issn}`;
		case 'files':
			return `files:${source.glob}`;
		case 'zotero':
			return `zotero:${zoteroPath(source)}`;
	}
}

function zoteroPath({ library, collection, search }: Extract<FeedSource, { kind: 'zotero' }>): string {
	if (collection !== undefined) {
		return `${library}/collections/${collection}`;
	}
	return search === undefined ? library : `${library}/searches/${search}`;
}
