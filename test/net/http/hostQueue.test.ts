import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { HostQueue } from '../../../src/net/http/hostQueue';
import { hostRule, isThisMachine } from '../../../src/net/http/hostRule';
import { HeldClock } from './heldClock';
import { failureFrom } from './testClient';

describe('the rule for a host', () => {
	const ruleOf = (url: string) => hostRule(new URL(url));

	it('is one request in 3 s for all of arXiv together', () => {
		const hosts = ['arxiv.org', 'export.arxiv.org', 'rss.arxiv.org', 'www.arxiv.org'];
		for (const host of hosts) {
			assert.deepEqual(ruleOf(`https://${host}/x`), { name: 'arxiv.org', distanceMs: 3000, atOnce: 1 });
		}
		assert.notEqual(ruleOf('https://notarxiv.org/').name, 'arxiv.org');
		assert.notEqual(ruleOf('https://arxiv.org.example/').name, 'arxiv.org');
	});

	it('lets other hosts be asked four times a second', () => {
		assert.deepEqual(ruleOf('https://journal.example/feed'), { name: 'journal.example', distanceMs: 250, atOnce: 2 });
	});

	it('needs no distance on this machine', () => {
		assert.deepEqual(ruleOf('http://localhost:23119/api/'), { name: 'localhost:23119', distanceMs: 0, atOnce: 6 });
	});

	it('knows this machine by all its names', () => {
		const hosts = ['localhost', 'a.localhost', '127.0.0.1', '127.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '0'];
		for (const host of hosts) {
			assert.ok(isThisMachine(new URL(`http://${host}/`).hostname), host);
		}
		for (const host of ['example.org', 'localhost.example', '128.0.0.1', '[::2]']) {
			assert.ok(!isThisMachine(new URL(`http://${host}/`).hostname), host);
		}
	});
});

describe('the queue of a host', () => {
	const never = new AbortController().signal;
	const turn = (signal = never, again = false) => ({ url: 'https://arxiv.org/', signal, again });
	const settle = () => new Promise((resolve) => setImmediate(resolve));
	let clock: HeldClock;
	let started: string[];
	const begin = (name: string) => () => {
		started.push(`${name} at ${clock.now()}`);
		return Promise.resolve(name);
	};
	const queueOf = (distanceMs: number, atOnce: number) => new HostQueue({ name: 'x', distanceMs, atOnce }, clock);

	beforeEach(() => {
		clock = new HeldClock();
		started = [];
	});

	it('keeps requests apart, in their order', async () => {
		const queue = queueOf(3000, 1);
		const all = ['a', 'b', 'c'].map((name) => queue.run(turn(), begin(name)));
		await clock.pass(3000);
		await settle();
		await clock.pass(3000);
		assert.deepEqual(await Promise.all(all), ['a', 'b', 'c']);
		assert.deepEqual(started, ['a at 0', 'b at 3000', 'c at 6000']);
		assert.deepEqual(clock.waits, [3000, 3000]);
	});

	it('waits no longer than needed when time has passed since', async () => {
		const queue = queueOf(3000, 1);
		await queue.run(turn(), begin('a'));
		clock.advance(2000);
		const second = queue.run(turn(), begin('b'));
		await clock.pass(1000);
		await second;
		clock.advance(5000);
		await queue.run(turn(), begin('c'));
		assert.deepEqual(started, ['a at 0', 'b at 3000', 'c at 8000']);
	});

	it('runs no more at once than allowed, and goes on when one fails', async () => {
		const queue = queueOf(0, 2);
		let fail: (error: Error) => void = () => undefined;
		const first = queue.run(turn(), () => new Promise((_resolve, reject) => (fail = reject)));
		const second = queue.run(turn(), () => new Promise(() => started.push('second')));
		const third = queue.run(turn(), begin('third'));
		await settle();
		assert.deepEqual(started, ['second']);
		fail(new Error('broken'));
		await assert.rejects(first, /broken/);
		assert.equal(await third, 'third');
		void second;
	});

	it('lets go of who is cancelled, at once, and keeps no timer when nobody is left', async () => {
		const queue = queueOf(3000, 1);
		const stop = new AbortController();
		await queue.run(turn(), begin('a'));
		const second = queue.run(turn(stop.signal), begin('b'));
		const third = queue.run(turn(stop.signal), begin('c'));
		await clock.asked(3000);
		stop.abort(new Error('enough'));
		await assert.rejects(second, /enough/);
		await assert.rejects(third, /enough/);
		assert.equal(clock.waiting, 0);
		const fourth = queue.run(turn(), begin('d'));
		await clock.pass(3000);
		await fourth;
		assert.deepEqual(started, ['a at 0', 'd at 3000']);
	});

	it('takes nobody who was cancelled before', async () => {
		await assert.rejects(queueOf(0, 1).run(turn(AbortSignal.abort(new Error('enough'))), begin('a')), /enough/);
		assert.deepEqual(started, []);
	});

	it('lets who tries again go first', async () => {
		const queue = queueOf(1000, 1);
		const all = [
			queue.run(turn(), begin('a')),
			queue.run(turn(), begin('b')),
			queue.run(turn(never, true), begin('again')),
		];
		await clock.pass(1000);
		await settle();
		await clock.pass(1000);
		await Promise.all(all);
		assert.deepEqual(started, ['a at 0', 'again at 1000', 'b at 2000']);
	});

	it('starts nothing while the host wants rest', async () => {
		const queue = queueOf(0, 6);
		queue.rest(5000);
		queue.rest(2000);
		const work = queue.run(turn(), begin('a'));
		await clock.pass(5000);
		await work;
		assert.deepEqual(started, ['a at 5000']);
	});

	it('refuses everyone when the rest is longer than anybody should wait, and takes them again later', async () => {
		const queue = queueOf(1000, 1);
		await queue.run(turn(), begin('a'));
		const waiting = queue.run(turn(), begin('b'));
		queue.rest(600_000);
		const { kind, retryAfterMs } = await failureFrom(waiting);
		assert.deepEqual({ kind, retryAfterMs }, { kind: 'wait', retryAfterMs: 600_000 });
		clock.advance(500_000);
		assert.equal((await failureFrom(queue.run(turn(), begin('c')))).retryAfterMs, 100_000);
		clock.advance(50_000);
		const patient = queue.run(turn(), begin('d'));
		await clock.pass(50_000);
		await patient;
		assert.deepEqual(started, ['a at 0', 'd at 600000']);
	});

	it('keeps its rule whatever comes, goes, fails and rests', async () => {
		const step = fc.oneof(
			fc.record({ do: fc.constant('ask' as const), takes: fc.nat(900), fails: fc.boolean(), again: fc.boolean() }),
			fc.record({ do: fc.constant('cancel' as const), which: fc.nat(20) }),
			fc.record({ do: fc.constant('rest' as const), ms: fc.nat(2000) }),
			fc.record({ do: fc.constant('pass' as const), ms: fc.nat(1500) }),
		);
		const property = fc.asyncProperty(
			fc.array(step, { maxLength: 40 }),
			fc.integer({ min: 1, max: 3 }),
			async (steps, atOnce) => {
				clock = new HeldClock();
				const queue = queueOf(300, atOnce);
				const stops: AbortController[] = [];
				const outcomes: Promise<unknown>[] = [];
				const starts: number[] = [];
				let running = 0;
				let restsUntil = 0;
				const work = (takes: number, fails: boolean) => async () => {
					assert.ok(++running <= atOnce);
					assert.ok(clock.now() >= restsUntil);
					assert.ok(clock.now() - (starts.at(-1) ?? -300) >= 300);
					starts.push(clock.now());
					await clock.sleep(takes, never);
					running--;
					assert.ok(!fails, 'broken');
				};
				for (const told of steps) {
					if (told.do === 'ask') {
						const stop = new AbortController();
						stops.push(stop);
						outcomes.push(queue.run(turn(stop.signal, told.again), work(told.takes, told.fails)));
					} else if (told.do === 'cancel') {
						stops[told.which]?.abort(new Error('enough'));
					} else if (told.do === 'rest') {
						queue.rest(told.ms);
						restsUntil = Math.max(restsUntil, clock.now() + told.ms);
					} else {
						clock.advance(told.ms);
					}
					await settle();
				}
				for (let left = 100; left > 0; left--) {
					clock.advance(1000);
					await settle();
				}
				for (const outcome of await Promise.allSettled(outcomes)) {
					assert.ok(outcome.status === 'fulfilled' || /^(enough|broken)$/.test((outcome.reason as Error).message));
				}
				assert.equal(clock.waiting, 0);
			},
		);
		await fc.assert(property, { numRuns: 60 });
	});
});
