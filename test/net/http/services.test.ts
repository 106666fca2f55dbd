import * as assert from 'node:assert/strict';
import { emptyArxivFeed } from '../../services/emptyArxivFeed';
import { startServices, type LoggedRequest, type Services } from '../../services/startServices';

describe('the server that stands for every service', () => {
	let services: Services;
	before(async () => {
		services = await startServices();
	});
	after(() => services.close());
	const post = (path: string, body: unknown = {}) =>
		fetch(services.url + path, { method: 'POST', body: JSON.stringify(body) });

	it('is told over HTTP how to behave, tells what it was asked, and forgets both', async () => {
		await post('/__behave', { path: '/feed', behaviour: { kind: 'ok', body: 'one' } });
		await post('/__behave', { path: '/feed/two', behaviour: { kind: 'ok', body: 'Zwei', encoding: 'latin1' } });
		assert.equal(await (await fetch(`${services.url}/feed/two?x=1`)).text(), 'Zwei');
		assert.equal(await (await fetch(`${services.url}/feed/three`)).text(), 'one');
		const log = (await (await fetch(`${services.url}/__requests`)).json()) as readonly LoggedRequest[];
		assert.deepEqual(
			log.map(({ method, path }) => `${method} ${path}`),
			['GET /feed/two?x=1', 'GET /feed/three'],
		);
		await post('/__reset');
		assert.equal((await fetch(`${services.url}/feed`)).status, 404);
		assert.equal(services.requests.length, 1);
	});

	it('lets pages of every origin ask and read', async () => {
		const asking = { 'Access-Control-Request-Headers': 'x-api-key' };
		const { headers, status } = await fetch(services.url, { method: 'OPTIONS', headers: asking });
		assert.equal(status, 204);
		assert.equal(headers.get('access-control-allow-origin'), '*');
		assert.equal(headers.get('access-control-allow-headers'), 'x-api-key');
		assert.equal((await fetch(services.url)).headers.get('access-control-expose-headers'), '*');
	});

	it('has the feed that arXiv sends on a Saturday', async () => {
		services.respond('/rss/cs.CL', emptyArxivFeed);
		const text = await (await fetch(`${services.url}/rss/cs.CL`)).text();
		assert.match(text, /<skipDays>/);
		assert.doesNotMatch(text, /<item>/);
	});
});
