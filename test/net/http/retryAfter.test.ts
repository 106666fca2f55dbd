import * as assert from 'node:assert/strict';
import { backoff } from '../../../src/net/http/backoff';
import { httpDate } from '../../../src/net/http/httpDate';
import { retryAfter } from '../../../src/net/http/retryAfter';

const eight = Date.parse('2026-11-23T08:00:00Z');
const waitFor = (value: string, date?: string) =>
	retryAfter(
		new Map([['retry-after', value], ...(date === undefined ? [] : ([['date', date]] as const))]),
		() => eight,
	);

describe('the time a server asks to wait', () => {
	it('is read from seconds', () => {
		assert.equal(waitFor('120'), 120_000);
		assert.equal(waitFor(' 0 '), 0);
		assert.equal(waitFor('1.5'), 1500);
	});

	it('is read from a date', () => {
		assert.equal(waitFor('Mon, 23 Nov 2026 08:00:30 GMT'), 30_000);
	});

	it('is nothing when the date has passed', () => {
		assert.equal(waitFor('Mon, 23 Nov 2026 07:00:00 GMT'), 0);
	});

	it("is counted from the server's own clock, so that ours may have jumped back", () => {
		assert.equal(waitFor('Mon, 23 Nov 2026 09:00:05 GMT', 'Mon, 23 Nov 2026 09:00:00 GMT'), 5000);
	});

	it('is unknown where the header says neither', () => {
		for (const value of ['', 'soon', '-5', '5 minutes', '2026-11-23T08:00:30Z', 'Mon, 23 Foo 2026 08:00:30 GMT']) {
			assert.equal(waitFor(value), undefined, value);
		}
		assert.equal(
			retryAfter(new Map(), () => eight),
			undefined,
		);
	});
});

describe('an HTTP date', () => {
	it('has three forms', () => {
		const moment = Date.parse('1994-11-06T08:49:37Z');
		assert.equal(httpDate('Sun, 06 Nov 1994 08:49:37 GMT'), moment);
		assert.equal(httpDate('Sunday, 06-Nov-94 08:49:37 GMT'), moment);
		assert.equal(httpDate('Sun Nov  6 08:49:37 1994'), moment);
	});

	it('is what the platform makes of it, through leap years and centuries', () => {
		for (let time = Date.UTC(1971, 0, 1); time < Date.UTC(2110, 0, 1); time += 86_400_000 * 13 + 3_607_000) {
			assert.equal(httpDate(new Date(time).toUTCString()), time);
		}
	});
});

describe('backoff', () => {
	it('doubles its bound with every failure up to half a minute, and leaves the rest to chance', () => {
		assert.deepEqual(
			[1, 2, 3, 6, 40].map((failures) => backoff(failures, () => 1)),
			[1000, 2000, 4000, 30_000, 30_000],
		);
		assert.equal(
			backoff(3, () => 0.25),
			1000,
		);
		assert.equal(
			backoff(1, () => 0),
			0,
		);
	});
});
