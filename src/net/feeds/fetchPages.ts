import { HttpError, type HttpAnswer, type Validators } from '../http/httpTypes';
import type { FeedPage, FeedPorts, FetchedFeed, KnownPages } from './fetchedFeed';

/** Which pages make up a feed. */
export interface PagePlan {
	readonly first: string;
	readonly accept: string;
	readonly mostPages: number;
	/** The address behind a page; `undefined` after the last one. `place` is the page's, from 0. */
	readonly next?: (page: FeedPage, place: number) => string | undefined;
	/** The address at a place, where it can be told without seeing the page before. */
	readonly addressAt?: (place: number) => string;
}

/** What {@link fetchPages} works with. */
export interface Fetching {
	readonly ports: Pick<FeedPorts, 'http'>;
	readonly signal: AbortSignal;
}

/**
 * Fetches the pages one after the other, each only if it changed. Behind an unchanged page only what was known before
 * can be asked for. When a later page fails, the ones before it still count.
 */
export async function fetchPages(plan: PagePlan, known: KnownPages, fetching: Fetching): Promise<FetchedFeed> {
	const pages: FeedPage[] = [];
	const validators: Record<string, Validators> = {};
	let url: string | undefined = plan.first;
	for (let place = 0; url !== undefined && place < plan.mostPages; place++) {
		const asked: string = url;
		const answer = await ask(asked, plan, { known, fetching, isFirst: pages.length === 0 });
		if (answer.kind === 'failed') {
			return { kind: 'pages', pages, known: {}, failure: answer.error };
		}
		if (answer.kind === 'unchanged') {
			validators[asked] = known[asked] ?? {};
			url = knownBehind(plan, place, known);
		} else {
			const page = pageOf(answer);
			validators[asked] = page.validators;
			pages.push(...(sameBytes(page, pages.at(-1)) ? [] : [page]));
			url = plan.next?.(page, place);
		}
	}
	return pages.length === 0 ? { kind: 'unchanged' } : { kind: 'pages', pages, known: validators };
}

async function ask(
	url: string,
	plan: PagePlan,
	{ known, fetching, isFirst }: { readonly known: KnownPages; readonly fetching: Fetching; readonly isFirst: boolean },
): Promise<HttpAnswer | { readonly kind: 'failed'; readonly error: unknown }> {
	try {
		return await fetching.ports.http.send(requestFor(url, plan.accept, known[url]), fetching.signal);
	} catch (error) {
		if (isFirst || (error instanceof HttpError && error.kind === 'cancelled')) {
			throw error;
		}
		return { kind: 'failed', error };
	}
}

function knownBehind(plan: PagePlan, place: number, known: KnownPages): string | undefined {
	const behind = plan.addressAt?.(place + 1);
	return behind !== undefined && known[behind] ? behind : undefined;
}

function requestFor(url: string, accept: string, known: Validators | undefined) {
	return { url, headers: { accept }, ...(known && (known.etag ?? known.lastModified) !== undefined && { known }) };
}

function pageOf(answer: Extract<HttpAnswer, { kind: 'content' }>): FeedPage {
	const { url, bytes, contentType, redirects, headers } = answer;
	const link = headers.get('link');
	return {
		...{ url, bytes, redirects, validators: answer.validators },
		...(contentType !== undefined && { contentType }),
		...(link !== undefined && { link }),
	};
}

function sameBytes(page: FeedPage, before: FeedPage | undefined): boolean {
	return before?.bytes.length === page.bytes.length && page.bytes.every((byte, place) => byte === before.bytes[place]);
}
