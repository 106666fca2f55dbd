import { isThisMachine } from './hostRule';
import { HttpError, type HttpRequest } from './httpTypes';
import { requestAddress } from './requestAddress';
import { shownAddress } from './shownAddress';

/** One request to one address, on the way through redirects. */
export interface Hop {
	readonly url: URL;
	readonly method: 'GET' | 'POST';
	/** Names in lower case. */
	readonly headers: ReadonlyMap<string, string>;
	readonly body?: string;
}

/** The hop a request begins with. */
export function firstHop({ url, method = 'GET', headers = {}, body }: HttpRequest): Hop {
	const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	return { url: requestAddress(url), method, headers: named, ...(body === undefined ? {} : { body }) };
}

/**
 * Where a redirect leads (RFC 9110, 15.4; the method as in the Fetch standard, "HTTP-redirect fetch"). Throws
 * `redirects` when it leaves http(s), falls back from https to http, or leads from the network into this machine.
 */
export function nextHop(hop: Hop, status: number, location: string): Hop {
	const url = redirectTarget(hop.url, location);
	const asGet = status === 303 || (hop.method === 'POST' && (status === 301 || status === 302));
	const sameHost = url.host === hop.url.host;
	const kept = [...hop.headers].filter(
		([name]) => (sameHost || harmless.has(name)) && !(asGet && name === 'content-type'),
	);
	return {
		url,
		method: asGet ? 'GET' : hop.method,
		headers: new Map(kept),
		...(asGet || hop.body === undefined ? {} : { body: hop.body }),
	};
}

/** What another host may learn; keys and names of the user come in headers of many names. */
const harmless = new Set(['accept', 'accept-language', 'content-type']);

function redirectTarget(from: URL, location: string): URL {
	const refuse = (reason: string, cause?: unknown) =>
		new HttpError(`${reason}: ${shownAddress(location)}`, { kind: 'redirects', url: from.href, cause });
	let to: URL;
	try {
		to = requestAddress(URL.canParse(location, from.href) ? new URL(location, from).href : location);
	} catch (error) {
		throw refuse('redirected to no http(s) address', error);
	}
	if (from.protocol === 'https:' && to.protocol === 'http:') {
		throw refuse('redirected from https to http');
	}
	if (isThisMachine(to.hostname) && !isThisMachine(from.hostname)) {
		throw refuse('redirected from the network to this machine');
	}
	return to;
}
