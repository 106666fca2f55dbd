import { boundedBody } from './boundedBody';
import { failureOf } from './failureOf';
import type { Redirect } from './followRedirects';
import type { Hop } from './hop';
import type { HttpPorts, HttpRequest } from './httpTypes';
import { refusal } from './refusal';
import { requestHeaders } from './requestHeaders';
import type { TimeLimit } from './timeLimit';
import { untilAborted } from './untilAborted';

/** What one server said to one hop, when it did not refuse. */
export type Reply =
	| Redirect
	| { readonly kind: 'unchanged'; readonly url: string; readonly headers: ReadonlyMap<string, string> }
	| {
			readonly kind: 'content';
			readonly url: string;
			readonly headers: ReadonlyMap<string, string>;
			readonly bytes: Uint8Array;
	  };

/** What the exchange needs beside the hop. */
export interface ExchangeSettings {
	readonly request: Pick<HttpRequest, 'known' | 'maxBytes' | 'timeoutMs'>;
	readonly ports: HttpPorts;
	/** For this exchange alone. */
	readonly limit: TimeLimit;
}

const longestBody = 64 * 1024 * 1024;
const longestAttempt = 30_000;
const longestSilence = 20_000;
const redirectStatus = new Set([301, 302, 303, 307, 308]);

/** Asks one server once; throws {@link HttpError}, or the reason of the limit's signal. */
export async function exchange(hop: Hop, settings: ExchangeSettings): Promise<Reply> {
	const { request, ports, limit } = settings;
	const response = await answered(hop, settings);
	const { status } = response;
	const url = ports.seesRedirects ? hop.url.href : response.url || hop.url.href;
	const headers = new Map<string, string>();
	response.headers.forEach((value, name) => headers.set(name.toLowerCase(), value));
	const location = headers.get('location');
	if (redirectStatus.has(status) && location !== undefined) {
		await discard(response);
		return { kind: 'redirect', status, location };
	}
	if (isUnchanged(response, settings)) {
		await discard(response);
		return { kind: 'unchanged', url, headers };
	}
	if (!response.ok) {
		throw await refusal(response, { url, headers, limit, ports });
	}
	const { maxBytes = longestBody, timeoutMs: silenceMs = longestSilence } = request;
	try {
		return { kind: 'content', url, headers, bytes: await boundedBody(response, { url, limit, maxBytes, silenceMs }) };
	} catch (error) {
		throw failureOf(error, url, true);
	}
}

async function answered(hop: Hop, { request, ports, limit }: ExchangeSettings): Promise<Response> {
	const url = hop.url.href;
	const init: RequestInit = {
		method: hop.method,
		headers: requestHeaders(hop, request.known, ports),
		redirect: ports.seesRedirects ? 'manual' : 'follow',
		// In browsers their own cache asks conditionally; Node has none.
		cache: ports.seesRedirects ? 'default' : 'no-cache',
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		signal: limit.signal,
		...(hop.body === undefined ? {} : { body: hop.body }),
	};
	limit.begin(request.timeoutMs ?? longestAttempt, url);
	try {
		return await untilAborted(ports.fetch(url, init), limit.signal);
	} catch (error) {
		throw failureOf(error, url, false);
	}
}

/** Said by the server; or seen from the validators, where a browser's cache has asked and answered. */
function isUnchanged({ status, headers, ok }: Response, { request: { known }, ports }: ExchangeSettings): boolean {
	if (known === undefined || ports.seesRedirects || !ok) {
		return known !== undefined && status === 304;
	}
	const { etag, lastModified } = known;
	return etag === undefined
		? lastModified !== undefined && headers.get('last-modified') === lastModified
		: headers.get('etag') === etag;
}

/** Lets go of a body that nobody reads, so that its connection is free. */
async function discard({ body }: Response): Promise<void> {
	await body?.cancel().catch(() => undefined);
}
