import { addDays, spanNamed } from '../time/timeSpan';

/** A query taken apart: the first and last day on which papers were to be first seen, and everything else. */
export interface AddedQuery {
	readonly rest: string;
	/** Absent where the query does not ask; several terms count together. */
	readonly days?: { readonly first: string; readonly last: string };
}

/**
 * Takes `added:` out of a query: `added:2026-11-23`, `added:2026-W48`, `added:2026-11`, `added:today`, `added:<7d` (the
 * last seven days, today counted). What is no such term stays among the words.
 */
export function parseAdded(query: string, today: string): AddedQuery {
	let days: AddedQuery['days'];
	const rest = query.replace(/(?<!\S)added:(\S+)/gi, (whole, value: string) => {
		const asked = daysOf(value.toLowerCase(), today);
		if (!asked) {
			return whole;
		}
		days = days ? { first: later(days.first, asked.first), last: earlier(days.last, asked.last) } : asked;
		return ' ';
	});
	return { rest: rest.replace(/\s+/g, ' ').trim(), ...(days && { days }) };
}

function daysOf(value: string, today: string): AddedQuery['days'] {
	const [, count] = /^<(\d{1,4})d$/.exec(value) ?? [];
	if (count !== undefined) {
		return { first: addDays(today, 1 - Number(count)), last: today };
	}
	const span = value === 'today' ? spanNamed(today) : spanNamed(value.toUpperCase());
	return span && { first: span.first, last: span.last };
}

const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);
