import type { IncomingMessage, ServerResponse } from 'node:http';

/** Lets any page ask, send any header and read every header of the answer (Fetch standard, CORS protocol). */
export function allowAllOrigins(request: IncomingMessage, response: ServerResponse): void {
	response.setHeader('Access-Control-Allow-Origin', '*');
	response.setHeader('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
	response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*');
	response.setHeader('Access-Control-Allow-Private-Network', 'true');
	response.setHeader('Access-Control-Expose-Headers', '*');
	response.setHeader('Access-Control-Max-Age', '0');
}
