import type { JsonPart } from './jsonParts';

/** The value of a part of a JSON text; `undefined` where it is cut off, no JSON, or nested deeper than any source nests. */
export function jsonValue(text: string, part: JsonPart): unknown {
	if (!part.whole || part.depth > maxDepth) {
		return undefined;
	}
	try {
		return JSON.parse(text.slice(part.start, part.end));
	} catch (error) {
		if (error instanceof SyntaxError) {
			return undefined;
		}
		throw error;
	}
}

/** The value as an object whose own members can be asked for; of anything else an empty one. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
	return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** The value where it is a text that says something. */
export function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The texts of a list of them. */
export function textsOf(value: unknown): readonly string[] {
	return listOf(value)
		.map(textOf)
		.filter((text) => text !== undefined);
}

/** The value where it is a count: a finite number, not negative. */
export function countOf(value: unknown): number | undefined {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.trunc(value) : undefined;
}

const maxDepth = 100;
