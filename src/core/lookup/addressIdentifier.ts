import { arxivIdIn } from '../paper/arxivId';
import { isbnIn } from '../paper/isbn';
import { safeHttpUrl } from '../paper/safeHttpUrl';
import { addressDoi } from './addressDoi';
import type { LookUpIdentifier } from './foundIdentifier';

/** What an http(s) address is about, as far as the address itself tells; `undefined` where it is no safe address. */
export function addressIdentifier(address: string): LookUpIdentifier | undefined {
	const arxiv = arxivIdIn(address) ?? arxivIdIn(arxivReader.exec(address)?.[1] ?? '');
	if (arxiv !== undefined) {
		return { kind: 'arxiv', value: arxiv };
	}
	for (const { kind, pattern, read } of places) {
		const found = pattern.exec(address)?.[1];
		const value = found === undefined ? undefined : read ? read(found) : found;
		if (value !== undefined) {
			return { kind, value };
		}
	}
	const doi = addressDoi(address);
	if (doi !== undefined) {
		return { kind: 'doi', value: doi };
	}
	const url = safeHttpUrl(address);
	return url === undefined ? undefined : { kind: 'url', value: url };
}

/** Readers of arXiv whose addresses have the id elsewhere than arXiv's own. */
const arxivReader =
	/^https?:\/\/(?:[\w-]{1,20}\.){0,2}(?:alphaxiv\.org|scirate\.com|emergentmind\.com|semanticscholar\.org|paperswithcode\.com|moonlight\.io|hf\.co|arxiv-vanity\.com|arxivxplorer\.com)\/(?:[\w-]{1,20}\/){0,2}(?:arxiv:)?(\d{4}\.\d{4,5})(?:v\d{1,3})?(?=[/?#]|$)/i;

interface Place {
	readonly kind: LookUpIdentifier['kind'];
	readonly pattern: RegExp;
	/** Of what the pattern found; `undefined` where it is none after all. */
	readonly read?: (found: string) => string | undefined;
}

const places: readonly Place[] = [
	{
		kind: 'openreview',
		pattern: /^https?:\/\/(?:www\.)?openreview\.net\/[^#]{1,300}?[?&](?:id|noteId)=([\w-]{5,40})/i,
	},
	{
		kind: 'acl',
		pattern:
			/^https?:\/\/(?:www\.)?(?:aclanthology\.(?:org|info)|aclweb\.org\/anthology)\/(?:papers\/)?(?:[\w-]{1,10}\/){0,3}([A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){1,4}\.\d{1,5})(?![\d-])/i,
	},
	{
		kind: 'pmid',
		pattern:
			/^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed|(?:www\.)?pubmed\.gov|(?:www\.)?europepmc\.org\/(?:article|abstract)\/med)\/0{0,9}([1-9]\d{0,8})(?!\d)/i,
	},
	{
		kind: 'pmcid',
		pattern:
			/^https?:\/\/(?:[\w-]{1,20}\.){0,3}(?:nih\.gov|europepmc\.org)\/(?:[\w-]{1,20}\/){0,3}(PMC\d{1,10})(?=[/?#]|$)/i,
		read: (found) => found.toUpperCase(),
	},
	{
		kind: 'doi',
		pattern:
			/^https?:\/\/(?:www\.)?nature\.com\/articles\/([a-z0-9][\w.-]{5,40}?)(?:\.pdf|_reference\.pdf)?(?=[/?#]|$)/i,
		read: (found) => (/\d{4}/.test(found) ? `10.1038/${found.toLowerCase()}` : undefined),
	},
	{
		kind: 'doi',
		pattern: /^https?:\/\/(?:www\.)?elifesciences\.org\/(?:articles|reviewed-preprints)\/(\d{4,7})(?!\d)/i,
		read: (found) => `10.7554/elife.${found}`,
	},
	{
		kind: 'doi',
		pattern: /^https?:\/\/(?:www\.)?zenodo\.org\/records?\/(\d{3,12})(?!\d)/i,
		read: (found) => `10.5281/zenodo.${found}`,
	},
	{
		// bioRxiv's and medRxiv's addresses before 2019 have only the number.
		kind: 'doi',
		pattern:
			/^https?:\/\/(?:www\.)?(?:biorxiv|medrxiv)\.org\/content\/(?:(?:biorxiv|medrxiv)\/)?early\/\d{4}\/\d\d\/\d\d\/((?:\d{4}\.\d\d\.\d\d\.)?\d{5,9})(?!\d)/i,
		read: (found) => `10.1101/${found}`,
	},
	{
		kind: 'isbn',
		pattern: /^https?:\/\/[^/]{1,100}\/(?:[^?#]{0,200}\/)?(?:isbn|dp|gp\/product)[/:=]([\dX-]{10,17})(?=[/?#&]|$)/i,
		read: isbnIn,
	},
];
