import { emptyBook, markKey, mergeMarks, type MarkBook, type StoredMark } from './markBook';
import { readStamp, type Stamped } from './stamped';

/** A line that could not be read. */
export interface DamagedLine {
	/** From 1. */
	readonly line: number;
	readonly text: string;
	readonly message: string;
}

/** What a text of marks says, and the lines that say nothing. */
export interface DecodedMarks {
	readonly book: MarkBook;
	readonly damaged: readonly DamagedLine[];
}

/**
 * Reads the text of `encodeMarks`, in either spelling. Total: a damaged line costs only itself. Lines of the same mark,
 * such as the two sides of a conflict that git left in the file, are merged; the conflict markers themselves are dropped.
 */
export function decodeMarks(text: string): DecodedMarks {
	const marks = new Map<string, StoredMark>();
	const others = new Set<string>();
	const damaged: DamagedLine[] = [];
	text.split('\n').forEach((whole, index) => {
		const line = whole.replace(/^\uFEFF/, '').trim();
		const read = line === '' || conflictMarker.test(line) ? undefined : readLine(line);
		if (read === 'other') {
			others.add(line);
		} else if (typeof read === 'string') {
			damaged.push({ line: index + 1, text: line, message: read });
		} else if (read) {
			const known = marks.get(markKey(read));
			marks.set(markKey(read), known ? mergeMarks(known, read) : read);
		}
	});
	return { book: marks.size + others.size === 0 ? emptyBook : { marks, others }, damaged };
}

/** What git writes around the sides of a conflict (git-merge(1), "How conflicts are presented"). */
const conflictMarker = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
const longest = 65_536;
const deepest = 16;

/** A mark; `other` for an object that this version does not understand; else what is wrong with the line. */
function readLine(line: string): StoredMark | string {
	if (line.length > longest) {
		return `The line is longer than ${longest} characters.`;
	}
	const value = parse(line);
	if (typeof value !== 'object' || value === null || Array.isArray(value) || !isShallow(value, deepest)) {
		return 'The line is no JSON object.';
	}
	return markIn(new Map(Object.entries(value))) ?? 'other';
}

function markIn(members: ReadonlyMap<string, unknown>): StoredMark | undefined {
	const key = members.get('key');
	const id = members.get('id') ?? '';
	const also = members.get('also') ?? [];
	const tags = tagsIn(members.get('tags') ?? {});
	if (!isName(key) || key === '' || !isName(id) || !Array.isArray(also) || !also.every(isName) || !tags) {
		return undefined;
	}
	const fields = [...members].filter(([name]) => !ownNames.includes(name));
	return {
		key,
		id,
		also: [...new Set(also)].sort(),
		fields: new Map(fields.map(([name, value]) => [name, stampedIn(value)])),
		tags,
	};
}

const ownNames = ['key', 'id', 'also', 'tags'];

/** Tags with their times, or a plain list as somebody may write it by hand. */
function tagsIn(value: unknown): ReadonlyMap<string, Stamped> | undefined {
	if (Array.isArray(value)) {
		return value.every(isName) ? new Map(value.map((tag) => [tag, { value: true, at: '' }])) : undefined;
	}
	return typeof value === 'object' && value !== null
		? new Map(Object.entries(value).map(([tag, entry]) => [tag, stampedIn(entry)]))
		: undefined;
}

function stampedIn(value: unknown): Stamped {
	const at = Array.isArray(value) && value.length === 2 ? readStamp(value[1]) : undefined;
	return at === undefined ? { value, at: '' } : { value: (value as readonly unknown[])[0], at };
}

function isName(value: unknown): value is string {
	return typeof value === 'string' && !value.includes('\n');
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch (error) {
		if (error instanceof SyntaxError) {
			return undefined;
		}
		throw error;
	}
}

function isShallow(value: unknown, depth: number): boolean {
	if (typeof value !== 'object' || value === null) {
		return true;
	}
	return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}
