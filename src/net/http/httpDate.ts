const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const fixDate = /^[A-Z][a-z]{2}, (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$/;
const rfc850Date = /^[A-Z][a-z]{5,8}, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$/;
const ascDate = /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$/;

/** Milliseconds since 1970 (UTC) of an HTTP date in any of its three forms (RFC 9110, 5.6.7), else `undefined`. */
export function httpDate(text: string): number | undefined {
	const parts = (fixDate.exec(text) ?? rfc850Date.exec(text) ?? ascDate.exec(text))?.groups;
	const month = months.indexOf(parts?.['month'] ?? '?') / 3;
	if (!parts || !Number.isInteger(month) || month < 0) {
		return undefined;
	}
	const [hours, minutes, seconds] = (parts['time'] ?? '').split(':').map(Number);
	const year = Number(parts['year']);
	const days = daysSince1970(
		year < 70 ? year + 2000 : year < 100 ? year + 1900 : year,
		month + 1,
		Number(parts['day']),
	);
	return (((days * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}

/** Days in the Gregorian calendar, by counting in years that begin in March (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function daysSince1970(year: number, month: number, day: number): number {
	const marchYear = month > 2 ? year : year - 1;
	const era = Math.floor(marchYear / 400);
	const yearOfEra = marchYear - era * 400;
	const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}
