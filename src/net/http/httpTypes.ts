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
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	/** Validators of the copy that is kept; the answer may then be `unchanged`. */
	readonly known?: Validators;
	/** Longest body, after decompression. */
	readonly maxBytes?: number;
	/** Longest time for one attempt, and for the silence between two pieces of a body. */
	readonly timeoutMs?: number;
}

/** What came back. */
export type HttpAnswer =
	| { readonly kind: 'unchanged'; readonly url: string; readonly headers: ReadonlyMap<string, string> }
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
			/** Names in lower case. */
			readonly headers: ReadonlyMap<string, string>;
	  };

/** Why a request failed; the edge says it in the user's language. */
export type HttpFailure =
	| 'address'
	| 'cancelled'
	| 'network'
	| 'redirects'
	| 'size'
	| 'status'
	| 'timeout'
	| 'tls'
	| 'truncated'
	/** The server asked to wait longer than we do. */
	| 'wait';

/** A request that failed for good, after its retries. */
export class HttpError extends Error {
	readonly kind: HttpFailure;
	readonly url: string;
	readonly status: number | undefined;
	/** How long the server asked to wait. */
	readonly retryAfterMs: number | undefined;

	constructor(
		message: string,
		facts: { kind: HttpFailure; url: string; status?: number; retryAfterMs?: number; cause?: unknown },
	) {
		super(message, { cause: facts.cause });
		this.kind = facts.kind;
		this.url = facts.url;
		this.status = facts.status;
		this.retryAfterMs = facts.retryAfterMs;
	}
}

/** What fetching needs from the platform, so that tests can hold the clock. */
export interface HttpPorts {
	readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
	/** Milliseconds since some fixed moment; never goes back. */
	readonly now: () => number;
	/** The wall clock as ISO 8601, for `Retry-After` dates. */
	readonly date: () => Date;
	/** From 0 (inclusive) to 1. */
	readonly random: () => number;
	readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
	/** Absent in browsers, which do not let a page name itself. */
	readonly userAgent?: string;
	/** False in browsers, which follow redirects unseen. */
	readonly seesRedirects: boolean;
}

/** Sends requests politely; what the services of src/net are given. */
export interface HttpSender {
	/** Rejects with {@link HttpError}. */
	send(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer>;
}
