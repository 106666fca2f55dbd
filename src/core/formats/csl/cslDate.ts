import type { PartialDate } from '../../paper/paper';
import { dateOf } from '../json/dateText';
import { isObject } from '../jsonValue';
import { firstText, looseText, looseTexts } from '../json/looseText';

/**
 * A date variable of CSL-JSON or CSL-YAML: `date-parts`, `raw`, `literal`, `edtf`, pandoc's `year`/`month`/`day`, or an
 * EDTF text; of a range its beginning. `season` and `circa` have no place in a {@link PartialDate} and are left out.
 */
export function cslDate(value: unknown): PartialDate | undefined {
	const date: unknown = Array.isArray(value) && isObject(value[0]) ? value[0] : value;
	if (!isObject(date)) {
		return Array.isArray(date) ? dateOfParts(date) : dateOf(looseText(date));
	}
	const parts = date['date-parts'] ?? [date.year, date.month, date.day];
	return dateOfParts(parts) ?? dateOf(firstText(date, ['raw', 'edtf', 'literal', 'date', 'date-time']));
}

function dateOfParts(value: unknown): PartialDate | undefined {
	const first: unknown = Array.isArray(value) && Array.isArray(value[0]) ? value[0] : value;
	const parts = Array.isArray(first) ? first.slice(0, 3).map((part) => Number(looseText(part))) : [];
	const [year = NaN, month = NaN, day = NaN] = parts;
	if (!Number.isInteger(year) || year < 1 || year > 9999) {
		return looseTexts(first).length === 1 ? dateOf(looseTexts(first)[0]) : undefined;
	}
	const hasMonth = month >= 1 && month <= 12;
	return { year, ...(hasMonth && { month }), ...(hasMonth && day >= 1 && day <= 31 && { day }) };
}
