import type { Hop } from './hop';
import { HttpError, type HttpPorts, type Validators } from './httpTypes';

/** The headers of one hop: its own, who asks, and what copy is known. Throws `header` where one cannot be sent. */
export function requestHeaders(hop: Hop, known: Validators | undefined, ports: HttpPorts): Headers {
	const headers = new Headers();
	setIfValid(headers, 'user-agent', ports.userAgent);
	// A browser would first ask a server of another origin for leave to send these, and most do not give it.
	if (ports.seesRedirects) {
		setIfValid(headers, 'if-none-match', known?.etag);
		setIfValid(headers, 'if-modified-since', known?.lastModified);
	}
	for (const [name, value] of hop.headers) {
		if (!setIfValid(headers, name, value)) {
			throw new HttpError(`header ${name} has characters that cannot be sent`, {
				kind: 'header',
				url: hop.url.href,
			});
		}
	}
	return headers;
}

/** False where name or value cannot stand in a header. */
function setIfValid(headers: Headers, name: string, value: string | undefined): boolean {
	const valid = /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value ?? '');
	if (valid && value !== undefined) {
		headers.set(name, value);
	}
	return valid;
}
