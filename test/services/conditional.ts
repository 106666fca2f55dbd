import type { Behaviour } from './behaviour';
import type { Occasion } from './occasion';
import { sendContent } from './sendContent';

/** 304 where the request knows the present state, else the body with its validators (RFC 9110, 13.2.2). */
export function answerConditionally(told: Behaviour & { kind: 'validated' }, { request, response }: Occasion): void {
	const { etag, lastModified } = told;
	const known = request.headers['if-none-match'];
	const since = request.headers['if-modified-since'];
	const same =
		known === undefined
			? since !== undefined && lastModified !== undefined && Date.parse(since) >= Date.parse(lastModified)
			: etag !== undefined && known.split(/\s*,\s*/).includes(etag);
	if (etag !== undefined) {
		response.setHeader('ETag', etag);
	}
	if (lastModified !== undefined) {
		response.setHeader('Last-Modified', lastModified);
	}
	if (same) {
		response.writeHead(304).end();
	} else {
		sendContent(response, told);
	}
}
