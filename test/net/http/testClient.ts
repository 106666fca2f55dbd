import * as assert from 'node:assert/strict';
import { HttpClient } from '../../../src/net/http/httpClient';
import { HttpError, type HttpAnswer, type HttpPorts, type HttpRequest } from '../../../src/net/http/httpTypes';
import { startServices, type Services } from '../../services/startServices';
import { HeldClock } from './heldClock';

/** A client with a held clock, before a real server that stands for every host. */
export interface TestClient {
	readonly services: Services;
	readonly clock: HeldClock;
	get(path: string, more?: Omit<HttpRequest, 'url'>, signal?: AbortSignal): Promise<HttpAnswer>;
	/** Of a host elsewhere, which the server has below `/its.name`. */
	ask(request: HttpRequest, signal?: AbortSignal): Promise<HttpAnswer>;
}

/** Starts the server for the tests around, and gives each test its own client. */
export function testClient(changed: Partial<HttpPorts> = {}): TestClient {
	let services: Services | undefined;
	let clock = new HeldClock();
	let client: HttpClient | undefined;
	before(async () => {
		services = await startServices();
	});
	beforeEach(() => {
		services?.reset();
		clock = new HeldClock();
		const { now, sleep } = clock;
		const fetchHere: HttpPorts['fetch'] = (url, init) => fetch(addressHere(url, services?.url ?? ''), init);
		const date = () => new Date('2026-11-23T08:00:00Z');
		client = new HttpClient({ fetch: fetchHere, now, date, random: () => 0.5, sleep, seesRedirects: true, ...changed });
	});
	after(() => services?.close());
	const ask: TestClient['ask'] = (request, signal = new AbortController().signal) => {
		assert.ok(client);
		return client.send(request, signal);
	};
	return {
		get services() {
			assert.ok(services);
			return services;
		},
		get clock() {
			return clock;
		},
		get: (path, more, signal) => ask({ url: `${services?.url}${path}`, ...more }, signal),
		ask,
	};
}

/** The error a request fails with. */
export async function failureFrom(request: Promise<unknown>): Promise<HttpError> {
	try {
		await request;
	} catch (error) {
		assert.ok(error instanceof HttpError, String(error));
		return error;
	}
	return assert.fail('the request did not fail');
}

/** The text of an answer that must have some. */
export function textOf(answer: HttpAnswer): string {
	assert.equal(answer.kind, 'content');
	return new TextDecoder().decode(answer.kind === 'content' ? answer.bytes : undefined);
}

function addressHere(url: string, here: string): string {
	const { origin, host, pathname, search } = new URL(url);
	return origin === here || /^(127|localhost)/.test(host) ? url : `${here}/${host}${pathname}${search}`;
}
