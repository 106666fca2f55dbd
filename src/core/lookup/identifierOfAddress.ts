import { arxivIdIn } from '../paper/arxivId';
import { doiIn } from '../paper/doi';
import { isbnIn } from '../paper/isbn';
import { identifierOfDoi } from './identifierOfDoi';
import type { NamedIdentifier } from './namedIdentifier';

/**
 * What an address of a publisher, an archive or a reader names; the address itself where that is not to be seen in it.
 * `undefined` for what is no http(s) address.
 */
export function identifierOfAddress(text: string): NamedIdentifier | undefined {
	const address = /^https?:/i.test(text) ? text : `https://${text}`;
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) {
		return undefined;
	}
	const host = url.hostname.replace(/^www\./, '');
	const path = decoded(url.pathname);
	for (const [hosts, identifierIn] of rules) {
		const found = hosts.test(host) ? identifierIn(path, url) : undefined;
		if (found) {
			return found;
		}
	}
	return doiOfAddress(path, decoded(url.search)) ?? { kind: 'url', value: url.href };
}

type Rule = (path: string, url: URL) => NamedIdentifier | undefined;

/** Where an address has its identifier, by host; what no rule finds may still have a DOI in it. */
const rules: readonly (readonly [hosts: RegExp, identifierIn: Rule])[] = [
	[/^(?:\w+\.)*(?:arxiv|alphaxiv|ar5iv)\.org$/, arxivInPath],
	[/^(?:huggingface|hf)\.co$/, (path) => (path.startsWith('/papers/') ? arxivInPath(path) : undefined)],
	[/^nature\.com$/, (path) => doiWith('10.1038/', /^\/articles\/([\w.-]{5,60}?)(?:\.pdf|\/.*)?$/, path)],
	[/^(?:biorxiv|medrxiv)\.org$/, bioRxivDoi],
	[/^zenodo\.org$/, (path) => doiWith('10.5281/zenodo.', /^\/records?\/(\d{1,12})/, path)],
	[/^pubmed\.ncbi\.nlm\.nih\.gov$/, (path) => firstOf('pmid', /^\/(\d{1,9})\b/, path)],
	[/^ncbi\.nlm\.nih\.gov$/, (path) => firstOf('pmid', /^\/(?:m\/)?pubmed\/(\d{1,9})\b/, path)],
	[/^europepmc\.org$/, (path) => firstOf('pmid', /\/(?:article|abstract)\/med\/(\d{1,9})\b/i, path)],
	[
		/(?:^|\.)ncbi\.nlm\.nih\.gov$|^europepmc\.org$/,
		(path) => firstOf('pmcid', /\/(PMC\d{1,10})\b/i, path.toUpperCase()),
	],
	[/^openreview\.net$/, openReviewForum],
	[/^(?:aclanthology\.org|aclweb\.org|aclanthology\.info)$/, aclInPath],
	[/^openlibrary\.org$|^worldcat\.org$|(?:^|\.)amazon\.[a-z.]{2,6}$/, isbnInPath],
];

/** DOIs as publishers put them into their addresses: with kinds of views, file types and other parameters behind. */
function doiOfAddress(path: string, search: string): NamedIdentifier | undefined {
	const inPath = doiIn(path);
	if (inPath !== undefined) {
		return identifierOfDoi(inPath.replace(view, '').replace(view, ''));
	}
	const inSearch = /\b10\.\d{4,9}[^&]*/.exec(search)?.[0];
	return inSearch === undefined ? undefined : identifierOfDoi(inSearch);
}

const view =
	/(?:\/(?:full|abstract|abs|pdf|epdf|epub|html|meta|fulltext|full-text|summary|references|citations?|figures|metrics|download|suppl_file|supplementary-material)(?:[./][\w.]{0,20})?|\.(?:pdf|html?|xml|epub|full|abstract))$/i;

function arxivInPath(path: string): NamedIdentifier | undefined {
	const found = /\/((?:[a-z-]{2,11}(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d{1,3})?)(?![\w/]|\.\d)/i.exec(path)?.[1];
	const value = found === undefined ? undefined : arxivIdIn(found);
	return value === undefined ? undefined : { kind: 'arxiv', value };
}

/** `/content/10.1101/2020.01.02.123456v2.full.pdf+html`, formerly `/content/early/2018/01/02/123456`. */
function bioRxivDoi(path: string): NamedIdentifier | undefined {
	const doi = /10\.\d{4,9}\/(?:\d{4}\.\d\d\.\d\d\.)?\d{5,9}/.exec(path)?.[0];
	return doi === undefined
		? doiWith('10.1101/', /^\/content\/(?:biorxiv\/)?early\/\d{4}\/\d\d\/\d\d\/(\d{5,9}|\d{4}\.\d\d\.\d\d\.\d+)/, path)
		: identifierOfDoi(doi);
}

function openReviewForum(path: string, url: URL): NamedIdentifier | undefined {
	const id = url.searchParams.get('id') ?? '';
	const isPaper = /^\/(?:forum|pdf|attachment|revisions|references\/pdf)$/.test(path);
	return isPaper && /^[\w-]{4,40}$/.test(id) ? { kind: 'openreview', value: id } : undefined;
}

function aclInPath(path: string): NamedIdentifier | undefined {
	const old = /\/([a-z]\d{2}-\d{4})(?:v\d+)?(?:\.\w{2,4})?\/?$/i.exec(path)?.[1]?.toUpperCase();
	const value = old ?? /\/(\d{4}\.[a-z][\w-]{1,40}\.\d{1,5})(?:v\d+)?(?:\.[a-z]{2,4})?\/?$/i.exec(path)?.[1];
	return value === undefined ? undefined : { kind: 'acl', value };
}

function isbnInPath(path: string): NamedIdentifier | undefined {
	const value = isbnIn(/\/(?:isbn|dp|gp\/product)\/([\dX-]{10,17})(?=\/|$)/i.exec(path)?.[1] ?? '');
	return value === undefined ? undefined : { kind: 'isbn', value };
}

function doiWith(prefix: string, suffix: RegExp, path: string): NamedIdentifier | undefined {
	const found = suffix.exec(path)?.[1];
	return found === undefined ? undefined : identifierOfDoi(prefix + found);
}

function firstOf(kind: 'pmid' | 'pmcid', pattern: RegExp, path: string): NamedIdentifier | undefined {
	const value = pattern.exec(path)?.[1]?.replace(/^0+/, '');
	return value === undefined || value === '' ? undefined : { kind, value };
}

/** Some addresses are encoded twice; only ASCII matters to identifiers. */
function decoded(text: string): string {
	const once = (given: string) =>
		given.replace(/%[2-7][0-9a-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
	return once(once(text));
}
