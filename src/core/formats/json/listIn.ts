import { jsonPart, jsonParts, skipSpace, type JsonPart, type JsonParts } from '../jsonParts';
import { jsonValue } from '../jsonValue';

/** Names of members from the root inwards: `['message', 'items']`; the empty path is the root itself. */
export type JsonPath = readonly string[];

/**
 * The list at the first of some paths that has one; an object counts as a list of one. Not `closed` where the text ends
 * before the list or anything around it does; `undefined` where no path leads to a list.
 */
export function listIn(text: string, paths: readonly JsonPath[]): JsonParts | undefined {
	for (const path of paths) {
		const list = listAt(text, path);
		if (list) {
			return list;
		}
	}
	return undefined;
}

/** The value of a member of the root object; `undefined` where there is none or it is damaged or cut off. */
export function valueAt(text: string, path: JsonPath): unknown {
	const found = partAt(text, path);
	return found && jsonValue(text, found.part);
}

function listAt(text: string, path: JsonPath): JsonParts | undefined {
	const found = partAt(text, path);
	const opener = found && text[found.part.start];
	if (!found || (opener !== '[' && opener !== '{')) {
		return undefined;
	}
	if (opener === '{') {
		return { parts: [found.part], closed: found.closed };
	}
	const list = jsonParts(text, found.part.start);
	return { parts: list.parts, closed: list.closed && found.closed };
}

function partAt(text: string, path: JsonPath): { part: JsonPart; closed: boolean } | undefined {
	const start = skipSpace(text, 0);
	if (path.length === 0) {
		return { part: jsonPart(text, start), closed: true };
	}
	let part: JsonPart = { key: '', start, end: text.length, whole: true, depth: 0 };
	let closed = true;
	for (const key of path) {
		if (text[part.start] !== '{') {
			return undefined;
		}
		const members = jsonParts(text, part.start);
		const member = members.parts.find((candidate) => candidate.key === key);
		if (!member) {
			return undefined;
		}
		part = member;
		closed &&= members.closed;
	}
	return { part, closed };
}
