/** Where each service answers, without a slash at the end; mirrors and tests put others in their place. */
export interface Endpoints {
	readonly huggingface: string;
	readonly arxivFeeds: string;
	readonly arxivApi: string;
	readonly crossref: string;
	readonly openalex: string;
	readonly semanticScholar: string;
	readonly datacite: string;
	readonly doi: string;
	readonly pubmed: string;
	readonly openLibrary: string;
	readonly zotero: string;
	readonly zoteroLocal: string;
}

export const defaultEndpoints: Endpoints = {
	huggingface: 'https://huggingface.co',
	arxivFeeds: 'https://rss.arxiv.org',
	arxivApi: 'https://export.arxiv.org',
	crossref: 'https://api.crossref.org',
	openalex: 'https://api.openalex.org',
	semanticScholar: 'https://api.semanticscholar.org',
	datacite: 'https://api.datacite.org',
	doi: 'https://doi.org',
	pubmed: 'https://eutils.ncbi.nlm.nih.gov',
	openLibrary: 'https://openlibrary.org',
	zotero: 'https://api.zotero.org',
	zoteroLocal: 'http://localhost:23119',
};

/** The defaults with the http(s) addresses of a setting in their places; anything else in it is ignored. */
export function readEndpoints(setting: unknown): Endpoints {
	const given = typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
	const valid = given.filter(([service, address]) => Object.hasOwn(defaultEndpoints, service) && isAddress(address));
	return {
		...defaultEndpoints,
		...Object.fromEntries(valid.map(([service, address]) => [service, String(address).trim().replace(/\/+$/, '')])),
	};
}

function isAddress(value: unknown): boolean {
	return typeof value === 'string' && /^\s*https?:\/\/[^\s?#]+$/i.test(value.trimEnd());
}
