import { jsonParts, skipSpace } from '../jsonParts';
import { listIn, type JsonPath } from './listIn';

/** Names of members, each with the beginning of its value as it is written in the text. */
export type Members = ReadonlyMap<string, string>;

/** What the beginning of a JSON text shows of its kind. */
export interface Peek {
	/** Members of the root; none where it is a list. */
	readonly root: Members;
	/** Members of the first objects of the list, together; of the root where it is the only entry. */
	readonly entry: Members;
	readonly isEmpty: boolean;
}

/** Looks at the beginning of a text for what tells its format; `undefined` where it does not begin like JSON. */
export function peekJson(text: string, paths: readonly JsonPath[]): Peek | undefined {
	const head = text.slice(0, maxLookedAt);
	const start = skipSpace(head, 0);
	if (head[start] !== '{' && head[start] !== '[') {
		return undefined;
	}
	const parts = listIn(head, paths)?.parts ?? [];
	const objects = parts.filter((part) => head[part.start] === '{').slice(0, maxObjects);
	const entry = new Map(objects.reverse().flatMap((part) => [...membersAt(head, part.start)]));
	const root: Members = head[start] === '{' ? membersAt(head, start) : new Map();
	return { root, entry, isEmpty: parts.length === 0 };
}

const maxLookedAt = 1_000_000;
const maxObjects = 5;
const maxValue = 100;

function membersAt(text: string, start: number): Members {
	const { parts } = jsonParts(text, start);
	return new Map(parts.map((part) => [part.key, text.slice(part.start, Math.min(part.end, part.start + maxValue))]));
}
