/**
 * The parts of a value between what a sticky pattern matches outside of braces; at most `limit`, the last one with all the
 * rest. The pattern begins with white space or a sign that it names, never with a letter. Linear time.
 */
export function splitOutsideBraces(value: string, separator: RegExp, limit = Infinity): readonly string[] {
	const parts: string[] = [];
	let start = 0;
	let depth = 0;
	mark.lastIndex = 0;
	for (let found = mark.exec(value); found && parts.length < limit - 1; found = mark.exec(value)) {
		const [character] = found;
		if (character === '{' || character === '}') {
			depth = Math.max(0, depth + (character === '{' ? 1 : -1));
			continue;
		}
		separator.lastIndex = found.index;
		const divider = depth === 0 ? separator.exec(value)?.[0] : undefined;
		if (divider) {
			parts.push(value.slice(start, found.index));
			start = found.index + divider.length;
			mark.lastIndex = start;
		}
	}
	return [...parts, value.slice(start)];
}

/** A backslash takes the sign behind it along: `\~` divides nothing. White space counts as one sign. */
const mark = /\\[^\s{}]|[{}]|\s+|[^\p{L}\p{N}\s{}\\]/gu;
