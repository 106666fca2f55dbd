/** What papers can be browsed by. Weeks are those of ISO 8601: Monday to Sunday. */
export type SpanKind = 'day' | 'week' | 'month';

/** A day, week or month; both ends are ISO days (`2026-11-23`) and belong to it. */
export interface TimeSpan {
	readonly kind: SpanKind;
	readonly first: string;
	readonly last: string;
}

/** The span of a kind that an ISO day (or date and time) lies in; `undefined` where the text is no such date. */
export function spanAt(kind: SpanKind, date: string): TimeSpan | undefined {
	const day = dayNumber(date);
	if (day === undefined) {
		return undefined;
	}
	if (kind === 'day') {
		return { kind, first: isoDay(day), last: isoDay(day) };
	}
	if (kind === 'week') {
		const monday = day - weekday(day);
		return { kind, first: isoDay(monday), last: isoDay(monday + 6) };
	}
	const month = isoDay(day).slice(0, 7);
	const next = dayNumber(`${isoDay((dayNumber(`${month}-01`) ?? day) + 31).slice(0, 7)}-01`) ?? day;
	return { kind, first: `${month}-01`, last: isoDay(next - 1) };
}

/** The span so many spans later; earlier where `steps` is negative. */
export function spanAfter(span: TimeSpan, steps: number): TimeSpan {
	let at = span;
	for (let step = 0; step < Math.abs(steps); step++) {
		const day = steps > 0 ? addDays(at.last, 1) : addDays(at.first, -1);
		at = spanAt(span.kind, day) ?? at;
	}
	return at;
}

/** Its ISO 8601 name: `2026-11-23`, `2026-W48`, `2026-11`. Names of one kind sort as the spans do. */
export function spanName({ kind, first }: TimeSpan): string {
	if (kind === 'week') {
		const thursday = (dayNumber(first) ?? 0) + 3;
		const year = isoDay(thursday).slice(0, 4);
		const week = Math.floor((thursday - (dayNumber(`${year}-01-01`) ?? 0)) / 7) + 1;
		return `${year}-W${String(week).padStart(2, '0')}`;
	}
	return kind === 'day' ? first : first.slice(0, 7);
}

/** The span of such a name; `undefined` where there is none. */
export function spanNamed(name: string): TimeSpan | undefined {
	const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(name) ?? [];
	if (year !== undefined) {
		// The 4th of January is always in week 1.
		const span = spanAt('week', addDays(`${year}-01-04`, 7 * (Number(week) - 1)));
		return span && spanName(span) === name ? span : undefined;
	}
	return /^\d{4}-\d\d$/.test(name) ? spanAt('month', `${name}-01`) : spanAt('day', name);
}

/** The ISO day so many days after another. */
export function addDays(day: string, days: number): string {
	return isoDay((dayNumber(day) ?? 0) + days);
}

const dayMs = 86_400_000;

/** Days since 1970-01-01 of an ISO day (or date and time); `undefined` where the text is no such date. */
export function dayNumber(date: string): number | undefined {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(date) ?? [];
	if (year === undefined) {
		return undefined;
	}
	const number = Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs;
	// 31 February is no day.
	return isoDay(number) === date.slice(0, 10) ? number : undefined;
}

function isoDay(number: number): string {
	return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** 0 for Monday; 1970-01-01 was a Thursday. */
function weekday(number: number): number {
	return (((number + 3) % 7) + 7) % 7;
}
