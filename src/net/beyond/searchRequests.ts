import type { ServiceName } from '../../core/beyond/serviceName';
import { arxivPaging } from '../../core/formats/arxiv/arxivApi';
import { crossrefPaging } from '../../core/formats/crossref/crossrefPaging';
import type { Paging } from '../../core/formats/json/paging';
import { openAlexPaging } from '../../core/formats/openalex/openAlexPaging';
import { semanticScholarPaging } from '../../core/formats/semantic-scholar/semanticScholarPaging';
import type { HttpRequest } from '../http/httpTypes';
import { arxivQuery } from './arxivQuery';
import type { BeyondPorts } from './beyondPorts';

/** How a service is searched. */
export interface SearchService {
	/** Name of the format that its answers are in. */
	readonly format: string;
	/** What the first page is asked for with. */
	readonly first: string;
	/** `undefined` for a query that the service cannot be asked. */
	readonly request: (query: string, place: string, ports: RequestPorts) => HttpRequest | undefined;
	readonly paging: (text: string) => Paging;
}

/** What a request depends on beside the query. */
export type RequestPorts = Pick<BeyondPorts, 'endpoints' | 'keys'>;

/** Results of a page. */
export const pageSize = 25;

/** The search of each service, as its documentation has it. */
export const searchServices: Readonly<Record<ServiceName, SearchService>> = {
	// https://docs.openalex.org/api-entities/works/search-works
	openalex: {
		format: 'openalex',
		first: '*',
		request: (query, place, { endpoints, keys }) => {
			const wanted = parameters({ search: plain(query), 'per-page': pageSize, cursor: place });
			return json(`${endpoints.openalex}/works?${wanted}`, {
				...(keys.openalex !== undefined && { authorization: `Bearer ${keys.openalex}` }),
			});
		},
		paging: openAlexPaging,
	},
	// https://info.arxiv.org/help/api/user-manual.html
	arxiv: {
		format: 'arxiv-api',
		first: '0',
		request: (query, place, { endpoints }) => {
			const search = arxivQuery(query);
			const wanted = parameters({ search_query: search ?? '', start: place, max_results: pageSize });
			const url = `${endpoints.arxivApi}/api/query?${wanted}`;
			return search === undefined ? undefined : { url, headers: { accept: 'application/atom+xml' }, timeoutMs };
		},
		paging: arxivPaging,
	},
	// https://api.semanticscholar.org/api-docs/graph#tag/Paper-Data/operation/get_graph_paper_relevance_search
	semanticScholar: {
		format: 'semantic-scholar',
		first: '0',
		request: (query, place, { endpoints, keys }) => {
			const wanted = parameters({ query: scholarQuery(query), fields, limit: pageSize, offset: place });
			return json(`${endpoints.semanticScholar}/graph/v1/paper/search?${wanted}`, scholarKey(keys));
		},
		paging: (text) => withoutDeepPages(semanticScholarPaging(text)),
	},
	// https://www.crossref.org/documentation/retrieve-metadata/rest-api/
	crossref: {
		format: 'crossref',
		first: '*',
		request: (query, place, { endpoints, keys }) => {
			const mailto = keys.email === undefined ? {} : { mailto: keys.email };
			const wanted = parameters({ 'query.bibliographic': plain(query), rows: pageSize, cursor: place, ...mailto });
			return json(`${endpoints.crossref}/works?${wanted}`);
		},
		paging: crossrefPaging,
	},
	// https://huggingface.co/docs/hub/en/api#paper-pages-api
	huggingface: {
		format: 'huggingface',
		first: '',
		request: (query, _place, { endpoints }) =>
			json(`${endpoints.huggingface}/api/papers/search?${parameters({ q: plain(query) })}`),
		paging: () => ({}),
	},
};

/** Fields of Semantic Scholar's papers that a record has a place for. */
export const fields =
	'title,abstract,year,venue,authors,externalIds,url,citationCount,openAccessPdf,publicationDate,publicationTypes,journal';

/** The headers that give Semantic Scholar the user's key. */
export function scholarKey({ semanticScholar }: BeyondPorts['keys']): Readonly<Record<string, string>> {
	return semanticScholar === undefined ? {} : { 'x-api-key': semanticScholar };
}

/** A request for JSON. */
export function json(url: string, headers: Readonly<Record<string, string>> = {}): HttpRequest {
	return { url, headers: { accept: 'application/json', ...headers }, timeoutMs };
}

/** Parameters of an address. */
export function parameters(values: Readonly<Record<string, string | number>>): string {
	const pairs = Object.entries(values).map(([name, value]) => [name, String(value)]);
	return new URLSearchParams(pairs).toString();
}

/** A query or title on one line and short enough for an address. */
function plain(query: string): string {
	return query
		.slice(0, longestQuery)
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** Semantic Scholar finds nothing for words with hyphens, says its documentation. */
export function scholarQuery(query: string): string {
	return plain(query.replace(/[-‐‑]/g, ' '));
}

/** Somebody waits for the results. */
const timeoutMs = 15_000;
const longestQuery = 300;
/** Semantic Scholar lets relevance searches reach no farther. */
const deepest = 1000;

function withoutDeepPages(paging: Paging): Paging {
	const { next, ...others } = paging;
	return next === undefined || Number(next) + pageSize > deepest ? others : paging;
}
