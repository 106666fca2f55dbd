import type { PartialDate } from '../paper/paper';

/**
 * The date of an entry, from biblatex's `date` (ISO 8601-2 level 1: `2019-05`, `1988~/1992`, of which the first counts) or
 * from `year`, `month` and `day`; `undefined` where no year is written.
 */
export function readDate({ date = '', year = '', month = '', day = '' }: WrittenDate): PartialDate | undefined {
	const [, wholeYear, wholeMonth, wholeDay] = isoDate.exec(date) ?? [];
	if (wholeYear !== undefined) {
		return dateOf(wholeYear, wholeMonth === undefined ? undefined : Number(wholeMonth), Number(wholeDay));
	}
	if (/^\s*\d{4}[-/]\d\d?(?!\d)/.test(year)) {
		return readDate({ date: year });
	}
	const found = fourDigits.exec(year) ?? fourDigits.exec(date);
	const writtenDay = day === '' && monthNames.test(month) ? month : day;
	return found ? dateOf(found[0], monthOf(month), Number(oneOrTwoDigits.exec(writtenDay)?.[0])) : undefined;
}

/** The fields of an entry that tell its date, as text. */
interface WrittenDate {
	readonly date?: string | undefined;
	readonly year?: string | undefined;
	readonly month?: string | undefined;
	readonly day?: string | undefined;
}

const isoDate = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?)?(?![\d])/;
const fourDigits = /(?<!\d)\d{4}(?!\d)/;
const oneOrTwoDigits = /(?<!\d)\d{1,2}(?!\d)/;
const monthNames = /jan|feb|m(?:ar|är|rz)|apr|ma[yi]|jun|jui?l|aug|sep|o[ck]t|nov|de[cz]/i;
const months: Readonly<Record<string, number>> = {
	jan: 1,
	feb: 2,
	mar: 3,
	mär: 3,
	mrz: 3,
	apr: 4,
	may: 5,
	mai: 5,
	jun: 6,
	jul: 7,
	juil: 7,
	aug: 8,
	sep: 9,
	oct: 10,
	okt: 10,
	nov: 11,
	dec: 12,
	dez: 12,
};

/** From 1; seasons and words that name no month are none. */
function monthOf(text: string): number | undefined {
	const named = monthNames.exec(text)?.[0].toLowerCase();
	if (named !== undefined) {
		return months[named];
	}
	const digits = /^\D{0,9}(\d{1,2})\D{0,9}$/.exec(text)?.[1];
	return digits === undefined ? undefined : Number(digits);
}

/** A day needs its month; the month of a range across two is the first. */
function dateOf(year: string, month: number | undefined, day: number): PartialDate | undefined {
	const hasMonth = month !== undefined && month >= 1 && month <= 12;
	const hasDay = hasMonth && Number.isInteger(day) && day >= 1 && day <= 31;
	return Number(year) === 0 ? undefined : { year: Number(year), ...(hasMonth && { month }), ...(hasDay && { day }) };
}
