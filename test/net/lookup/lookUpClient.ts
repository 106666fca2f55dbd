import { decode } from '../../../src/core/formats/detect';
import { encodingOf } from '../../../src/core/text/encodingOf';
import { defaultEndpoints, type Endpoints } from '../../../src/net/endpoints';
import type { LookUpPorts, ServiceKeys } from '../../../src/net/lookup/lookUpPorts';
import type { TestClient } from '../http/testClient';

/** Ports that find every service on the test server, below its own name: `/crossref/works/…`. */
export function lookUpPorts(client: TestClient, keys: ServiceKeys = {}): LookUpPorts {
	const { url } = client.services;
	const endpoints = Object.keys(defaultEndpoints).map((service) => [service, `${url}/${service}`]);
	return {
		http: { send: (request, signal) => client.ask(request, signal) },
		endpoints: { ...(Object.fromEntries(endpoints) as unknown as Endpoints), openReview: `${url}/openReview` },
		decode: (bytes, contentType) =>
			Promise.resolve(decode(new TextDecoder(encodingOf(bytes, contentType)).decode(bytes))),
		keys,
	};
}

/** What was asked of a service, path and query decoded. */
export function askedOf(client: TestClient, service: string): readonly string[] {
	const prefix = `/${service}/`;
	const paths = client.services.requests.map(({ path }) => path).filter((path) => path.startsWith(prefix));
	return paths.map((path) => decodeURIComponent(path.slice(prefix.length)));
}
