import { shownAddress } from './shownAddress';

/** What a server said to tell one state of a resource from another (RFC 9110, 8.8). */
export interface Validators {
	readonly etag?: string;
	readonly lastModified?: string;
}

/** One request. Everything that is bounded has a default. */
export interface HttpRequest {
	/** Absolute http(s) address. */
	readonly url: string;
	readonly method?: 'GET' | 'POST';
	/** A POST that changes nothing on the server, such as a look-up of many ids: it may be sent again. */
	readonly safe?: boolean;
	/** On another host than the named one, only those of content negotiation are sent. */
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	/** Validators of the copy that is kept; the answer may then be `unchanged`. */
	readonly known?: Validators;
	/** Longest body, after decompression; 64 MB unless told. */
	readonly maxBytes?: number;
	/** Longest time until an attempt is answered (30 s unless told) and between two pieces of a body (20 s). */
	readonly timeoutMs?: number;
}

/** What came back. */
export type HttpAnswer =
	| {
			readonly kind: 'unchanged';
			readonly url: string;
			readonly redirects: readonly string[];
			readonly headers: ReadonlyMap<string, string>;
	  }
	| {
			readonly kind: 'content';
			/** The address that answered in the end. */
			readonly url: string;
			/** Addresses on the way, the requested one first; empty where nothing was redirected. */
			readonly redirects: readonly string[];
			readonly bytes: Uint8Array;
			/** The whole `Content-Type`, with its charset. */
			readonly contentType?: string;
			readonly validators: Validators;
			/** Names in lower case. Browsers show only those that the server exposes. */
			readonly headers: ReadonlyMap<string, string>;
	  };

/** Why a request failed; the edge says it in the user's language. */
export type HttpFailure =
	/** No http(s) address. */
	| 'address'
	| 'cancelled'
	/** A user name or a password stands in the address. */
	| 'credentials'
	/** A header, most likely a key, has characters that no header may have. */
	| 'header'
	/** Host unknown or unreachable, connection refused or reset, no network. */
	| 'network'
	| 'redirects'
	/** The body is longer than allowed. */
	| 'size'
	/** The server answered, but not with success. */
	| 'status'
	| 'timeout'
	/** No trustworthy connection. */
	| 'tls'
	/** The body ended before its end. */
	| 'truncated'
	/** The server asked to wait longer than we do. */
	| 'wait';

/** What is known of a failure. */
export interface HttpFailureFacts {
	readonly kind: HttpFailure;
	/** The address that failed: after redirects, the last one. */
	readonly url: string;
	readonly status?: number;
	readonly retryAfterMs?: number;
	readonly detail?: string;
	readonly cause?: unknown;
}

/** A request that failed for good, after its retries. The message has address and reason, in English. */
export class HttpError extends Error {
	readonly kind: HttpFailure;
	readonly url: string;
	/** The message without the address. */
	readonly reason: string;
	readonly status: number | undefined;
	/** How long the server asked to wait. */
	readonly retryAfterMs: number | undefined;
	/** The beginning of what the server wrote beside its refusal: text of any kind, from outside. */
	readonly detail: string | undefined;

	constructor(reason: string, facts: HttpFailureFacts) {
		super(`${shownAddress(facts.url)}: ${reason}`, { cause: facts.cause });
		this.name = 'HttpError';
		this.kind = facts.kind;
		this.url = facts.url;
		this.reason = reason;
		this.status = facts.status;
		this.retryAfterMs = facts.retryAfterMs;
		this.detail = facts.detail;
	}
}

/** What fetching needs from the platform, so that tests can hold the clock. */
export interface HttpPorts {
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	/** Milliseconds since some fixed moment; never goes back. */
	readonly now: () => number;
	/** The wall clock, for `Retry-After` dates of servers that do not say their own time. */
	readonly date: () => Date;
	/** From 0 (inclusive) to 1. */
	readonly random: () => number;
	/** Rejects at once, and keeps no timer, when the signal is aborted. */
	readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
	/** Absent in browsers, which do not let a page name itself. */
	readonly userAgent?: string;
	/** False in browsers, which follow redirects unseen and ask other hosts before they send unusual headers. */
	readonly seesRedirects: boolean;
}

/** Sends requests politely; what the services of src/net are given. */
export interface HttpSender {
	/** Rejects with {@link HttpError}. */
	send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>;
}
