import { canonicalJson } from './canonicalJson';
import type { MarkBook, StoredMark } from './markBook';
import type { Stamped } from './stamped';

/**
 * Marks as text: one line of JSON per mark, sorted by citekey, so that version control can merge it line by line. The same
 * marks give the same bytes. The `compact` spelling writes times as milliseconds instead of dates.
 */
export function encodeMarks({ marks, others }: MarkBook, spelling: 'plain' | 'compact' = 'plain'): string {
	const time = spelling === 'plain' ? (at: string) => at : (at: string) => Date.parse(at);
	const keys = [...marks.keys()].sort();
	const lines = keys.map((key) => marks.get(key)).flatMap((mark) => (mark ? [lineOf(mark, time)] : []));
	return [...lines, ...[...others].sort()].map((line) => `${line}\n`).join('');
}

type Time = (at: string) => string | number;

function lineOf({ key, id, also, fields, tags }: StoredMark, time: Time): string {
	const names = [...fields.keys()].sort(byPlace);
	const parts = [
		member('key', key),
		...(id === '' ? [] : [member('id', id)]),
		...(also.length === 0 ? [] : [member('also', also)]),
		...stamped(names, fields, time),
		...(tags.size === 0 ? [] : [`"tags":{${stamped([...tags.keys()].sort(), tags, time).join()}}`]),
	];
	return `{${parts.join()}}`;
}

function stamped(names: readonly string[], all: ReadonlyMap<string, Stamped>, time: Time): readonly string[] {
	return names.flatMap((name) => {
		const entry = all.get(name);
		// What came without a time leaves without one.
		return entry ? [member(name, entry.at === '' ? entry.value : [entry.value, time(entry.at)])] : [];
	});
}

function member(name: string, value: unknown): string {
	return `${JSON.stringify(name)}:${canonicalJson(value)}`;
}

const places = ['state', 'starred', 'rating', 'topic'];

/** Known fields first, in this order, then the others by name. */
function byPlace(a: string, b: string): number {
	const [placeA, placeB] = [a, b].map((name) => (places.includes(name) ? places.indexOf(name) : places.length));
	return (placeA ?? 0) - (placeB ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
}
