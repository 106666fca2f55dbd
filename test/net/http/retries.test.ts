import * as assert from 'node:assert/strict';
import { failureFrom, testClient, textOf } from './testClient';

/** The waits that are no time-outs. */
const pauses = (waits: readonly number[]) => waits.filter((ms) => ![300_000, 30_000, 20_000, 5000].includes(ms));

describe('what may pass', () => {
	const test = testClient();

	it('is tried again after longer and longer waits', async () => {
		for (const status of [408, 425, 429, 500, 502, 503, 504]) {
			test.services.reset();
			test.services.respond(`/${status}`, { kind: 'tooMany', status, times: 3, body: 'at last' });
			const answer = test.get(`/${status}`);
			await test.clock.pass(500);
			await test.clock.pass(1000);
			await test.clock.pass(2000);
			assert.equal(textOf(await answer), 'at last');
			assert.equal(test.services.requests.length, 4);
		}
	});

	it('is given up after three more attempts', async () => {
		test.services.respond('/x', { kind: 'status', status: 500 });
		const failure = failureFrom(test.get('/x'));
		await test.clock.pass(500);
		await test.clock.pass(1000);
		await test.clock.pass(2000);
		assert.equal((await failure).status, 500);
		assert.equal(test.services.requests.length, 4);
		assert.equal(test.clock.waiting, 0);
		assert.equal(test.clock.waits.filter((ms) => ms === 300_000).length, 1);
	});

	it('is also a broken connection', async () => {
		test.services.respond('/x', { kind: 'reset', times: 1, body: 'x' });
		const answer = test.get('/x');
		await test.clock.pass(500);
		assert.equal(textOf(await answer), 'x');
	});

	it('is tried again for a post only when that changes nothing', async () => {
		test.services.respond('/x', { kind: 'tooMany', times: 1, body: 'x' });
		assert.equal((await failureFrom(test.get('/x', { method: 'POST', body: 'y' }))).status, 429);
		test.services.respond('/x', { kind: 'tooMany', times: 1, body: 'x' });
		const answer = test.get('/x', { method: 'POST', body: 'y', safe: true });
		await test.clock.pass(500);
		assert.equal(textOf(await answer), 'x');
	});

	it('ends at once when cancelled while waiting', async () => {
		test.services.respond('/x', { kind: 'status', status: 500 });
		const stop = new AbortController();
		const failure = failureFrom(test.get('/x', {}, stop.signal));
		await test.clock.asked(500);
		stop.abort();
		assert.equal((await failure).kind, 'cancelled');
		assert.equal(test.clock.waiting, 0);
	});
});

describe('a server that asks to wait', () => {
	const test = testClient();
	const refuse = (retryAfter: number | string, refusalHeaders = {}) =>
		test.services.respond('/x', { kind: 'tooMany', times: 1, retryAfter, refusalHeaders, body: 'x' });

	it('is given so many seconds', async () => {
		refuse(7);
		const answer = test.get('/x');
		await test.clock.pass(7000);
		assert.equal(textOf(await answer), 'x');
		assert.deepEqual(pauses(test.clock.waits), [7000]);
	});

	it('is given until a date, by its own clock', async () => {
		refuse('Mon, 23 Nov 2026 10:00:09 GMT', { Date: 'Mon, 23 Nov 2026 10:00:00 GMT' });
		const answer = test.get('/x');
		await test.clock.pass(9000);
		assert.equal(textOf(await answer), 'x');
	});

	it('is asked again soon, but not at once, when the date has passed', async () => {
		refuse('Mon, 23 Nov 2026 09:00:00 GMT', { Date: 'Mon, 23 Nov 2026 10:00:00 GMT' });
		const answer = test.get('/x');
		await test.clock.pass(500);
		assert.equal(textOf(await answer), 'x');
	});

	it('is asked by nobody meanwhile, while other hosts are', async () => {
		refuse(7);
		test.services.respond('/y', { kind: 'ok', body: 'y' });
		test.services.respond('/other.example', { kind: 'ok', body: 'other' });
		const first = test.get('/x');
		await test.clock.asked(7000);
		const second = test.get('/y');
		assert.equal(textOf(await test.ask({ url: 'https://other.example/' })), 'other');
		const before = test.services.requests.map(({ path }) => path);
		await test.clock.pass(7000);
		assert.deepEqual([textOf(await first), textOf(await second)], ['x', 'y']);
		assert.deepEqual(before, ['/x', '/other.example/']);
		assert.deepEqual(
			test.services.requests.slice(2).map(({ path }) => path),
			['/x', '/y'],
		);
	});

	it('longer than a minute is obeyed by all, and told at once', async () => {
		refuse(120);
		const { kind, retryAfterMs, status } = await failureFrom(test.get('/x'));
		assert.deepEqual({ kind, retryAfterMs, status }, { kind: 'wait', retryAfterMs: 120_000, status: 429 });
		test.clock.advance(20_000);
		const second = await failureFrom(test.get('/y'));
		assert.deepEqual([second.kind, second.retryAfterMs], ['wait', 100_000]);
		assert.equal(test.services.requests.length, 1);
	});

	it('for years is asked again after an hour', async () => {
		refuse(100_000_000);
		assert.equal((await failureFrom(test.get('/x'))).retryAfterMs, 100_000_000_000);
		test.clock.advance(3_600_000);
		assert.equal(textOf(await test.get('/x')), 'x');
	});

	it('beside another failure makes only that request wait', async () => {
		test.services.respond('/x', { kind: 'tooMany', status: 500, times: 1, retryAfter: 7, body: 'x' });
		test.services.respond('/y', { kind: 'ok', body: 'y' });
		const answer = test.get('/x');
		await test.clock.asked(7000);
		assert.equal(textOf(await test.get('/y')), 'y');
		await test.clock.pass(7000);
		assert.equal(textOf(await answer), 'x');
	});
});
