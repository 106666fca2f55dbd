import { arxivPaging } from '../../core/formats/arxiv/arxivApi';
import { crossrefPaging } from '../../core/formats/crossref/crossrefPaging';
import type { Paging } from '../../core/formats/json/paging';
import { openAlexPaging } from '../../core/formats/openalex/openAlexPaging';
import { semanticScholarPaging } from '../../core/formats/semantic-scholar/semanticScholarPaging';
import type { LookUpPorts } from '../lookup/lookUpPorts';
import { mailto } from '../lookup/serviceRequests';
import { openAlexHeaders, plainQuery, semanticScholarFields, semanticScholarHeaders } from '../lookup/titleRequests';

/** A service that can be searched. */
export type BeyondService = 'openalex' | 'arxiv' | 'semanticScholar' | 'crossref' | 'huggingface';

type Settings = Pick<LookUpPorts, 'endpoints' | 'keys'>;

/** One page of a service's results. */
export interface PageRequest {
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** How a service is searched page by page. */
export interface BeyondPager {
	/** `place` is what the page before gave; `undefined` for the first page. */
	readonly request: (query: string, place: string | undefined, settings: Settings) => PageRequest;
	/** The place of the page behind one with so many papers; `undefined` behind the last one. */
	readonly next: (page: {
		readonly text: string;
		readonly papers: number;
		readonly place: string | undefined;
	}) => string | undefined;
}

const size = 25;
const json = { accept: 'application/json' };

/** The services with their documented paging and bounds. */
export const beyondPagers: Readonly<Record<BeyondService, BeyondPager>> = {
	/** https://docs.openalex.org/how-to-use-the-api/get-lists-of-entities/paging#cursor-paging */
	openalex: {
		request: (query, place = '*', { endpoints, keys }) => ({
			url: `${endpoints.openalex}/works?search=${asParameter(query)}&per-page=${size}&cursor=${encodeURIComponent(place)}`,
			headers: { ...json, ...openAlexHeaders(keys) },
		}),
		next: ({ text, papers }) => (papers === 0 ? undefined : openAlexPaging(text).next),
	},
	/** https://info.arxiv.org/help/api/user-manual.html#paging; at most 30,000 results in slices. */
	arxiv: {
		request: (query, place = '0', { endpoints }) => ({
			url:
				`${endpoints.arxivApi}/api/query?search_query=${encodeURIComponent(arxivQuery(query))}` +
				`&start=${place}&max_results=${size}&sortBy=relevance&sortOrder=descending`,
			headers: { accept: 'application/atom+xml' },
		}),
		next: ({ text, papers }) => (papers === 0 ? undefined : below(30_000, arxivPaging(text).next)),
	},
	/** https://api.semanticscholar.org/api-docs/graph, `/paper/search`: at most 1,000 results. */
	semanticScholar: {
		request: (query, place = '0', { endpoints, keys }) => ({
			url:
				`${endpoints.semanticScholar}/graph/v1/paper/search?query=${asParameter(query.replace(/-/g, ' '))}` +
				`&offset=${place}&limit=${size}&fields=${semanticScholarFields}`,
			headers: { ...json, ...semanticScholarHeaders(keys) },
		}),
		next: ({ text }) => below(1000, semanticScholarPaging(text).next),
	},
	/** https://api.crossref.org/swagger-ui: offsets up to 10,000, which, unlike cursors, do not grow old. */
	crossref: {
		request: (query, place = '0', { endpoints, keys }) => ({
			url: `${endpoints.crossref}/works?query=${asParameter(query)}&rows=${size}&offset=${place}${mailto(keys.email, '&')}`,
			headers: json,
		}),
		next: ({ text, papers, place = '0' }) => below(10_000, offsetBehind(crossrefPaging(text), Number(place), papers)),
	},
	/** https://huggingface.co/docs/hub/api#paper-pages-api: one page is all it gives. */
	huggingface: {
		request: (query, _, { endpoints }) => ({
			url: `${endpoints.huggingface}/api/papers/search?q=${encodeURIComponent(plainQuery(query).slice(0, 250))}`,
			headers: json,
		}),
		next: () => undefined,
	},
};

function asParameter(query: string): string {
	return encodeURIComponent(plainQuery(query));
}

/** Every word anywhere; arXiv reads quotes, brackets and colons as its own. */
function arxivQuery(query: string): string {
	const words = plainQuery(query).match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}.'’-]*/gu) ?? [];
	const safe = words.filter((word) => !/^(?:AND|OR|ANDNOT|TO)$/.test(word)).slice(0, mostWords);
	return safe.map((word) => `all:${word.replace(/['’]/g, '')}`).join(' AND ');
}

const mostWords = 20;

/** An offset from which a whole page can still be asked for. */
function below(most: number, offset: string | undefined): string | undefined {
	return offset !== undefined && /^\d{1,9}$/.test(offset) && Number(offset) + size <= most ? offset : undefined;
}

function offsetBehind({ total = 0 }: Paging, offset: number, papers: number): string | undefined {
	const next = offset + size;
	return papers > 0 && next < total ? String(next) : undefined;
}
