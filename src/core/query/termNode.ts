import { foldText } from '../text/foldText';
import { addedValue } from './addedValue';
import { hasValue, isValue } from './choiceValue';
import { countValue, yearValue } from './numberValue';
import { hasWhats, isWhats, kindOfField, type QueryField } from './queryFields';
import type { CountName, LabelKind, QueryNode, TextField } from './queryNode';
import type { FoundProblem, QueryProblemCode } from './queryProblem';
import { readTokens, type TermToken } from './readTokens';
import { unfinished, type ValueReading } from './valueReading';
import { withoutQuotes } from './withoutQuotes';

/** What a term is read against. */
export interface TermContext {
	/** The query. */
	readonly text: string;
	/** ISO day. */
	readonly today: string;
	/** The field before the parenthesis that the term stands in. */
	readonly field?: QueryField | undefined;
}

/** A term as a condition; without a node it says nothing. */
export interface TermReading {
	readonly node?: QueryNode | undefined;
	readonly problem?: FoundProblem;
}

/**
 * Reads a term. A mistaken one says nothing where it is known what was meant or it is an attempt at a number or a date;
 * otherwise it counts as words.
 */
export function termNode(token: TermToken, context: TermContext): TermReading {
	const field = token.field ?? context.field;
	const isOpen = token.end === context.text.length;
	if (field === undefined) {
		return { node: textNode(token, isOpen) };
	}
	const reading = readValue(field, token, context);
	if (reading.kind === 'node' && !token.isMisspelt) {
		return { node: reading.node };
	}
	const mistake = { field, reading, text: context.text };
	if (token.isMisspelt) {
		return misspelt(token, mistake);
	}
	if (reading.kind === 'mistaken') {
		return mistaken(token, mistake);
	}
	return isOpen ? {} : unfinishedTerm(token, mistake);
}

/** Whether a word, as a term of its own, is read as just that word (of the field). */
export function isPlainWord(text: string, field?: TextField): boolean {
	const typed = field === undefined ? text : `${field}:${text}`;
	const [token, ...more] = readTokens(typed);
	if (token?.kind !== 'term' || more.length > 0) {
		return false;
	}
	const { node } = termNode(token, { text: typed, today: '' });
	return node?.kind === 'word' && node.text === text && node.field === field;
}

function readValue(field: QueryField, token: TermToken, { text, today }: TermContext): ValueReading {
	const { value } = token;
	const kind = kindOfField(field);
	if (value.trim() === '') {
		return unfinished;
	}
	switch (kind) {
		case 'text':
			return said(textNode(token, token.end === text.length, field as TextField));
		case 'label':
			return said(labelNode(field as LabelKind, value));
		case 'year':
			return yearValue(value.trim());
		case 'count':
			return countValue(field as CountName, value.trim());
		case 'added':
			return addedValue(value.trim(), today);
		case 'is':
			return isValue(value.trim());
		case 'has':
			return hasValue(value.trim());
	}
}

function said(node: QueryNode | undefined): ValueReading {
	return node ? { kind: 'node', node } : unfinished;
}

function textNode({ value, quote }: TermToken, isOpen: boolean, field?: TextField): QueryNode | undefined {
	if (!/[\p{L}\p{N}]/u.test(value)) {
		return undefined;
	}
	const named = field && { field };
	if (quote === 'none') {
		return { kind: 'word', ...named, text: value, isOpen };
	}
	const text = withoutQuotes(value);
	return { kind: 'phrase', ...named, text, ...(quote === 'open' && { isOpen: true }) };
}

/** Quotes inside a label are none of it. */
function labelNode(of: LabelKind, value: string): QueryNode | undefined {
	const text = foldText(value.replace(/["“”„«»]/g, ''))
		.replace(/\s+/g, ' ')
		.trim();
	return text === '' ? undefined : { kind: 'label', of, text };
}

interface Mistake {
	readonly field: QueryField;
	readonly reading: ValueReading;
	readonly text: string;
}

/** Of a misspelt field of texts the value is words; another one with a good value says nothing. Others are no fields. */
function misspelt(token: TermToken, { field, reading, text }: Mistake): TermReading {
	if (reading.kind !== 'node') {
		return { node: asWords(token, text) };
	}
	const { start, valueStart: end } = token;
	const meant = `${field}:`;
	const problem = { code: 'unknownField', start, end, meant, fix: { from: start, to: end, text: meant } } as const;
	const isText = ['text', 'label'].includes(kindOfField(field));
	return { node: isText ? valueAsWords(token, text) : undefined, problem };
}

function mistaken(token: TermToken, { field, reading, text }: Mistake): TermReading {
	if (reading.kind !== 'mistaken') {
		return {};
	}
	const { code, meant } = reading;
	if (meant !== undefined) {
		return { problem: withMeant(token, code, `${field}:${meant}`) };
	}
	const isAttempt = code !== 'unknownValue' && /\d/.test(token.value);
	return { node: isAttempt ? undefined : asWords(token, text), problem: problemAt(token, code) };
}

/** A value that lacks its end, with more of the query after it. */
function unfinishedTerm(token: TermToken, { field, text }: Mistake): TermReading {
	const value = token.value.trim().toLowerCase();
	const kind = kindOfField(field);
	if (value === '' || kind === 'text' || kind === 'label') {
		return emptyTerm(token, field, text);
	}
	const names: readonly string[] = kind === 'is' ? isWhats : kind === 'has' ? hasWhats : [];
	const name = names.find((one) => one.startsWith(value));
	return {
		problem: name === undefined ? problemAt(token, codes[kind]) : withMeant(token, codes[kind], `${field}:${name}`),
	};
}

const codes = {
	is: 'unknownValue',
	has: 'unknownValue',
	year: 'badYear',
	count: 'badNumber',
	added: 'badDate',
} as const;

/** After `title: ` the next word may be the value. */
function emptyTerm(token: TermToken, field: QueryField, text: string): TermReading {
	const [whole, word] = text.slice(token.end).match(/^\s+(?:([\p{L}\p{N}][^\s()|"“”„«»:]*)(?=\s|$))?/u) ?? [
		'',
		undefined,
	];
	if (token.end + whole.length === text.length && word === undefined) {
		return {};
	}
	const problem = problemAt(token, 'emptyValue');
	const canJoin = word !== undefined && token.valueStart === token.end && !/^(?:OR|AND|NOT)$/.test(word);
	const meant = `${field}:${word}`;
	return {
		problem: canJoin
			? { ...problem, meant, fix: { from: token.start, to: token.end + whole.length, text: meant } }
			: problem,
	};
}

function problemAt({ start, end }: TermToken, code: QueryProblemCode): FoundProblem {
	return { code, start, end };
}

function withMeant(token: TermToken, code: QueryProblemCode, meant: string): FoundProblem {
	const { start, end } = token;
	return { code, start, end, meant, fix: { from: start, to: end, text: meant } };
}

/** The term as it stands, as a word or phrase. */
function asWords(token: TermToken, text: string): QueryNode | undefined {
	const isWord = token.quote === 'none' && token.field !== undefined;
	const value = isWord ? text.slice(token.start, token.end) : token.value;
	return textNode({ ...token, value }, token.end === text.length);
}

/** A value that would be more than a word on its own is a phrase. */
function valueAsWords(token: TermToken, text: string): QueryNode | undefined {
	const { value, quote } = token;
	const isWord = quote !== 'none' || (/^[\p{L}\p{N}][^:]*$/u.test(value) && !/^(?:OR|AND|NOT)\b/.test(value));
	return textNode(isWord ? token : { ...token, quote: 'closed' }, token.end === text.length);
}
