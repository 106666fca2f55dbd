import type { LookUpPorts } from './lookUpPorts';
import type { ServiceRequest } from './askService';

type Settings = Pick<LookUpPorts, 'endpoints' | 'keys'>;

/** Several papers by their arXiv ids (https://info.arxiv.org/help/api/user-manual.html#search_query_and_id_list). */
export function arxivRequest(ids: readonly string[], { endpoints }: Settings): ServiceRequest {
	const list = ids.map((id) => encodeURIComponent(id)).join(',');
	const url = `${endpoints.arxivApi}/api/query?id_list=${list}&max_results=${ids.length}`;
	return { service: 'arxiv', url, headers: { accept: 'application/atom+xml' } };
}

/** One work (https://api.crossref.org/swagger-ui); with an address in the polite pool. */
export function crossrefRequest(doi: string, { endpoints, keys }: Settings): ServiceRequest {
	return {
		service: 'crossref',
		url: `${endpoints.crossref}/works/${encodeURIComponent(doi)}${mailto(keys.email, '?')}`,
	};
}

/** One DOI (https://support.datacite.org/docs/api-get-doi). */
export function dataCiteRequest(doi: string, { endpoints }: Settings): ServiceRequest {
	const headers = { accept: 'application/vnd.api+json, application/json;q=0.9' };
	return { service: 'datacite', url: `${endpoints.datacite}/dois/${encodeURIComponent(doi)}`, headers };
}

/** Whatever agency knows a DOI, by content negotiation (https://citation.crosscite.org/docs.html). */
export function negotiatedRequest(doi: string, { endpoints }: Settings): ServiceRequest {
	const path = doi.split('/').map(encodeURIComponent).join('/');
	const headers = { accept: 'application/vnd.citationstyles.csl+json' };
	return { service: 'doi', url: `${endpoints.doi}/${path}`, headers };
}

/** One paper of Hugging Face (https://huggingface.co/docs/hub/api#paper-pages-api). */
export function huggingFaceRequest(arxiv: string, { endpoints }: Settings): ServiceRequest {
	return { service: 'huggingface', url: `${endpoints.huggingface}/api/papers/${encodeURIComponent(arxiv)}` };
}

/** The entry of a paper of the ACL Anthology, as BibTeX (https://aclanthology.org/info/development/). */
export function aclRequest(acl: string): ServiceRequest {
	const url = `https://aclanthology.org/${encodeURIComponent(acl)}.bib`;
	return { service: 'acl', url, headers: { accept: 'application/x-bibtex, text/plain;q=0.9' } };
}

/** Citations in the MEDLINE format (https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.EFetch). */
export function pubmedRequest(ids: readonly string[], { endpoints, keys }: Settings): ServiceRequest {
	const query = `db=pubmed&id=${ids.join(',')}&rettype=medline&retmode=text${caller(keys.email)}`;
	return {
		service: 'pubmed',
		url: `${endpoints.pubmed}/entrez/eutils/efetch.fcgi?${query}`,
		headers: { accept: 'text/plain' },
	};
}

/** The PMIDs of articles of PubMed Central (https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary). */
export function pmcSummaryRequest(
	pmcids: readonly string[],
	{ endpoints, keys }: Settings,
): Omit<ServiceRequest, 'read'> {
	const ids = pmcids.map((id) => id.replace(/^PMC/, '')).join(',');
	const query = `db=pmc&id=${ids}&retmode=json${caller(keys.email)}`;
	return { service: 'pubmed', url: `${endpoints.pubmed}/entrez/eutils/esummary.fcgi?${query}` };
}

/** `&mailto=…` for Crossref; nothing without an address. */
function mailto(email: string | undefined, before: '?' | '&'): string {
	return email === undefined ? '' : `${before}mailto=${encodeURIComponent(email)}`;
}

function caller(email: string | undefined): string {
	return `&tool=glossator${email === undefined ? '' : `&email=${encodeURIComponent(email)}`}`;
}
