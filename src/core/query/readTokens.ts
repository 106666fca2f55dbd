import { nearestName } from './nearestName';
import { fieldNamed, queryFields, type QueryField } from './queryFields';

/** Something with a value: a word, a phrase, or a field and what follows its colon. */
export interface TermToken {
	readonly kind: 'term';
	readonly start: number;
	readonly end: number;
	/** The field before the colon, or the one that was probably meant. */
	readonly field?: QueryField;
	/** The name before the colon is none, only nearly one. */
	readonly isMisspelt: boolean;
	/** Where the value begins, its quote included; the end of the name and the colon. */
	readonly valueStart: number;
	/** The value without its quotes. */
	readonly value: string;
	readonly quote: 'none' | 'closed' | 'open';
}

/** A parenthesis or an operator; an opening parenthesis may have a field before it. */
export interface SignToken {
	readonly kind: 'open' | 'close' | 'or' | 'and' | 'not';
	readonly start: number;
	readonly end: number;
	readonly field?: QueryField;
}

/** A piece of a query. */
export type QueryToken = TermToken | SignToken;

/** The pieces of a query, in order; everything that is not between them is blank. Takes one pass over the text. */
export function readTokens(text: string): readonly QueryToken[] {
	const tokens: QueryToken[] = [];
	let at = skipBlanks(text, 0);
	while (at < text.length) {
		const before = tokens.at(-1);
		const isAfterMinus = before?.kind === 'not' && before.end === at;
		const token = signAt(text, at, isAfterMinus) ?? termAt(text, at, isAfterMinus);
		tokens.push(token);
		at = skipBlanks(text, token.end);
	}
	return tokens;
}

const signs: ReadonlyMap<string, 'open' | 'close'> = new Map([
	['(', 'open'],
	[')', 'close'],
]);
const operator = /(?:OR|AND|NOT)(?=[\s()|"“”„«»]|$)|\|+/y;
/** A hyphen at the beginning of a term, not before a blank, another hyphen or a sign. */
const minus = /-(?=[^\s\-)|])/y;

function signAt(text: string, start: number, isAfterMinus: boolean): SignToken | undefined {
	const sign = signs.get(text.charAt(start));
	if (sign) {
		return { kind: sign, start, end: start + 1 };
	}
	const word = matchAt(operator, text, start);
	if (word !== undefined && (!isAfterMinus || word.startsWith('|'))) {
		const kind = word === 'NOT' ? 'not' : word === 'AND' ? 'and' : 'or';
		return { kind, start, end: start + word.length };
	}
	if (!isAfterMinus && matchAt(minus, text, start) !== undefined) {
		return { kind: 'not', start, end: start + 1 };
	}
	const field = fieldAt(text, start);
	return field && !field.isMisspelt && text.charAt(field.end) === '('
		? { kind: 'open', start, end: field.end + 1, field: field.field }
		: undefined;
}

function termAt(text: string, start: number, isAfterMinus: boolean): TermToken {
	const { field, isMisspelt, end: valueStart } = fieldAt(text, start) ?? { isMisspelt: false, end: start };
	const term = { kind: 'term', start, isMisspelt, valueStart, ...(field && { field }) } as const;
	if (isQuote(text, valueStart)) {
		const end = closingQuote(text, valueStart + 1);
		const value = text.slice(valueStart + 1, end);
		return { ...term, value, quote: end < text.length ? 'closed' : 'open', end: Math.min(end + 1, text.length) };
	}
	const end = wordEnd(text, valueStart);
	const value = text.slice(valueStart, end);
	// `-OR` leaves out a word, not an operator.
	return {
		...term,
		value: isAfterMinus && !field && /^(?:OR|AND|NOT)$/.test(value) ? value.toLowerCase() : value,
		quote: 'none',
		end,
	};
}

const name = /[a-z]{2,12}:/iy;

interface FieldBefore {
	readonly field: QueryField;
	readonly isMisspelt: boolean;
	/** Just after the colon. */
	readonly end: number;
}

function fieldAt(text: string, start: number): FieldBefore | undefined {
	const found = matchAt(name, text, start);
	const typed = found?.slice(0, -1).toLowerCase();
	if (found === undefined || typed === undefined) {
		return undefined;
	}
	const end = start + found.length;
	const field = fieldNamed(typed);
	if (field) {
		return { field, isMisspelt: false, end };
	}
	const meant = nearestName(typed, queryFields);
	return meant && beginsAlike(typed, meant) ? { field: meant, isMisspelt: true, end } : undefined;
}

/** Whoever misspells a name gets its first letter right, or swaps it with the second; `his:` and `https:` are words. */
function beginsAlike(typed: string, meant: string): boolean {
	return typed[0] === meant[0] || (typed[0] === meant[1] && typed[1] === meant[0]);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0];
}

const isBlank = (text: string, at: number) => /\s/.test(text.charAt(at));
const isQuote = (text: string, at: number) => at < text.length && '"“”„«»'.includes(text.charAt(at));

function skipBlanks(text: string, from: number): number {
	let at = from;
	while (at < text.length && isBlank(text, at)) {
		at++;
	}
	return at;
}

/** Any quote closes any other: “English”, „German“, «French» and "what the keyboard gives” alike. */
function closingQuote(text: string, from: number): number {
	let at = from;
	while (at < text.length && !isQuote(text, at)) {
		at++;
	}
	return at;
}

/** A word ends before a blank, `|` or a parenthesis that it did not open itself: `O(n)` is one. */
function wordEnd(text: string, from: number): number {
	let depth = 0;
	let at = from;
	for (; at < text.length && !isBlank(text, at); at++) {
		const sign = text.charAt(at);
		const isOver = depth === 0 && (sign === ')' || sign === '|');
		if (isOver || (isQuote(text, at) && at > from && text.charAt(at - 1) === ':')) {
			break;
		}
		depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
	}
	return at;
}
