import * as assert from 'node:assert/strict';
import type { Behaviour } from '../../services/behaviour';
import { startUntrusted } from '../../services/startUntrusted';
import { failureFrom, testClient, textOf } from './testClient';

const turnOfEvents = () => new Promise((resolve) => setImmediate(resolve));

describe('a server that misbehaves', () => {
	const test = testClient();
	/** Lets the three waits between attempts pass. */
	const passRetries = async () => {
		for (const ms of [500, 1000, 2000]) {
			await test.clock.pass(ms);
		}
	};
	const failsThrice = async (answer: Behaviour) => {
		test.services.respond('/x', answer);
		const failure = failureFrom(test.get('/x'));
		await passRetries();
		return (await failure).kind;
	};

	it('says nothing: is left after half a minute, without another attempt', async () => {
		test.services.respond('/x', { kind: 'stalled', silent: true, body: '' });
		const failure = failureFrom(test.get('/x'));
		while (test.services.requests.length === 0) {
			await turnOfEvents();
		}
		await test.clock.pass(30_000);
		const { kind, reason } = await failure;
		assert.deepEqual({ kind, reason }, { kind: 'timeout', reason: 'no answer within 30 s' });
		assert.equal(test.services.requests.length, 1);
		assert.equal(test.clock.waiting, 0);
	});

	it('falls silent: is left after 20 s without a piece of the body', async () => {
		test.services.respond('/x', { kind: 'stalled', body: 'begin' });
		const failure = failureFrom(test.get('/x'));
		await test.clock.asked(20_000);
		const seen = test.clock.waits.length;
		while (test.clock.waits.slice(seen).length === 0) {
			await turnOfEvents();
		}
		test.clock.advance(20_000);
		assert.equal((await failure).kind, 'timeout');
	});

	it('drips: is left after five minutes in all', async () => {
		let drip: NodeJS.Timeout | undefined;
		test.services.respond('/x', (_request, response) => {
			drip = setInterval(() => response.write('.'), 5);
		});
		const failure = failureFrom(test.get('/x'));
		for (let minutes = 0; minutes < 5; minutes += 1 / 6) {
			const pieces = test.clock.waits.length;
			while (test.clock.waits.length === pieces) {
				await turnOfEvents();
			}
			test.clock.advance(10_000);
		}
		assert.equal((await failure).reason, 'no answer within 300 s');
		clearInterval(drip);
	});

	it('is slow: is waited for', async () => {
		test.services.respond('/x', { kind: 'slow', ms: 30, body: 'late' });
		assert.equal(textOf(await test.get('/x', { timeoutMs: 4000 })), 'late');
		assert.ok(test.clock.waits.includes(4000));
	});

	it('is cancelled: lets go at once, wherever it is', async () => {
		test.services.respond('/silent', { kind: 'stalled', silent: true, body: '' });
		test.services.respond('/half', { kind: 'stalled', body: 'begin' });
		for (const [path, reached] of [
			['/silent', 30_000],
			['/half', 20_000],
		] as const) {
			const stop = new AbortController();
			const failure = failureFrom(test.get(path, {}, stop.signal));
			await test.clock.asked(reached);
			stop.abort();
			assert.equal((await failure).kind, 'cancelled');
			assert.equal(test.clock.waiting, 0);
		}
		assert.equal((await failureFrom(test.get('/x', {}, AbortSignal.abort()))).kind, 'cancelled');
	});

	it('stalls: delays no other host', async () => {
		test.services.respond('/export.arxiv.org', { kind: 'stalled', silent: true, body: '' });
		test.services.respond('/huggingface.co', { kind: 'ok', body: 'fine' });
		const stop = new AbortController();
		const stalled = ['a', 'b', 'c'].map((name) =>
			failureFrom(test.ask({ url: `https://export.arxiv.org/${name}` }, stop.signal)),
		);
		assert.equal(textOf(await test.ask({ url: 'https://huggingface.co/x' })), 'fine');
		stop.abort();
		assert.deepEqual(
			(await Promise.all(stalled)).map(({ kind }) => kind),
			['cancelled', 'cancelled', 'cancelled'],
		);
	});

	it('breaks off in the middle of a body, with or without a length', async () => {
		assert.equal(await failsThrice({ kind: 'truncated', body: 'abcdefgh' }), 'truncated');
		assert.equal(await failsThrice({ kind: 'truncated', chunked: true, body: 'abcdefgh' }), 'truncated');
	});

	it('counts its own bytes wrongly: gives what it promised', async () => {
		test.services.respond('/x', { kind: 'wrongLength', body: 'abcdefgh' });
		assert.equal(textOf(await test.get('/x')), 'abcd');
	});

	it('compresses: is read', async () => {
		test.services.respond('/x', { kind: 'gzip', body: 'small '.repeat(1000) });
		assert.equal(textOf(await test.get('/x')).length, 6000);
	});

	it('says it compressed and did not: has no body to trust', async () => {
		test.services.respond('/x', { kind: 'ok', body: 'plain', headers: { 'Content-Encoding': 'gzip' } });
		const failure = failureFrom(test.get('/x'));
		await passRetries();
		assert.equal((await failure).kind, 'truncated');
	});

	it('sends a bomb: is stopped at the bound', async () => {
		test.services.respond('/x', { kind: 'gzipBomb', megabytes: 200 });
		const { kind, reason } = await failureFrom(test.get('/x'));
		assert.deepEqual({ kind, reason }, { kind: 'size', reason: 'more than 67108864 bytes' });
	});

	it('sends too much: is stopped at the bound of the request, before reading where it says so', async () => {
		const body = 'x'.repeat(1000);
		test.services.respond('/said', { kind: 'ok', body });
		test.services.respond('/unsaid', (_request, response) => void (response.write(body), response.end(body)));
		test.services.respond('/never', (_request, response) => {
			response.writeHead(200, { 'Content-Length': 5000 }).flushHeaders();
		});
		assert.equal((await failureFrom(test.get('/said', { maxBytes: 999 }))).kind, 'size');
		assert.equal((await failureFrom(test.get('/never', { maxBytes: 999 }))).kind, 'size');
		assert.equal((await failureFrom(test.get('/unsaid', { maxBytes: 1999 }))).kind, 'size');
		assert.equal(textOf(await test.get('/unsaid', { maxBytes: 2000 })).length, 2000);
	});

	it('writes endlessly, or never, beside its refusal: is believed without', async () => {
		test.services.respond('/endless', (_request, response) => {
			response.writeHead(404);
			const write = () => response.writable && response.write('x'.repeat(1500), write);
			write();
		});
		test.services.respond('/never', (_request, response) => response.writeHead(404).write('Nothing'));
		const endless = await failureFrom(test.get('/endless'));
		assert.deepEqual([endless.status, endless.detail?.length], [404, 2000]);
		const never = failureFrom(test.get('/never'));
		await test.clock.asked(5000);
		test.clock.advance(5000);
		assert.equal((await never).status, 404);
	});

	it('breaks the connection every time', async () => {
		assert.equal(await failsThrice({ kind: 'reset', body: '' }), 'network');
	});

	it('is not there', async () => {
		const failure = failureFrom(test.ask({ url: 'http://127.0.0.1:2/x' }));
		await passRetries();
		const { kind, reason } = await failure;
		assert.equal(kind, 'network');
		assert.match(reason, /ECONNREFUSED/);
	});

	it('speaks no TLS, or with a certificate nobody vouches for: is not trusted, and not asked twice', async () => {
		const plain = await failureFrom(test.ask({ url: `${test.services.tlsUrl}/x` }));
		assert.equal(plain.kind, 'tls', plain.message);
		const untrusted = await startUntrusted();
		const error = await failureFrom(test.ask({ url: untrusted.url }));
		assert.equal(error.kind, 'tls', error.message);
		assert.match(error.reason, /self-signed/);
		await untrusted.close();
	});
});
