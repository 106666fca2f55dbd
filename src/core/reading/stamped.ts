import { canonicalJson } from './canonicalJson';

/** A value and when it was set: ISO 8601 in UTC with milliseconds, so that text order is time order; empty where unknown. */
export interface Stamped {
	readonly value: unknown;
	readonly at: string;
}

/** The one that was set last; of two set at once always the same one, whichever comes first. */
export function newer(a: Stamped, b: Stamped): Stamped {
	if (a.at !== b.at) {
		return a.at > b.at ? a : b;
	}
	return canonicalJson(a.value) >= canonicalJson(b.value) ? a : b;
}

/**
 * The stamp of a change made at `now` (ISO 8601) to what was set at `previous`: always later than that, even where the
 * clock jumped back or another machine's runs ahead (a hybrid logical clock, Kulkarni et al. 2014, without its counter:
 * a millisecond is added instead).
 */
export function stampAfter(now: string, previous: string | undefined): string {
	const time = readStamp(now) ?? '';
	return previous === undefined || time > previous ? time : new Date(Date.parse(previous || epoch) + 1).toISOString();
}

/** A stamp from outside, an ISO date or milliseconds since 1970, in the one spelling that sorts; `undefined` for others. */
export function readStamp(value: unknown): string | undefined {
	const isStamp = typeof value === 'number' ? value >= 0 : typeof value === 'string' && isoDate.test(value);
	const date = isStamp ? new Date(value as number | string) : undefined;
	return date && date.getTime() < tooLate ? date.toISOString() : undefined;
}

const epoch = '1970-01-01T00:00:00.000Z';
/** Room for changes after the last stamp that is taken. */
const tooLate = Date.UTC(9999, 0);
const isoDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z)?$/;
