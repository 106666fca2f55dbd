import type { PaperRecord } from './paper';
import { safeHttpUrl } from './safeHttpUrl';

type Linked = Pick<PaperRecord, 'identifiers' | 'links'>;

/** Where the paper's page is: as a source gave it, else by its identifiers; `undefined` where nothing says. */
export function pageUrl({ identifiers, links }: Linked): string | undefined {
	const { arxiv, pmid, pmcid, acl, url } = identifiers;
	return firstSafe([
		links.page,
		arxiv && `https://arxiv.org/abs/${arxiv}`,
		doiUrl(identifiers.doi),
		acl && `https://aclanthology.org/${acl}`,
		pmid && `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
		pmcid && `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
		url,
	]);
}

/** Where the paper's PDF is, as far as a source or an identifier says without asking anyone. */
export function pdfUrl({ identifiers, links }: Linked): string | undefined {
	const { arxiv, acl } = identifiers;
	return firstSafe([
		links.pdf,
		arxiv && `https://arxiv.org/pdf/${arxiv}`,
		acl && `https://aclanthology.org/${acl}.pdf`,
	]);
}

/** The resolver's address of a DOI (DOI Handbook §2.6: reserved characters percent-encoded). */
export function doiUrl(doi: string | undefined): string | undefined {
	return doi && `https://doi.org/${doi.replace(/[^\w./:;()-]/g, encodeWhole)}`;
}

function encodeWhole(character: string): string {
	return /[\ud800-\udfff]/.test(character) ? character : encodeURIComponent(character);
}

function firstSafe(addresses: readonly (string | undefined)[]): string | undefined {
	for (const address of addresses) {
		const safe = address && safeHttpUrl(address);
		if (safe) {
			return safe;
		}
	}
	return undefined;
}
