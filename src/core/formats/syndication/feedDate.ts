import type { PartialDate } from '../../paper/paper';
import { monthOf } from '../json/monthNames';

/**
 * The date that a feed writes, in the time zone it writes it in: RFC 822 with two- and four-digit years and the odd forms
 * found in the wild, W3CDTF and ISO 8601, `May 2024`, `Jul 20, 2026`; `undefined` where there is none from 1000 on.
 */
export function feedDate(text: string | undefined): PartialDate | undefined {
	const looked = (text ?? '').slice(0, maxLookedAt).trim();
	return looked === '' ? undefined : (isoDate(looked) ?? namedDate(looked) ?? numericDate(looked));
}

/** A date to the day as `2026-07-20`; `undefined` where the day is not known. */
export function isoDay({ year, month, day }: PartialDate): string | undefined {
	const two = (part: number) => String(part).padStart(2, '0');
	return month === undefined || day === undefined
		? undefined
		: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const maxLookedAt = 100;

/** `2026-07-20T10:00:00Z`, `2026-07`, `20260720`, `2026/7/20`, `2026`. */
function isoDate(text: string): PartialDate | undefined {
	const found =
		/^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text) ??
		/^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(text) ??
		/^(\d{4})(?!\d)(?=\D*$)/.exec(text);
	return found ? partial({ year: found[1], month: Number(found[2]), day: found[3] }) : undefined;
}

/** `Mon, 20 Jul 2026 00:00:00 -0400`, `20-Jul-26`, `July 20th, 2026`, `Thu Jan 1 19:48:21 2004`, `May-June 2024`. */
function namedDate(text: string): PartialDate | undefined {
	const plain = text.replace(/\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?/, ' ').replace(/\s[+-]\d{4}\b/, ' ');
	const words = [...plain.matchAll(/\p{L}{3,12}/gu)].map(([word]) => word);
	const named = words.filter((word) => !weekday.test(word));
	const month = named.map(monthOf).find((found) => found !== undefined);
	const numbers = [...plain.matchAll(/\d{1,4}/g)].map(([digits]) => digits);
	const year = numbers.find((digits) => digits.length === 4) ?? numbers[1];
	const day = numbers.find((digits) => digits.length < 3 && digits !== year);
	return month === undefined ? undefined : partial({ year, month, day });
}

/** Those of English feeds, and those of others that begin like a month. */
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|mardi|marte|dienst)/i;

/** `25.12.2019`, `12/25/2019`; of `3/4/2019` only the year is sure. */
function numericDate(text: string): PartialDate | undefined {
	const found = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
	if (!found) {
		return undefined;
	}
	const [, first = '', separator, second = '', year] = found;
	if (separator === '.' || Number(first) > 12) {
		return partial({ year, month: Number(second), day: first });
	}
	return Number(second) > 12 ? partial({ year, month: Number(first), day: second }) : partial({ year });
}

interface Written {
	readonly year: string | undefined;
	readonly month?: number;
	readonly day?: string | undefined;
}

function partial({ year: written = '', month = 0, day }: Written): PartialDate | undefined {
	const number = Number(written);
	// RFC 822 has two digits; feeds began in 1999.
	const year = written.length === 2 ? number + (number < 70 ? 2000 : 1900) : number;
	if (written === '' || year < 1000) {
		return undefined;
	}
	const isMonth = month >= 1 && month <= 12;
	const isDay = isMonth && Number(day) >= 1 && Number(day) <= 31;
	return { year, ...(isMonth && { month }), ...(isDay && { day: Number(day) }) };
}
