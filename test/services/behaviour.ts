/** How the server answers below a path. Plain data, so that it can also be asked for over HTTP. */
export type Behaviour =
	| (Content & { readonly kind: 'ok' })
	/** Answers 304 when asked conditionally with the validators it gave. */
	| (Content & { readonly kind: 'validated'; readonly etag?: string; readonly lastModified?: string })
	/** Sends the headers late. */
	| (Content & { readonly kind: 'slow'; readonly ms: number })
	/** Sends headers and the body, but never ends; `silent`: not even headers. */
	| (Content & { readonly kind: 'stalled'; readonly silent?: boolean })
	/** Closes the connection before the end that `Content-Length`, or the last chunk, would mark. */
	| (Content & { readonly kind: 'truncated'; readonly chunked?: boolean })
	/** Promises fewer bytes than it sends. */
	| (Content & { readonly kind: 'wrongLength' })
	| (Content & { readonly kind: 'gzip' })
	/** A small answer that grows to so many megabytes. */
	| { readonly kind: 'gzipBomb'; readonly megabytes: number }
	| { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
	/** Sends from one address to the next: in a circle, or on and on. */
	| { readonly kind: 'redirectLoop'; readonly endless?: boolean }
	| { readonly kind: 'status'; readonly status: number; readonly body?: string; readonly headers?: Fields }
	/** Refuses so many times, then answers. */
	| (Content & {
			readonly kind: 'tooMany';
			readonly status?: number;
			/** Seconds, or an HTTP date; absent: the server does not say. */
			readonly retryAfter?: number | string;
			readonly times: number;
			/** Beside the refusal. */
			readonly refusalHeaders?: Fields;
	  })
	/** Breaks the connection so many times (always, unless told), then answers. */
	| (Content & { readonly kind: 'reset'; readonly times?: number });

/** A body with its headers. */
export interface Content {
	readonly body: string;
	/** What the body is written in; `base64` for what is no text. */
	readonly encoding?: 'utf8' | 'latin1' | 'base64';
	readonly headers?: Fields;
}

export type Fields = Readonly<Record<string, string>>;
