import { addDays, spanNamed } from '../time/timeSpan';
import { unfinished, type ValueReading } from './valueReading';

/** Days from one to another, both inclusive ISO days; at least one is there. */
interface DaySpan {
	readonly first?: string;
	readonly last?: string;
}

/**
 * Reads when papers were first seen: a day, ISO week, month or year (`2026-11-23`, `2026-W48`, `2026-11`, `2026`), `today`,
 * `yesterday`, a range of them (`2026-11-01..2026-11-15`, `2026-11..`), a comparison (`>=2026-11`), or an age in days,
 * weeks, months of 30 or years of 365 days: `<7d` is the last seven days, today counted, `>30d` what is older than 30.
 */
export function addedValue(value: string, today: string): ValueReading {
	const typed = value.toLowerCase();
	const days = ageSpan(typed, today) ?? comparedSpan(typed, today) ?? rangeSpan(typed, today);
	if (!days) {
		return isBeginning(typed) ? unfinished : { kind: 'mistaken', code: 'badDate' };
	}
	const { first, last } = days;
	const [one, other] = typed.split('..');
	return first !== undefined && last !== undefined && first > last
		? { kind: 'mistaken', code: 'reversedRange', meant: `${other}..${one}` }
		: { kind: 'node', node: { kind: 'added', ...days } };
}

/** Spells a span of days so that reading gives it back. */
export function addedText({ first, last }: DaySpan): string {
	if (first !== undefined && last !== undefined) {
		return first === last ? first : `${first}..${last}`;
	}
	if (first !== undefined) {
		return dayNames.test(first) ? `>=${first}` : `>${addDays(first, -1)}`;
	}
	return last === undefined || dayNames.test(last) ? `<=${last ?? ''}` : `<${addDays(last, 1)}`;
}

const unitDays: ReadonlyMap<string, number> = new Map([
	['d', 1],
	['w', 7],
	['m', 30],
	['y', 365],
]);
/** A century; nothing was seen before. */
const oldest = 36_500;

function ageSpan(typed: string, today: string): DaySpan | undefined {
	const [, comparison = '', count, unit = ''] = /^(>=|<=|>|<|=)?(\d{1,4})([dwmy])$/.exec(typed) ?? [];
	if (count === undefined) {
		return undefined;
	}
	const age = Math.min(Number(count) * (unitDays.get(unit) ?? 1), oldest);
	switch (comparison) {
		case '>':
			return { last: addDays(today, -age - 1) };
		case '>=':
			return { last: addDays(today, -age) };
		case '<=':
			return { first: addDays(today, -age), last: today };
		case '=':
			return { first: addDays(today, -age), last: addDays(today, -age) };
		default:
			return { first: addDays(today, Math.min(1 - age, 0)), last: today };
	}
}

function comparedSpan(typed: string, today: string): DaySpan | undefined {
	const [, comparison = '', named = ''] = /^(>=|<=|>|<|=)(.*)$/.exec(typed) ?? [];
	const span = namedSpan(named, today);
	if (!span) {
		return undefined;
	}
	switch (comparison) {
		case '>':
			return { first: addDays(span.last, 1) };
		case '>=':
			return { first: span.first };
		case '<':
			return { last: addDays(span.first, -1) };
		case '<=':
			return { last: span.last };
		default:
			return span;
	}
}

function rangeSpan(typed: string, today: string): DaySpan | undefined {
	const [from = '', to, ...more] = typed.split('..', 3);
	const [one, other] = [namedSpan(from, today), namedSpan(to ?? '', today)];
	if (to === undefined) {
		return one;
	}
	const isWhole = (one || from === '') && (other || to === '') && (one || other) && more.length === 0;
	return isWhole ? { ...(one && { first: one.first }), ...(other && { last: other.last }) } : undefined;
}

/** Years whose neighbours have four digits as well. */
const dayNames = /^(?:19|2\d)\d\d(?:-|$)/;

function namedSpan(name: string, today: string): { readonly first: string; readonly last: string } | undefined {
	const isWord = name === 'today' || name === 'yesterday';
	if (!isWord && !dayNames.test(name)) {
		return undefined;
	}
	if (!isWord && name.length === 4) {
		return { first: `${name}-01-01`, last: `${name}-12-31` };
	}
	const span = spanNamed(isWord ? (name === 'today' ? today : addDays(today, -1)) : name.toUpperCase());
	return span && { first: span.first, last: span.last };
}

/** Whether more letters could make it a value. */
function isBeginning(typed: string): boolean {
	const from = typed.lastIndexOf('..');
	const last = from >= 0 ? typed.slice(from + 2) : typed.replace(/^(?:>=|<=|>|<|=)/, '');
	const day = last.endsWith('.') && from < 0 ? last.slice(0, -1) : last;
	const isDate = /^(?:\d{0,4}|\d{4}-(?:\d{0,2}|\d\d-\d?|w\d?))$/.test(day);
	return isDate || (day !== last && dayNames.test(day)) || ['today', 'yesterday'].some((name) => name.startsWith(day));
}
