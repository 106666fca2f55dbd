import type { ServiceRequest } from './askService';
import type { LookUpPorts } from './lookUpPorts';
import { mailto } from './serviceRequests';

type Settings = Pick<LookUpPorts, 'endpoints' | 'keys'>;

/** The fields of Semantic Scholar's papers that a record has a place for. */
export const semanticScholarFields =
	'title,abstract,year,publicationDate,venue,publicationVenue,journal,authors,externalIds,url,citationCount,openAccessPdf,publicationTypes,fieldsOfStudy';

/** The services that are asked for a title, the first one first. */
export function titleRequests(title: string, { endpoints, keys }: Settings): readonly ServiceRequest[] {
	const isOpenAlexOnly = keys.openalex !== undefined && keys.semanticScholar === undefined;
	const first = isOpenAlexOnly ? openAlexTitle : semanticScholarTitle;
	return [first(title, { endpoints, keys }), crossrefTitle(title, { endpoints, keys })];
}

/** Headers with the user's key, where there is one (https://www.semanticscholar.org/product/api#api-key). */
export function semanticScholarHeaders({ semanticScholar }: LookUpPorts['keys']): Readonly<Record<string, string>> {
	return semanticScholar === undefined ? {} : { 'x-api-key': semanticScholar };
}

/** Headers with the user's key, where there is one (https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication). */
export function openAlexHeaders({ openalex }: LookUpPorts['keys']): Readonly<Record<string, string>> {
	return openalex === undefined ? {} : { authorization: `Bearer ${openalex}` };
}

/** A query as the services take it: one line, bounded, without characters of their query languages. */
export function plainQuery(text: string): string {
	return text
		.slice(0, longestQuery)
		.replace(/[^\p{L}\p{N}\p{M}'’.:-]+/gu, ' ')
		.trim();
}

const longestQuery = 300;

/** The paper whose title is closest (https://api.semanticscholar.org/api-docs/graph, `/paper/search/match`), which finds nothing for hyphens. */
function semanticScholarTitle(title: string, { endpoints, keys }: Settings): ServiceRequest {
	const query = encodeURIComponent(plainQuery(title).replace(/[-:.]/g, ' '));
	const url = `${endpoints.semanticScholar}/graph/v1/paper/search/match?query=${query}&fields=${semanticScholarFields}`;
	return { service: 'semanticScholar', url, headers: semanticScholarHeaders(keys) };
}

function openAlexTitle(title: string, { endpoints, keys }: Settings): ServiceRequest {
	const url = `${endpoints.openalex}/works?search=${encodeURIComponent(plainQuery(title))}&per-page=10`;
	return { service: 'openalex', url, headers: openAlexHeaders(keys) };
}

function crossrefTitle(title: string, { endpoints, keys }: Settings): ServiceRequest {
	const query = encodeURIComponent(plainQuery(title));
	const url = `${endpoints.crossref}/works?query.bibliographic=${query}&rows=10${mailto(keys.email, '&')}`;
	return { service: 'crossref', url };
}
