import { HttpError, type HttpAnswer, type HttpRequest, type HttpSender } from '../../../src/net/http/httpTypes';
import { defaultEndpoints } from '../../../src/net/endpoints';
import type { FeedPorts } from '../../../src/net/feeds/fetchedFeed';

/** An answer by address: a body, a status that fails, or more of the answer. */
export interface CannedPage {
	readonly body?: string;
	readonly status?: number;
	readonly etag?: string;
	readonly link?: string;
	/** The address that answers in the end. */
	readonly at?: string;
}

/** Serves pages by address and remembers what was asked for; a list of pages is served one per request. */
export class CannedHttp implements HttpSender {
	readonly asked: HttpRequest[] = [];
	readonly #pages: Record<string, CannedPage | CannedPage[]>;

	constructor(pages: Record<string, CannedPage | CannedPage[]>) {
		this.#pages = pages;
	}

	get urls(): readonly string[] {
		return this.asked.map(({ url }) => url);
	}

	async send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
		await Promise.resolve();
		this.asked.push(request);
		const { url } = request;
		if (signal.aborted) {
			throw new HttpError('cancelled', { kind: 'cancelled', url });
		}
		const canned = this.#pages[url];
		const page = Array.isArray(canned) ? canned.shift() : canned;
		if (page?.body === undefined) {
			throw new HttpError('refused', { kind: 'status', url, status: page?.status ?? 404 });
		}
		if (page.etag !== undefined && request.known?.etag === page.etag) {
			return { kind: 'unchanged', url, redirects: [], headers: new Map() };
		}
		return {
			...{ kind: 'content', url: page.at ?? url, redirects: page.at === undefined ? [] : [url] },
			bytes: new TextEncoder().encode(page.body),
			validators: page.etag === undefined ? {} : { etag: page.etag },
			headers: new Map(page.link === undefined ? [] : [['link', page.link]]),
		};
	}
}

/** Ports over canned pages on a Monday. */
export function cannedPorts(
	pages: Record<string, CannedPage | CannedPage[]>,
): FeedPorts & { readonly http: CannedHttp } {
	return {
		http: new CannedHttp(pages),
		endpoints: defaultEndpoints,
		now: '2026-11-23T08:00:00Z',
		zotero: { fetch: () => Promise.resolve({ kind: 'unchanged' }) },
	};
}
