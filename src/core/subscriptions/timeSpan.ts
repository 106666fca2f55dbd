/** A day, ISO week or month of the calendar: `{ unit: 'week', at: '2026-11-23' }` is the week that has that day. */
export interface TimeSpan {
	readonly unit: 'day' | 'week' | 'month';
	/** A day of the span, `2026-11-23`; a time behind it is ignored. */
	readonly at: string;
}

/** The name of the span in ISO 8601: `2026-11-23`, `2026-W48`, `2026-11`. */
export function spanName({ unit, at }: TimeSpan): string {
	switch (unit) {
		case 'day':
			return at.slice(0, 10);
		case 'week':
			return weekName(dayNumber(at));
		case 'month':
			return at.slice(0, 7);
	}
}

/** The first and the last day of the span. */
export function spanDays(span: TimeSpan): { readonly first: string; readonly last: string } {
	const day = dayNumber(span.at);
	switch (span.unit) {
		case 'day':
			return { first: dayText(day), last: dayText(day) };
		case 'week':
			return { first: dayText(mondayOf(day)), last: dayText(mondayOf(day) + 6) };
		case 'month': {
			const [year = 0, month = 1] = span.at.split('-').map(Number);
			return { first: `${span.at.slice(0, 7)}-01`, last: dayText(Date.UTC(year, month, 0) / dayMs) };
		}
	}
}

/** The span of the same length just before. */
export function spanBefore(span: TimeSpan): TimeSpan {
	return { unit: span.unit, at: dayText(dayNumber(spanDays(span).first) - 1) };
}

const dayMs = 86_400_000;

function dayNumber(at: string): number {
	const time = Date.parse(`${at.slice(0, 10)}T00:00:00Z`);
	return Number.isNaN(time) ? 0 : time / dayMs;
}

function dayText(day: number): string {
	return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** 1970-01-01 was a Thursday. */
function mondayOf(day: number): number {
	return day - ((((day + 3) % 7) + 7) % 7);
}

/** A week belongs to the year of its Thursday (ISO 8601). */
function weekName(day: number): string {
	const thursday = mondayOf(day) + 3;
	const year = Number(dayText(thursday).slice(0, 4));
	const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
	return `${year}-W${String(week).padStart(2, '0')}`;
}
