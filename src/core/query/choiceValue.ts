import { nearestName } from './nearestName';
import { hasWhats, isWhats } from './queryFields';
import { unfinished, type ValueReading } from './valueReading';

/** Reads a value of `is:`. */
export function isValue(value: string): ValueReading {
	const choice = choose(value, isWhats);
	return typeof choice === 'string' ? { kind: 'node', node: { kind: 'is', what: choice } } : choice;
}

/** Reads a value of `has:`. */
export function hasValue(value: string): ValueReading {
	const choice = choose(value, hasWhats);
	return typeof choice === 'string' ? { kind: 'node', node: { kind: 'has', what: choice } } : choice;
}

function choose<Name extends string>(value: string, names: readonly Name[]): Name | ValueReading {
	const typed = value.toLowerCase();
	const known = names.find((name) => name === typed);
	if (known) {
		return known;
	}
	if (names.some((name) => name.startsWith(typed))) {
		return unfinished;
	}
	const meant = nearestName(typed, names);
	return { kind: 'mistaken', code: 'unknownValue', ...(meant && { meant }) };
}
