import * as assert from 'node:assert/strict';
import { failureFrom, testClient, textOf } from './testClient';

const old = 'https://old.example/feed';

describe('redirects', () => {
	const test = testClient();
	const redirect = (to: string, status = 302) =>
		test.services.respond('/old.example', { kind: 'redirect', to, status });

	// Two requests to one host are a quarter of a second apart.
	beforeEach(() => test.clock.hasten(250));

	it('are followed and told', async () => {
		redirect('https://new.example/a');
		test.services.respond('/new.example/a', { kind: 'redirect', to: 'b?c=d', status: 308 });
		test.services.respond('/new.example/b', { kind: 'ok', body: 'moved' });
		const answer = await test.ask({ url: old });
		assert.equal(textOf(answer), 'moved');
		assert.equal(answer.url, 'https://new.example/b?c=d');
		assert.deepEqual(answer.redirects, [old, 'https://new.example/a']);
	});

	it('may end where nothing has changed', async () => {
		redirect('https://new.example/b');
		test.services.respond('/new.example/b', { kind: 'validated', body: 'x', etag: '"1"' });
		const answer = await test.ask({ url: old, known: { etag: '"1"' } });
		assert.deepEqual([answer.kind, answer.url, answer.redirects], ['unchanged', 'https://new.example/b', [old]]);
	});

	it('take keys and cookies to no other host', async () => {
		const headers = { Authorization: 'Bearer hush', 'X-Api-Key': 'hush', Cookie: 'hush', Accept: 'text/xml' };
		test.services.respond('/old.example/feed', { kind: 'redirect', to: '/same' });
		test.services.respond('/old.example/same', { kind: 'redirect', to: 'https://new.example/b' });
		test.services.respond('/new.example', { kind: 'ok', body: 'x' });
		await test.ask({ url: old, headers });
		const [, same, other] = test.services.requests.map((request) => request.headers);
		assert.equal(same?.authorization, 'Bearer hush');
		assert.equal(same['x-api-key'], 'hush');
		assert.equal(other?.authorization, undefined);
		assert.equal(other?.['x-api-key'], undefined);
		assert.equal(other?.accept, 'text/xml');
		assert.ok(!JSON.stringify(other).includes('hush'));
	});

	it('keep the method where they must and drop the body where they may not', async () => {
		test.services.respond('/new.example', (request, response) => response.end(`${request.method} ${request.body}`));
		const send = async (status: number) => {
			redirect('https://new.example/b', status);
			return textOf(await test.ask({ url: old, method: 'POST', body: 'ids' }));
		};
		assert.deepEqual(
			[await send(301), await send(302), await send(303), await send(307), await send(308)],
			['GET ', 'GET ', 'GET ', 'POST ids', 'POST ids'],
		);
	});

	it('in a circle are given up', async () => {
		test.services.respond('/loop', { kind: 'redirectLoop' });
		const error = await failureFrom(test.get('/loop'));
		assert.equal(error.kind, 'redirects');
		assert.match(error.reason, /in a circle/);
		assert.ok(test.services.requests.length <= 3);
	});

	it('without end are given up after ten', async () => {
		test.services.respond('/loop', { kind: 'redirectLoop', endless: true });
		assert.equal((await failureFrom(test.get('/loop'))).reason, 'redirected more than 10 times');
		assert.equal(test.services.requests.length, 11);
	});

	it('never leave the web, fall back to http, carry a password or reach into this machine', async () => {
		const targets = [
			'ftp://new.example/',
			'file:///etc/passwd',
			'http://new.example/',
			'https://me:hush@new.example/',
			'https://localhost:23119/api',
			'https://[::1]/',
			'https://',
		];
		for (const to of targets) {
			test.services.reset();
			redirect(to);
			const error = await failureFrom(test.ask({ url: old }));
			assert.equal(error.kind, 'redirects', to);
			assert.equal(error.url, old);
			assert.ok(!error.message.includes('hush'), error.message);
			assert.equal(test.services.requests.length, 1);
		}
	});

	it('take their turn at the host they lead to', async () => {
		redirect('https://export.arxiv.org/b');
		test.services.respond('/export.arxiv.org', { kind: 'ok', body: 'x' });
		await test.ask({ url: 'https://arxiv.org/first' }).catch(() => undefined);
		const answer = test.ask({ url: old });
		await test.clock.pass(3000);
		assert.equal(textOf(await answer), 'x');
	});

	it('that do not say where to are refusals', async () => {
		test.services.respond('/old.example', { kind: 'status', status: 302 });
		assert.equal((await failureFrom(test.ask({ url: old }))).status, 302);
	});
});
