import * as assert from 'node:assert/strict';
import { decode } from '../../../src/core/formats/detect';
import type { BeyondKeys, BeyondPorts } from '../../../src/net/beyond/beyondPorts';
import { defaultEndpoints } from '../../../src/net/endpoints';
import { HttpClient } from '../../../src/net/http/httpClient';
import { startServices, type Handler, type Services } from '../../services/startServices';

/** A server that stands for the five services, and ports that lead to it and wait for nothing. */
export interface BeyondTest {
	readonly services: Services;
	ports(keys?: BeyondKeys): BeyondPorts;
	/** The paths that were asked for below a service's name, decoded. */
	asked(service: string): readonly URL[];
}

/** Starts the server for the tests around. */
export function beyondTest(): BeyondTest {
	let running: Services | undefined;
	before(async () => {
		running = await startServices();
	});
	beforeEach(() => running?.reset());
	after(() => running?.close());
	const services = () => {
		assert.ok(running);
		return running;
	};
	return {
		get services() {
			return services();
		},
		ports: (keys = {}) => portsTo(services().url, keys),
		asked: (service) =>
			services()
				.requests.filter(({ path }) => path.startsWith(`/${service}/`))
				.map(({ path }) => new URL(path, services().url)),
	};
}

/** Answers with JSON made from the address. */
export function jsonHandler(answer: (url: URL) => unknown): Handler {
	return ({ path }, response) => {
		response.writeHead(200, { 'Content-Type': 'application/json' });
		response.end(JSON.stringify(answer(new URL(path, 'http://localhost'))));
	};
}

function portsTo(url: string, keys: BeyondKeys): BeyondPorts {
	const http = new HttpClient({
		fetch: (address, init) => fetch(address, init),
		now: () => performance.now(),
		date: () => new Date('2026-11-23T08:00:00Z'),
		random: () => 0.5,
		sleep,
		seesRedirects: true,
	});
	const endpoints = {
		...defaultEndpoints,
		openalex: `${url}/openalex`,
		arxivApi: `${url}/arxiv`,
		semanticScholar: `${url}/s2`,
		crossref: `${url}/crossref`,
		huggingface: `${url}/hf`,
	};
	const read = (bytes: Uint8Array) => Promise.resolve(decode(new TextDecoder().decode(bytes)));
	return { http, endpoints, decode: read, keys };
}

/** Waits between attempts pass at once; time limits never come. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
	return ms < 10_000
		? Promise.resolve()
		: new Promise((_resolve, reject) => {
				signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
			});
}
