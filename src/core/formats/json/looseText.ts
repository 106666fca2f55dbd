import { textOf } from '../jsonValue';

/**
 * The value as a text where services disagree on its kind: a text, a number (`"volume": 12`), or a list whose first item
 * is one (`"title": ["…"]`); of anything else `undefined`.
 */
export function looseText(value: unknown): string | undefined {
	let inner = value;
	for (let depth = 0; depth < maxDepth && Array.isArray(inner); depth++) {
		inner = inner[0];
	}
	return typeof inner === 'number' && Number.isFinite(inner) ? String(inner) : textOf(inner);
}

/** The texts and numbers of a list; one text alone counts as a list of one. */
export function looseTexts(value: unknown): readonly string[] {
	const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, maxTexts) : [value];
	return list.map(looseText).filter((text) => text !== undefined);
}

/** The first of some members that says something. */
export function firstText(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): string | undefined {
	for (const key of keys) {
		const text = looseText(fields[key]);
		if (text !== undefined) {
			return text;
		}
	}
	return undefined;
}

const maxDepth = 3;
const maxTexts = 1_000;
