import { arxivIdIn } from './arxivId';
import { doiIn } from './doi';
import { isbnIn } from './isbn';
import type { Identifiers } from './paper';

/**
 * The identifiers a text names, an address or what a person pasted: `https://arxiv.org/abs/2401.17377v2`,
 * `PMID: 123`, `10.1000/x`, `ISBN 0-306-40615-2`. The first of each kind; empty where there is none.
 */
export function identifiersIn(text: string): Identifiers {
	const looked = text.slice(0, maxLookedAt);
	const pmid = /(?:\bpmid:?\s?|pubmed\.ncbi\.nlm\.nih\.gov\/|ncbi\.nlm\.nih\.gov\/pubmed\/)(\d{1,9})\b/i.exec(
		looked,
	)?.[1];
	return canonicalIdentifiers({
		...present('arxiv', arxivIdIn(looked)),
		...present('doi', doiIn(looked)),
		...present('pmid', pmid),
		...present('pmcid', /\bPMC\d{1,10}\b/i.exec(looked)?.[0]),
		// A long number in an address is seldom an ISBN.
		...present('isbn', /^\s*https?:/i.test(looked) ? undefined : isbnIn(looked)),
	});
}

/**
 * Identifiers in the spelling {@link Identifiers} promises; what is no identifier of its kind is left out.
 * arXiv's own DOIs become arXiv ids, so that `doi` is free for the published version.
 */
export function canonicalIdentifiers(identifiers: Identifiers): Identifiers {
	const doi = identifiers.doi === undefined ? undefined : doiIn(identifiers.doi);
	const isArxivDoi = doi?.startsWith('10.48550/arxiv.') === true;
	const arxiv = arxivIdIn(identifiers.arxiv ?? '') ?? (isArxivDoi ? arxivIdIn(doi) : undefined);
	return {
		...present('doi', isArxivDoi && arxiv !== undefined ? undefined : doi),
		...present('arxiv', arxiv),
		...present('pmid', /^\s*(?:pmid:?\s?)?0{0,9}([1-9]\d{0,8})\s*$/i.exec(identifiers.pmid ?? '')?.[1]),
		...present('pmcid', pmcidOf(identifiers.pmcid)),
		...present('isbn', isbnIn(identifiers.isbn ?? '')),
		...present('openalex', /\bW\d{1,15}\b/.exec(identifiers.openalex ?? '')?.[0]),
		...present('semanticScholar', /\b[0-9a-f]{40}\b/.exec(identifiers.semanticScholar ?? '')?.[0]),
		...present('acl', /\b[A-Z]\d{2}-\d{4}\b|\b\d{4}\.[\w-]{1,40}\.\d{1,5}\b/.exec(identifiers.acl ?? '')?.[0]),
		...present('zotero', /^(?:users|groups)\/\d{1,12}\/[A-Z0-9]{8}$/.exec(identifiers.zotero ?? '')?.[0]),
		...present('url', identifiers.url),
	};
}

const maxLookedAt = 4000;

function pmcidOf(text: string | undefined): string | undefined {
	const digits = /^\s*(?:PMC)?(\d{1,10})\s*$/i.exec(text ?? '')?.[1];
	return digits === undefined ? undefined : `PMC${digits}`;
}

function present<K extends keyof Identifiers>(kind: K, value: string | undefined): Identifiers {
	return value === undefined ? {} : { [kind]: value };
}
