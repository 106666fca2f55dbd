import type { HuggingFaceList } from '../../core/subscriptions/subscription';
import { spanAfter, spanAt, spanName, type TimeSpan } from '../../core/time/timeSpan';
import { HttpError } from '../http/httpTypes';
import type { FeedPage, FeedPorts, FetchedFeed, KnownPages } from './fetchedFeed';
import { fetchPages, type PagePlan } from './fetchPages';

/**
 * A list of Hugging Face Daily Papers (https://huggingface.co/docs/hub/api#paper-pages-api). Today's is the newest
 * papers whatever their day, so that nothing is missed over a weekend. A week or month that has just begun may not be
 * known yet (400 or 404): then it is the one before.
 */
export async function fetchHuggingFace(
	list: HuggingFaceList,
	known: KnownPages,
	{ ports, signal }: { readonly ports: FeedPorts; readonly signal: AbortSignal },
): Promise<FetchedFeed> {
	if (list === 'daily' || list === 'trending') {
		return fetchPages(newestPlan(list, ports.endpoints.huggingface), known, { ports, signal });
	}
	const span = spanAt(list === 'weekly' ? 'week' : 'month', ports.now);
	if (!span) {
		throw new Error(`The clock shows no date: ${ports.now}`);
	}
	try {
		return await fetchPages(huggingFaceRequest(span, ports.endpoints.huggingface), known, { ports, signal });
	} catch (error) {
		if (error instanceof HttpError && (error.status === 400 || error.status === 404)) {
			return fetchPages(huggingFaceRequest(spanAfter(span, -1), ports.endpoints.huggingface), known, { ports, signal });
		}
		throw error;
	}
}

/**
 * The pages of one day, week or month. Whether the service counts pages from 0 or 1 is not documented: the first page is
 * asked for without a number, and a page that comes twice counts once.
 */
export function huggingFaceRequest(span: TimeSpan, endpoint: string): PagePlan {
	const parameter = span.kind === 'day' ? 'date' : span.kind;
	const first = `${endpoint}/api/daily_papers?${parameter}=${spanName(span)}&limit=${pageSize}`;
	const addressAt = (place: number) => (place === 0 ? first : `${first}&p=${place}`);
	return {
		...{ first, accept, addressAt },
		mostPages: mostPages[span.kind],
		next: (page, place) => (isShort(page) ? undefined : addressAt(place + 1)),
	};
}

const accept = 'application/json';
const pageSize = 100;
const mostPages: Readonly<Record<TimeSpan['kind'], number>> = { day: 6, week: 15, month: 40 };

function newestPlan(list: 'daily' | 'trending', endpoint: string): PagePlan {
	const sort = list === 'trending' ? 'sort=trending&' : '';
	return { first: `${endpoint}/api/daily_papers?${sort}limit=${pageSize}`, accept, mostPages: 1 };
}

/** The service may hold back some papers of a full page, so only a page that is less than half full is the last one. */
function isShort({ bytes }: FeedPage): boolean {
	return itemsOf(bytes) < pageSize / 2;
}

function itemsOf(bytes: Uint8Array): number {
	try {
		const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return Array.isArray(value) ? value.length : 0;
	} catch (error) {
		if (error instanceof SyntaxError) {
			return 0;
		}
		throw error;
	}
}
