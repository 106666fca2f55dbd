import type { PartialDate } from '../../paper/paper';
import { monthOf } from './monthNames';

/**
 * The date in a text as people and services write it: ISO 8601, EDTF (https://www.loc.gov/standards/datetime/; of an
 * interval its beginning, of a season its year), `May 2019`, `3 May 2019`, `May 3, 2019`, `05/2019`, `c. 1999`. A day and
 * month that could be either way round are left out; `undefined` where no year from 1000 on is named.
 */
export function dateOf(text: string | undefined): PartialDate | undefined {
	const looked = text?.slice(0, maxLookedAt).trim();
	return looked === undefined || looked === '' ? undefined : dated(looked);
}

function dated(looked: string): PartialDate | undefined {
	return isoDate(looked) ?? namedDate(looked) ?? numericDate(looked) ?? yearOnly(looked);
}

const maxLookedAt = 200;

/** `2019`, `2019-05-00`, `2019/5/3`, `2019-05~`, `2019-05-03T10:00:00Z`, `2019-05/2019-06`. */
function isoDate(text: string): PartialDate | undefined {
	const found = /^[~?]?(\d{4})(?:[-/.](\d{1,2}|uu|XX)(?:[-/.](\d{1,2}|uu|XX))?)?[~?%]?(?=$|[T/,]|\s+\d{1,2}:)/i.exec(
		text,
	);
	return found ? partial(found[1], found[2], found[3]) : undefined;
}

/** `May 2019`, `3. Mai 2019`, `May 3, 2019`, `2019 May 3`, `January 07 , 2011`, `May/June 2019`. */
function namedDate(text: string): PartialDate | undefined {
	const month = [...text.matchAll(/\p{L}{3,12}/gu)].map(([word]) => monthOf(word)).find((found) => found !== undefined);
	const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(text)?.[0];
	if (month === undefined || year === undefined) {
		return undefined;
	}
	const days = [...text.replace(/\d{1,2}:[\d:]{2,5}/, '').matchAll(/(?<!\d)\d{1,2}(?!\d)/g)].map(([day]) => day);
	return partial(year, String(month), days.length === 1 ? days[0] : undefined);
}

/** `05/2019`, `25.12.2019`; of `3/4/2019` only the year is sure. */
function numericDate(text: string): PartialDate | undefined {
	const found = /^(?:(\d{1,2})([/.-])\s?)?(\d{1,2})[/.-]\s?(\d{4})$/.exec(text);
	if (!found) {
		return undefined;
	}
	const [, first, separator, second, year] = found;
	if (first === undefined) {
		return partial(year, second, undefined);
	}
	if (separator === '.' || Number(first) > 12) {
		return partial(year, second, first);
	}
	return Number(second) > 12 ? partial(year, first, second) : partial(year, undefined, undefined);
}

function yearOnly(text: string): PartialDate | undefined {
	return partial(/(?<![\d.])[12]\d{3}(?!\d)/.exec(text)?.[0], undefined, undefined);
}

/** Parts as a date; months beyond 12 are EDTF's seasons and, like month 0, none. */
function partial(
	year: string | undefined,
	month: string | undefined,
	day: string | undefined,
): PartialDate | undefined {
	const isIn = (value: number, last: number) => value >= 1 && value <= last;
	const [y, m, d] = [Number(year), Number(month), Number(day)];
	if (year === undefined || !isIn(y, 9999)) {
		return undefined;
	}
	return { year: y, ...(isIn(m, 12) && { month: m, ...(isIn(d, 31) && { day: d }) }) };
}
