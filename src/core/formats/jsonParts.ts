/** One part of a JSON text: an item of an array or the value of an object's member. */
export interface JsonPart {
	/** The member's name; empty for items of an array. */
	readonly key: string;
	readonly start: number;
	readonly end: number;
	/** False where the text ends inside the part. */
	readonly whole: boolean;
	/** Brackets inside each other, strings not counted. */
	readonly depth: number;
}

/** The parts of an array or object; not `closed` where the text ends before its closing bracket. */
export interface JsonParts {
	readonly parts: readonly JsonPart[];
	readonly closed: boolean;
}

/**
 * The parts of the array or object that begins at `start`, in one pass and without recursion, so that a truncated or
 * damaged text (or one nested beyond reason) still gives every part that is whole.
 */
export function jsonParts(text: string, start: number): JsonParts {
	const closer = text[start] === '{' ? '}' : ']';
	const parts: JsonPart[] = [];
	let key = '';
	for (let at = skipSpace(text, start + 1); at < text.length; at = skipSpace(text, at)) {
		const character = text[at] ?? '';
		if (character === closer) {
			return { parts, closed: true };
		}
		if (',:]}'.includes(character)) {
			at++;
			continue;
		}
		const part = { key, start: at, ...scanValue(text, at) };
		at = part.end;
		if (closer === '}' && character === '"' && text[skipSpace(text, at)] === ':') {
			key = text.slice(part.start + 1, at - 1);
		} else {
			parts.push(part);
			key = '';
		}
	}
	return { parts, closed: false };
}

/** The whole value that begins at `start`, as a part. */
export function jsonPart(text: string, start: number): JsonPart {
	return { key: '', start, ...scanValue(text, start) };
}

/** The first place from `start` that is not white space. */
export function skipSpace(text: string, start: number): number {
	let at = start;
	while (text.charCodeAt(at) <= 32) {
		at++;
	}
	return at;
}

type Scanned = Pick<JsonPart, 'end' | 'whole' | 'depth'>;

function scanValue(text: string, start: number): Scanned {
	const first = text[start];
	if (first === '{' || first === '[') {
		return scanContainer(text, start);
	}
	if (first === '"') {
		const end = endOfString(text, start);
		return { end, whole: end <= text.length, depth: 0 };
	}
	let end = start + 1;
	while (end < text.length && !/[\s,\]}:]/.test(text[end] ?? '')) {
		end++;
	}
	return { end, whole: end < text.length, depth: 0 };
}

function scanContainer(text: string, start: number): Scanned {
	let open = 0;
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		switch (text.charCodeAt(at)) {
			case quote:
				at = endOfString(text, at) - 1;
				break;
			case 0x5b:
			case 0x7b:
				open++;
				depth = Math.max(depth, open);
				break;
			case 0x5d:
			case 0x7d:
				open--;
				if (open === 0) {
					return { end: at + 1, whole: true, depth };
				}
		}
	}
	return { end: text.length, whole: false, depth };
}

const quote = 0x22;
const backslash = 0x5c;

/** The place after the closing quote; beyond the text where there is none. */
function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let slashes = 0;
		while (text.charCodeAt(end - 1 - slashes) === backslash) {
			slashes++;
		}
		if (slashes % 2 === 0) {
			return end + 1;
		}
	}
	return text.length + 1;
}
