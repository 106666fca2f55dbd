import { numberSpanText, readNumberSpan, type NumberForm } from './numberSpan';
import { highestRating } from '../reading/readingMark';
import type { CountName } from './queryNode';
import { unfinished, type ValueReading } from './valueReading';

/** How years look. */
export const yearForm: NumberForm = { minDigits: 4, maxDigits: 4, highest: 9999 };

/** How the numbers of a count look. */
export function countForm(of: CountName): NumberForm {
	return of === 'rating'
		? { minDigits: 1, maxDigits: 1, highest: highestRating }
		: { minDigits: 1, maxDigits: 9, highest: 999_999_999 };
}

/** Reads `2019`, `2019..2023`, `>=2020` and the like; `2019-2023` and `2019–2023` are ranges too. */
export function yearValue(value: string): ValueReading {
	const span = readNumberSpan(value.replace(/^(\d{4})[-–—](\d{0,4})$/, '$1..$2'), yearForm);
	if (span === undefined) {
		return { kind: 'mistaken', code: 'badYear' };
	}
	if (span === 'unfinished') {
		return unfinished;
	}
	const { from, to } = span;
	return from !== undefined && to !== undefined && from > to
		? { kind: 'mistaken', code: 'reversedRange', meant: numberSpanText({ from: to, to: from }, yearForm) }
		: { kind: 'node', node: { kind: 'year', ...span } };
}

/** Reads `20`, `5..10`, `>20` and the like. */
export function countValue(of: CountName, value: string): ValueReading {
	const form = countForm(of);
	const span = readNumberSpan(value, form);
	if (span === undefined) {
		const isTooHigh = of === 'rating' && /^\d{1,3}$/.test(value);
		return { kind: 'mistaken', code: 'badNumber', ...(isTooHigh && { meant: String(highestRating) }) };
	}
	if (span === 'unfinished') {
		return unfinished;
	}
	const { from, to } = span;
	return from !== undefined && to !== undefined && from > to
		? { kind: 'mistaken', code: 'reversedRange', meant: numberSpanText({ from: to, to: from }, form) }
		: { kind: 'node', node: { kind: 'count', of, ...span } };
}
