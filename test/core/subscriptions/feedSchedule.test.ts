import * as assert from 'node:assert/strict';
import { failed, isDue, succeeded, type FeedHistory } from '../../../src/core/subscriptions/feedSchedule';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23) + minutes * 60_000).toISOString();
const fresh: FeedHistory = { failures: 0 };

describe('When a feed is due', () => {
	it('is at once for a new feed, then when its interval is over', () => {
		assert.equal(isDue(fresh, 60, at(0)), true);
		assert.equal(isDue(succeeded(at(0)), 60, at(59)), false);
		assert.equal(isDue(succeeded(at(0)), 60, at(60)), true);
	});

	it('is never by itself with an interval of 0', () => {
		assert.equal(isDue(fresh, 0, at(0)), false);
	});

	it('waits longer after each failure, up to 12 hours', () => {
		let history = succeeded(at(0));
		const waits: number[] = [];
		for (let count = 0; count < 12; count++) {
			history = failed(history, { now: at(0), chance: 1 });
			waits.push((Date.parse(history.nextTry ?? '') - Date.parse(at(0))) / 60_000);
		}
		assert.deepEqual(waits, [5, 10, 20, 40, 80, 160, 320, 640, 720, 720, 720, 720]);
		assert.equal(isDue(history, 60, at(719)), false);
		assert.equal(isDue(history, 60, at(720)), true);
		assert.deepEqual(history.lastSuccess, at(0));
	});

	it('waits as long as the server asks, a day at most', () => {
		const asked = (retryAfterMs: number) => failed(fresh, { now: at(0), retryAfterMs, chance: 0 }).nextTry;
		assert.equal(asked(3_600_000), at(60));
		assert.equal(asked(1e12), at(24 * 60));
	});

	it('spreads the tries', () => {
		const early = failed(fresh, { now: at(0), chance: 0 }).nextTry;
		assert.equal(early, at(3.75));
	});

	it('is not held up by a clock that was set back', () => {
		assert.equal(isDue(succeeded(at(10_000)), 60, at(0)), true);
		assert.equal(isDue(failed(fresh, { now: at(10_000), chance: 1 }), 60, at(0)), true);
	});

	it('is at once where the stored times are damaged', () => {
		assert.equal(isDue({ failures: 0, lastTry: 'x', lastSuccess: 'y' }, 60, at(0)), true);
		assert.equal(isDue({ failures: 2, lastTry: 'x', nextTry: 'y' }, 60, at(0)), true);
	});
});
