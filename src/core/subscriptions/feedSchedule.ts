/** When a feed was fetched and how it went; times are ISO 8601. */
export interface FeedHistory {
	readonly lastSuccess?: string;
	readonly lastTry?: string;
	/** Failures since the last success. */
	readonly failures: number;
	/** Not before this, after a failure. */
	readonly nextTry?: string;
}

/**
 * Whether the feed is to be fetched again by itself. `every` is in minutes, 0 is never. A moment that is still to come
 * was written under another clock: it holds nothing up.
 */
export function isDue(history: FeedHistory, every: number, now: string): boolean {
	const { lastSuccess, lastTry, nextTry, failures } = history;
	if (every <= 0) {
		return false;
	}
	if (lastTry === undefined || isAfter(lastTry, now)) {
		return true;
	}
	if (failures > 0) {
		return nextTry === undefined || !isAfter(nextTry, now);
	}
	const minutes = (Date.parse(now) - Date.parse(lastSuccess ?? lastTry)) / minuteMs;
	// A time that does not parse gives NaN, and the feed is due.
	return !(minutes < every);
}

/** The history after the feed came. */
export function succeeded(now: string): FeedHistory {
	return { lastSuccess: now, lastTry: now, failures: 0 };
}

/**
 * The history after it did not: the next try waits 5 minutes, then twice as long each time up to 12 hours (a day where
 * the server itself asks for longer). `chance` from 0 to 1 spreads the tries of many windows over the last quarter.
 */
export function failed(
	history: FeedHistory,
	{ now, retryAfterMs = 0, chance }: { readonly now: string; readonly retryAfterMs?: number; readonly chance: number },
): FeedHistory {
	const failures = history.failures + 1;
	const own = Math.min(firstWaitMs * 2 ** Math.min(failures - 1, 20), longestWaitMs) * (0.75 + chance / 4);
	const wait = Math.min(Math.max(own, retryAfterMs), longestAskedMs);
	return { ...history, lastTry: now, failures, nextTry: new Date(Date.parse(now) + wait).toISOString() };
}

const minuteMs = 60_000;
const firstWaitMs = 5 * minuteMs;
const longestWaitMs = 12 * 60 * minuteMs;
const longestAskedMs = 24 * 60 * minuteMs;

function isAfter(time: string, now: string): boolean {
	return Date.parse(time) > Date.parse(now);
}
