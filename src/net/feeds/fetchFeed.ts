import type { FeedSource, Subscription } from '../../core/subscriptions/subscription';
import type { TimeSpan } from '../../core/time/timeSpan';
import { arxivSpanRequest, fetchArxiv } from './arxivFeed';
import { fetchPages, type PagePlan } from './fetchPages';
import { fetchHuggingFace, huggingFaceRequest } from './huggingFaceFeed';
import { journalRequest } from './journalFeed';
import type { FeedPorts, FetchedFeed, KnownPages } from './fetchedFeed';
import { webFeedRequest } from './webFeed';

/** A feed that comes over the network: all but the files of the workspace. */
export type NetworkSource = Exclude<FeedSource, { kind: 'files' }>;

/**
 * Fetches what is new in a feed; `state` is what the last answer gave as such. Rejects with `HttpError` (of Zotero also
 * with `ZoteroError`) when nothing came.
 */
export async function fetchFeed(
	{ source }: Pick<Subscription, 'source'> & { readonly source: NetworkSource },
	known: KnownPages,
	{ ports, signal, state }: { readonly ports: FeedPorts; readonly signal: AbortSignal; readonly state?: unknown },
): Promise<FetchedFeed> {
	switch (source.kind) {
		case 'url':
			return fetchPages(webFeedRequest(source.url), known, { ports, signal });
		case 'huggingface':
			return fetchHuggingFace(source.list, known, { ports, signal });
		case 'arxiv':
			return fetchArxiv(source.categories, known, { ports, signal });
		case 'journal':
			return fetchPages(journalRequest(source.issn, ports.endpoints.crossref), known, { ports, signal });
		case 'zotero':
			return ports.zotero.fetch(source, state, signal);
	}
}

/** Fetches what a feed had in a day, week or month; `undefined` where its service cannot look back. */
export async function fetchSpan(
	source: FeedSource,
	span: TimeSpan,
	{ ports, signal }: { readonly ports: FeedPorts; readonly signal: AbortSignal },
): Promise<FetchedFeed | undefined> {
	const plan = spanPlan(source, span, ports);
	return plan && fetchPages(plan, {}, { ports, signal });
}

function spanPlan(source: FeedSource, span: TimeSpan, { endpoints }: FeedPorts): PagePlan | undefined {
	switch (source.kind) {
		case 'huggingface':
			return huggingFaceRequest(span, endpoints.huggingface);
		case 'arxiv':
			return arxivSpanRequest(source.categories, span, endpoints.arxivApi);
		case 'journal':
			return journalRequest(source.issn, endpoints.crossref, span);
		case 'url':
		case 'files':
		case 'zotero':
			return undefined;
	}
}
