import type { PaperRecord } from '../paper/paper';

/** Whether two records say the same; the order in which they say it does not count, nor does a field without a value. */
export function sameRecord(first: PaperRecord, second: PaperRecord): boolean {
	return same(first, second);
}

function same(first: unknown, second: unknown): boolean {
	if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) {
		return first === second;
	}
	if (Array.isArray(first) || Array.isArray(second)) {
		return (
			Array.isArray(first) &&
			Array.isArray(second) &&
			first.length === second.length &&
			first.every((value, place) => same(value, second[place]))
		);
	}
	const [one, other] = [first as Fields, second as Fields];
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key], other[key]));
}

type Fields = Readonly<Record<string, unknown>>;
