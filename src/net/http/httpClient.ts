import { backoff } from './backoff';
import { exchange, type Reply } from './exchange';
import { firstHop, type Hop } from './hop';
import { followRedirects } from './followRedirects';
import { HostQueue, longestWait } from './hostQueue';
import { hostRule } from './hostRule';
import { HttpError, type HttpAnswer, type HttpPorts, type HttpRequest, type HttpSender } from './httpTypes';
import { TimeLimit } from './timeLimit';

/** From the first turn of a request to its end, with all attempts and the waits between them. */
const longestRequest = 300_000;
const mostRetries = 3;
/** The longest a host is remembered to want rest: one that asks for years is asked again within the day. */
const longestRest = 3_600_000;

/** The one way out to the network: polite, bounded, patient up to a point. */
export class HttpClient implements HttpSender {
	readonly #ports: HttpPorts;
	/** By the name of their rule. */
	readonly #queues = new Map<string, HostQueue>();

	constructor(ports: HttpPorts) {
		this.#ports = ports;
	}

	async send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
		const first = firstHop(request);
		const overall = new TimeLimit(signal, this.#ports.sleep);
		try {
			return await this.#attempts({ request, first, overall, failures: 0 });
		} catch (error) {
			if (signal.aborted) {
				throw new HttpError('cancelled', { kind: 'cancelled', url: first.url.href, cause: error });
			}
			throw error;
		} finally {
			overall.end();
		}
	}

	/** Tries until there is an answer or no hope. */
	async #attempts(errand: Errand): Promise<HttpAnswer> {
		try {
			return await this.#attempt(errand);
		} catch (error) {
			const failures = errand.failures + 1;
			const wait = this.#waitAfter(error, failures, errand);
			if (wait > 0) {
				await this.#ports.sleep(wait, errand.overall.signal);
			}
			return this.#attempts({ ...errand, failures });
		}
	}

	/** One attempt, through its redirects, each of them in the queue of its host. */
	async #attempt({ request, first, overall, failures }: Errand): Promise<HttpAnswer> {
		let again = failures > 0;
		const { reply, redirects } = await followRedirects<Reply>(first, (hop) => {
			const turn = { url: hop.url.href, signal: overall.signal, again };
			return this.#queue(hop.url).run(turn, () => {
				if (!again) {
					overall.begin(longestRequest, first.url.href);
					again = true;
				}
				return this.#exchange(hop, { request, overall });
			});
		});
		return answerOf(reply, redirects.length === 0 && reply.url !== first.url.href ? [first.url.href] : redirects);
	}

	async #exchange(hop: Hop, { request, overall }: Pick<Errand, 'request' | 'overall'>): Promise<Reply> {
		const limit = new TimeLimit(overall.signal, this.#ports.sleep);
		try {
			return await exchange(hop, { request, ports: this.#ports, limit });
		} finally {
			limit.end();
		}
	}

	/** How long to wait before the next attempt, in milliseconds; throws what there is to tell instead of another one. */
	#waitAfter(error: unknown, failures: number, { request, overall }: Errand): number {
		if (overall.signal.aborted || !(error instanceof HttpError)) {
			throw overall.signal.aborted ? overall.signal.reason : error;
		}
		const { status, retryAfterMs = 0, url } = error;
		const hostWantsRest = retryAfterMs > 0 && (status === 429 || status === 503);
		if (hostWantsRest) {
			this.#queue(new URL(url)).rest(Math.min(retryAfterMs, longestRest));
		}
		if (!isPassing(error)) {
			throw error;
		}
		if (retryAfterMs > longestWait) {
			throw new HttpError(`${error.reason}, asked to wait ${Math.ceil(retryAfterMs / 1000)} s`, {
				kind: 'wait',
				url,
				retryAfterMs,
				cause: error,
				...(status === undefined ? {} : { status }),
			});
		}
		if (failures > mostRetries || (request.method === 'POST' && request.safe !== true)) {
			throw error;
		}
		return hostWantsRest ? 0 : retryAfterMs || backoff(failures, this.#ports.random);
	}

	#queue(url: URL): HostQueue {
		const rule = hostRule(url);
		const queue = this.#queues.get(rule.name) ?? new HostQueue(rule, this.#ports);
		this.#queues.set(rule.name, queue);
		return queue;
	}
}

/** A request on its way. */
interface Errand {
	readonly request: HttpRequest;
	readonly first: Hop;
	readonly overall: TimeLimit;
	readonly failures: number;
}

/** Whether another attempt may succeed (RFC 9110, 15; RFC 6585; RFC 8470). */
function isPassing({ kind, status }: HttpError): boolean {
	const passing = [408, 425, 429, 500, 502, 503, 504];
	return kind === 'network' || kind === 'truncated' || (status !== undefined && passing.includes(status));
}

function answerOf(reply: Exclude<Reply, { kind: 'redirect' }>, redirects: readonly string[]): HttpAnswer {
	if (reply.kind === 'unchanged') {
		return { ...reply, redirects };
	}
	const { headers } = reply;
	const [contentType, etag, lastModified] = ['content-type', 'etag', 'last-modified'].map((name) => headers.get(name));
	return {
		...reply,
		redirects,
		...(contentType === undefined ? {} : { contentType }),
		validators: {
			...(etag === undefined ? {} : { etag }),
			...(lastModified === undefined ? {} : { lastModified }),
		},
	};
}
