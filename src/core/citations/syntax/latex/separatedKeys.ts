/** One key of a list in braces; offsets are UTF-16 units of the whole text. */
export interface SeparatedKey {
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/** The keys of a list `a, b` that begins at `offset`: without the space around them and without empty places. */
export function separatedKeys(list: string, offset: number): readonly SeparatedKey[] {
	const keys: SeparatedKey[] = [];
	let start = offset;
	for (const item of list.split(',')) {
		const key = item.trim();
		const keyStart = start + item.length - item.trimStart().length;
		if (key !== '') {
			keys.push({ key, start: keyStart, end: keyStart + key.length });
		}
		start += item.length + 1;
	}
	return keys;
}
