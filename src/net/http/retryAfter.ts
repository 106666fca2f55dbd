import { httpDate } from './httpDate';

/**
 * How many milliseconds a `Retry-After` (RFC 9110, 10.2.3) asks for; 0 for a date that has passed, `undefined` where it
 * is absent or neither a number of seconds nor an HTTP date. A date is counted from the server's own `Date`, where it is
 * known, so that our clock may be wrong.
 */
export function retryAfter(headers: ReadonlyMap<string, string>, wallClock: () => number): number | undefined {
	const value = headers.get('retry-after')?.trim() ?? '';
	if (/^\d{1,12}(\.\d{1,6})?$/.test(value)) {
		return Number(value) * 1000;
	}
	const until = httpDate(value);
	const from = httpDate(headers.get('date') ?? '') ?? wallClock();
	return until === undefined ? undefined : Math.max(0, until - from);
}
