import { nextHop, type Hop } from './hop';
import { HttpError } from './httpTypes';
import { shownAddress } from './shownAddress';

/** What a server sends elsewhere with. */
export interface Redirect {
	readonly kind: 'redirect';
	readonly status: number;
	readonly location: string;
}

/** The most addresses to be sent on to for one request. */
const mostRedirects = 10;

/** Asks one address after the other until one does not send elsewhere, and tells those on the way; throws `redirects`. */
export async function followRedirects<Reply extends { readonly kind: string }>(
	first: Hop,
	ask: (hop: Hop) => Promise<Reply | Redirect>,
): Promise<{ readonly reply: Exclude<Reply, Redirect>; readonly redirects: readonly string[] }> {
	const seen = new Set<string>();
	const redirects: string[] = [];
	for (let hop = first; ;) {
		const reply = await ask(hop);
		if (!isRedirect(reply)) {
			return { reply: reply as Exclude<Reply, Redirect>, redirects };
		}
		const { href } = hop.url;
		seen.add(`${hop.method} ${href}`);
		redirects.push(href);
		hop = nextHop(hop, reply.status, reply.location);
		if (seen.has(`${hop.method} ${hop.url.href}`)) {
			throw new HttpError(`redirected in a circle, to ${shownAddress(hop.url.href)}`, { kind: 'redirects', url: href });
		}
		if (redirects.length > mostRedirects) {
			throw new HttpError(`redirected more than ${mostRedirects} times`, { kind: 'redirects', url: href });
		}
	}
}

function isRedirect(reply: { readonly kind: string }): reply is Redirect {
	return reply.kind === 'redirect';
}
