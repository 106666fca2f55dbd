/**
 * Insertions, deletions and replacements of UTF-16 units that make one text of the other (Levenshtein), as far as
 * `most`; `undefined` beyond. Takes time by the length of the texts times `most`.
 */
export function editDistance(first: string, second: string, most: number): number | undefined {
	if (Math.abs(first.length - second.length) > most) {
		return undefined;
	}
	let row = Array.from({ length: second.length + 1 }, (_, place) => place);
	for (let place = 1; place <= first.length; place++) {
		row = nextRow(row, first.charCodeAt(place - 1), { second, place, most });
	}
	const distance = row[second.length] ?? Infinity;
	return distance <= most ? distance : undefined;
}

interface Band {
	readonly second: string;
	/** Units of the first text so far. */
	readonly place: number;
	readonly most: number;
}

/** Cells farther than `most` from the diagonal cannot lie on a path as short. */
function nextRow(row: readonly number[], unit: number, { second, place, most }: Band): number[] {
	const next = new Array<number>(second.length + 1).fill(Infinity);
	if (place <= most) {
		next[0] = place;
	}
	const last = Math.min(second.length, place + most);
	for (let other = Math.max(1, place - most); other <= last; other++) {
		const same = second.charCodeAt(other - 1) === unit ? 0 : 1;
		const replaced = (row[other - 1] ?? Infinity) + same;
		next[other] = Math.min(replaced, (row[other] ?? Infinity) + 1, (next[other - 1] ?? Infinity) + 1);
	}
	return next;
}
