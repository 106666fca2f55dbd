import { arxivCategories } from '../../core/subscriptions/arxivCategories';
import type { TimeSpan } from '../../core/time/timeSpan';
import { HttpError } from '../http/httpTypes';
import type { FeedPage, FeedPorts, FetchedFeed, KnownPages } from './fetchedFeed';
import { fetchPages, type PagePlan } from './fetchPages';

/**
 * What arXiv announced today in the categories: its RSS feed (https://info.arxiv.org/help/rss.html), which is empty on
 * days without announcements; where it fails, the newest papers of the API. Rejects with the feed's own failure.
 */
export async function fetchArxiv(
	categories: readonly string[],
	known: KnownPages,
	{ ports, signal }: { readonly ports: FeedPorts; readonly signal: AbortSignal },
): Promise<FetchedFeed> {
	const feed: PagePlan = {
		first: `${ports.endpoints.arxivFeeds}/rss/${categories.join('+')}`,
		accept: 'application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
		mostPages: 1,
	};
	try {
		return await fetchPages(feed, known, { ports, signal });
	} catch (error) {
		if (error instanceof HttpError && error.kind === 'cancelled') {
			throw error;
		}
		const newest = arxivQuery(categoryQuery(categories), ports.endpoints.arxivApi, newestCount);
		const instead = await fetchPages(newest, {}, { ports, signal }).catch(() => undefined);
		if (!instead) {
			throw error;
		}
		return instead;
	}
}

/** The papers that were submitted in a span, newest first. */
export function arxivSpanRequest(categories: readonly string[], { first, last }: TimeSpan, endpoint: string): PagePlan {
	const compact = (day: string) => day.replaceAll('-', '');
	const dates = `submittedDate:[${compact(first)}0000 TO ${compact(last)}2359]`;
	return arxivQuery(`(${categoryQuery(categories)}) AND ${dates}`, endpoint, mostBack);
}

const newestCount = 200;
const mostBack = 2000;
const pageSize = 500;

/** `cat:cs.CL OR cat:math.*`: the API knows a whole archive by a star. */
function categoryQuery(categories: readonly string[]): string {
	const single = new Set(arxivCategories.map(({ code }) => code));
	return categories.map((code) => `cat:${single.has(code) ? code : `${code}.*`}`).join(' OR ');
}

/** https://info.arxiv.org/help/api/user-manual.html; a page that should have papers and has none is asked for again. */
function arxivQuery(query: string, endpoint: string, most: number): PagePlan {
	const size = Math.min(most, pageSize);
	const addressOf = (start: number) =>
		`${endpoint}/api/query?search_query=${encodeURIComponent(query)}` +
		`&sortBy=submittedDate&sortOrder=descending&start=${start}&max_results=${size}`;
	let received = 0;
	let isAgain = false;
	const next = (page: FeedPage) => {
		const { entries, total } = countsOf(page);
		received += entries;
		if (received >= Math.min(total, most) || (entries === 0 && isAgain)) {
			return undefined;
		}
		isAgain = entries === 0;
		return addressOf(received);
	};
	return { first: addressOf(0), accept: 'application/atom+xml', mostPages: most / size + 2, next };
}

function countsOf({ bytes }: FeedPage): { readonly entries: number; readonly total: number } {
	const text = new TextDecoder().decode(bytes);
	const total = /<opensearch:totalResults[^<>]{0,200}>\s{0,20}(\d{1,9})/.exec(text)?.[1];
	return { entries: text.split('<entry>').length - 1, total: Number(total ?? 0) };
}
