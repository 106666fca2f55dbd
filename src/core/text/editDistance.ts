/** How far a word is from another one, or from the nearest beginning of it; more than the limit comes as the limit + 1. */
export interface Distance {
	readonly whole: number;
	readonly beginning: number;
}

/**
 * Measures the distance from one word to many: insertions, deletions, substitutions and swaps of neighbours count one
 * each (optimal string alignment: Damerau 1964, restricted as by Boytsov 2011 §2.1). Works in a band of the limit's width;
 * the limit is at most 250.
 */
export function distanceFrom(word: string, limit: number): (other: string) => Distance {
	const length = word.length;
	const far = limit + 1;
	const rows = [0, 1, 2].map(() => new Uint8Array(length + 1));
	return (other) => {
		let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
		for (let i = 0; i <= length; i++) {
			last[i] = Math.min(i, far);
		}
		let beginning = far;
		const end = Math.min(other.length, length + limit);
		for (let j = 1; j <= end; j++) {
			const least = fillRow({ word, other, j, limit }, before, last, row);
			if (j >= length - limit) {
				beginning = Math.min(beginning, row[length] ?? far);
			}
			[before, last, row] = [last, row, before];
			if (least > limit) {
				return { whole: far, beginning };
			}
		}
		return { whole: Math.abs(other.length - length) > limit ? far : Math.min(last[length] ?? far, far), beginning };
	};
}

interface Cell {
	readonly word: string;
	readonly other: string;
	readonly j: number;
	readonly limit: number;
}

/** Distances of the word's beginnings to the first `j` letters of the other word; gives the least of the row. */
function fillRow({ word, other, j, limit }: Cell, before: Uint8Array, last: Uint8Array, row: Uint8Array): number {
	const far = limit + 1;
	const from = Math.max(1, j - limit);
	const to = Math.min(word.length, j + limit);
	const letter = other.charCodeAt(j - 1);
	let left = from === 1 ? Math.min(j, far) : far;
	row[from - 1] = left;
	let least = left;
	for (let i = from; i <= to; i++) {
		const same = word.charCodeAt(i - 1) === letter;
		let cost = Math.min(
			(last[i - 1] ?? far) + (same ? 0 : 1),
			left + 1,
			(i === j + limit ? far : (last[i] ?? far)) + 1,
		);
		const isSwap =
			i > 1 && j > 1 && word.charCodeAt(i - 2) === letter && word.charCodeAt(i - 1) === other.charCodeAt(j - 2);
		if (isSwap) {
			cost = Math.min(cost, (before[i - 2] ?? far) + 1);
		}
		left = cost > far ? far : cost;
		row[i] = left;
		least = left < least ? left : least;
	}
	return least;
}
