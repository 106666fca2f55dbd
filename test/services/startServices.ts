import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { behave } from './behave';
import type { Behaviour } from './behaviour';
import { answerControl } from './control';
import { allowAllOrigins } from './cors';
import { readBody } from './readBody';

/** One request as it came. */
export interface LoggedRequest {
	readonly method: string;
	/** With its query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
	/** Milliseconds since 1970. */
	readonly time: number;
}

/** Answers by code what a {@link Behaviour} cannot say. */
export type Handler = (request: LoggedRequest, response: ServerResponse) => void;

/** A server that stands for every service, on a free port of this machine. */
export interface Services {
	/** Without a slash at the end. */
	readonly url: string;
	/** Speaks no TLS, though its address says so. */
	readonly tlsUrl: string;
	/** All so far, in the order they came, without those to the server's own controls (`/__…`). */
	readonly requests: readonly LoggedRequest[];
	/** Below the path (the longest that fits counts) the server answers so from now on; elsewhere 404. */
	respond(pathPrefix: string, answer: Behaviour | Handler): void;
	/** Forgets requests and behaviours. */
	reset(): void;
	close(): Promise<void>;
}

/** Starts the server; it is also controlled over HTTP, see {@link answerControl}. */
export async function startServices(): Promise<Services> {
	const answers = new Answers();
	const requests: LoggedRequest[] = [];
	const reset = () => {
		requests.length = 0;
		answers.clear();
	};
	const respond = answers.set.bind(answers);
	const server = createServer((request, response) => {
		void readBody(request).then((body) => {
			allowAllOrigins(request, response);
			const { method = '', url: path = '', headers } = request;
			if (method === 'OPTIONS') {
				response.writeHead(204).end();
			} else if (!answerControl({ method, path, body, response }, { requests, respond, reset })) {
				const logged = { method, path, headers, body, time: Date.now() };
				requests.push(logged);
				answers.answer(request, logged, response);
			}
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { url: `http://127.0.0.1:${port}`, tlsUrl: `https://127.0.0.1:${port}`, requests, respond, reset, close };
}

class Answers {
	readonly #byPrefix = new Map<string, { readonly answer: Behaviour | Handler; asked: number }>();

	clear(): void {
		this.#byPrefix.clear();
	}

	set(pathPrefix: string, answer: Behaviour | Handler): void {
		this.#byPrefix.set(pathPrefix, { answer, asked: 0 });
	}

	answer(request: IncomingMessage, logged: LoggedRequest, response: ServerResponse): void {
		const prefixes = [...this.#byPrefix.keys()].filter((prefix) => logged.path.startsWith(prefix));
		const entry = this.#byPrefix.get(prefixes.reduce((one, other) => (other.length > one.length ? other : one), ''));
		if (!entry) {
			response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
		} else if (typeof entry.answer === 'function') {
			entry.answer(logged, response);
		} else {
			behave(entry.answer, { request, response, before: entry.asked++ });
		}
	}
}
