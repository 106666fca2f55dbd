import * as assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { failureFrom, testClient, textOf } from './testClient';

describe('the HTTP client', () => {
	const test = testClient({ userAgent: 'Glossator/0.0 (test)' });

	it('gives the bytes of a page with its type and validators', async () => {
		const headers = { 'Content-Type': 'application/json; charset=utf-8' };
		const etag = '"one"';
		const lastModified = 'Mon, 23 Nov 2026 07:00:00 GMT';
		test.services.respond('/feed', { kind: 'validated', body: '["Ä"]', headers, etag, lastModified });
		const answer = await test.get('/feed?p=1#part');
		assert.equal(textOf(answer), '["Ä"]');
		assert.ok(answer.kind === 'content');
		assert.equal(answer.contentType, 'application/json; charset=utf-8');
		assert.deepEqual(answer.validators, { etag, lastModified });
		assert.deepEqual(answer.redirects, []);
		assert.equal(answer.url, `${test.services.url}/feed?p=1`);
		assert.equal(answer.headers.get('etag'), etag);
	});

	it('names itself and sends neither cookies nor where it comes from', async () => {
		test.services.respond('/', { kind: 'ok', body: '', headers: { 'Set-Cookie': 'who=you; Path=/' } });
		await test.get('/one', { headers: { Accept: 'text/xml', 'X-Key': 'k' } });
		await test.get('/two');
		const [one, two] = test.services.requests;
		assert.equal(one?.headers['user-agent'], 'Glossator/0.0 (test)');
		assert.equal(one.headers.accept, 'text/xml');
		assert.equal(one.headers['x-key'], 'k');
		assert.equal(two?.headers.cookie, undefined);
		assert.equal(two?.headers.referer, undefined);
	});

	it('learns that nothing has changed from an ETag', async () => {
		test.services.respond('/feed', { kind: 'validated', body: 'x', etag: 'W/"1"' });
		const answer = await test.get('/feed', { known: { etag: 'W/"1"' } });
		assert.equal(answer.kind, 'unchanged');
		assert.equal(answer.headers.get('etag'), 'W/"1"');
		assert.equal(textOf(await test.get('/feed', { known: { etag: 'W/"0"' } })), 'x');
	});

	it('learns that nothing has changed from a date', async () => {
		const lastModified = 'Mon, 23 Nov 2026 07:00:00 GMT';
		test.services.respond('/feed', { kind: 'validated', body: 'x', lastModified });
		assert.equal((await test.get('/feed', { known: { lastModified } })).kind, 'unchanged');
		const older = 'Sun, 22 Nov 2026 07:00:00 GMT';
		assert.equal((await test.get('/feed', { known: { lastModified: older } })).kind, 'content');
	});

	it('takes no 304 for which it did not ask', async () => {
		test.services.respond('/feed', { kind: 'status', status: 304 });
		const { kind, status } = await failureFrom(test.get('/feed'));
		assert.deepEqual({ kind, status }, { kind: 'status', status: 304 });
	});

	it('leaves out a validator that cannot be sent', async () => {
		test.services.respond('/feed', { kind: 'ok', body: 'x' });
		assert.equal(textOf(await test.get('/feed', { known: { etag: '"a\r\nEvil: 1"' } })), 'x');
		assert.equal(test.services.requests[0]?.headers['if-none-match'], undefined);
	});

	it('posts', async () => {
		test.services.respond('/rpc', (request, response) => response.end(`${request.method} ${request.body}`));
		const headers = { 'Content-Type': 'application/json' };
		assert.equal(textOf(await test.get('/rpc', { method: 'POST', body: '{"ids":[]}', headers })), 'POST {"ids":[]}');
		assert.equal(test.services.requests[0]?.headers['content-type'], 'application/json');
	});

	it('takes the empty feed of a Saturday and the wrong type for what they are', async () => {
		test.services.respond('/empty', { kind: 'status', status: 204 });
		test.services.respond('/type', { kind: 'ok', body: '<rss/>', headers: { 'Content-Type': 'image/png' } });
		assert.equal(textOf(await test.get('/empty')), '');
		const answer = await test.get('/type');
		assert.ok(answer.kind === 'content');
		assert.equal(answer.contentType, 'image/png');
	});

	it('asks no address but those of the web', async () => {
		const wrong = ['ftp://example.org/x', 'file:///etc/passwd', 'javascript:alert(1)', '/feed', '', 'https://'];
		for (const url of wrong) {
			assert.equal((await failureFrom(test.ask({ url }))).kind, 'address', url);
		}
		for (const url of ['https://me:hush@example.org/x', 'https://me@example.org/x']) {
			const error = await failureFrom(test.ask({ url }));
			assert.equal(error.kind, 'credentials', url);
			assert.ok(!/hush|me@/.test(error.message), error.message);
		}
		assert.equal(test.services.requests.length, 0);
	});

	it('sends no header that would end the header', async () => {
		const error = await failureFrom(test.get('/x', { headers: { 'X-Key': 'a\r\nb' } }));
		assert.deepEqual([error.kind, error.reason], ['header', 'header x-key has characters that cannot be sent']);
	});

	it('tells address, status and what the server said, without keys', async () => {
		test.services.respond('/api', { kind: 'status', status: 403, body: 'Local API is not enabled' });
		const error = await failureFrom(test.get('/api?api_key=hush&q=x'));
		const { kind, status, detail, message } = error;
		assert.deepEqual({ kind, status, detail }, { kind: 'status', status: 403, detail: 'Local API is not enabled' });
		assert.equal(message, `${test.services.url}/api?api_key=…&q=x: 403 Forbidden`);
	});

	it('tries a refusal that will not pass only once', async () => {
		for (const status of [400, 401, 404, 410, 501]) {
			test.services.reset();
			test.services.respond('/x', { kind: 'status', status });
			assert.equal((await failureFrom(test.get('/x'))).status, status);
			assert.equal(test.services.requests.length, 1);
		}
	});

	it('keeps no time running and no listener when it is done', async () => {
		test.services.respond('/x', { kind: 'ok', body: 'x' });
		const { signal } = new AbortController();
		await test.get('/x', {}, signal);
		await failureFrom(test.get('/missing', {}, signal));
		assert.equal(test.clock.waiting, 0);
		assert.deepEqual(getEventListeners(signal, 'abort'), []);
	});
});

describe('the HTTP client in a browser', () => {
	const test = testClient({ seesRedirects: false });

	it('sends no validators, which most servers do not allow, but sees that nothing has changed', async () => {
		const etag = '"1"';
		const lastModified = 'Mon, 23 Nov 2026 07:00:00 GMT';
		test.services.respond('/both', { kind: 'validated', body: 'x', etag, lastModified });
		test.services.respond('/date', { kind: 'validated', body: 'x', lastModified });
		assert.equal((await test.get('/both', { known: { etag, lastModified } })).kind, 'unchanged');
		assert.equal((await test.get('/both', { known: { etag: '"0"', lastModified } })).kind, 'content');
		assert.equal((await test.get('/date', { known: { lastModified } })).kind, 'unchanged');
		assert.equal((await test.get('/date', { known: {} })).kind, 'content');
		assert.ok(test.services.requests.every(({ headers }) => headers['if-none-match'] === undefined));
	});

	it('follows redirects unseen, and tells where it began and ended', async () => {
		test.services.respond('/old', { kind: 'redirect', to: '/new' });
		test.services.respond('/new', { kind: 'ok', body: 'x' });
		const answer = await test.get('/old');
		assert.equal(answer.url, `${test.services.url}/new`);
		assert.deepEqual(answer.redirects, [`${test.services.url}/old`]);
	});
});
