/**
 * The edits (insertions, deletions, substitutions; Levenshtein 1966) between two titles that are near-identical, which is
 * one edit in 25 letters and at most 5; `undefined` where they are further apart. Works in a band of that width.
 */
export function titleDistance(one: string, other: string): number | undefined {
	const limit = Math.min(mostEdits, Math.floor(Math.max(one.length, other.length) / lettersPerEdit));
	if (one === '' || other === '' || Math.abs(one.length - other.length) > limit) {
		return undefined;
	}
	if (one === other) {
		return 0;
	}
	let row = Array.from({ length: one.length + 1 }, (_, place) => place);
	for (let at = 1; at <= other.length; at++) {
		row = nextRow(row, { one, letter: other[at - 1] ?? '', at, limit });
	}
	const distance = row[one.length] ?? Infinity;
	return distance <= limit ? distance : undefined;
}

const mostEdits = 5;
const lettersPerEdit = 25;

interface Step {
	readonly one: string;
	readonly letter: string;
	readonly at: number;
	readonly limit: number;
}

function nextRow(before: readonly number[], { one, letter, at, limit }: Step): number[] {
	const row: number[] = [];
	row[Math.max(0, at - limit - 1)] = at <= limit + 1 ? at : Infinity;
	for (let place = Math.max(1, at - limit); place <= Math.min(one.length, at + limit); place++) {
		const replaced = (before[place - 1] ?? Infinity) + (one[place - 1] === letter ? 0 : 1);
		row[place] = Math.min(replaced, (before[place] ?? Infinity) + 1, (row[place - 1] ?? Infinity) + 1);
	}
	return row;
}
