import { foldText } from '../text/foldText';
import { valuesOf, type KnownValues } from './knownValues';
import { isUnder } from './matchesQuery';
import { kindOfField, queryFields, type QueryField } from './queryFields';
import { readTokens, type TermToken } from './readTokens';
import { maxQueryLength } from './readQuery';
import { valueText, withoutQuotes } from './withoutQuotes';

/** A way to go on with a query. */
export interface QueryCompletion {
	/** `author:`, or a value as it is called. */
	readonly label: string;
	readonly kind: 'field' | 'value';
	/** The whole query once it is accepted, and the cursor in it. */
	readonly text: string;
	readonly cursor: number;
	/** The field, or the field that the value is one of. */
	readonly detailCode: QueryField;
}

/**
 * At most eight ways to go on at the cursor: fields that begin with the letters before it, or values of the field whose
 * colon is before it. Nothing where the term is complete. Looks at the first 2,000 values of a field.
 */
export function completeQuery(text: string, cursor: number, known: KnownValues): readonly QueryCompletion[] {
	const isHere = ({ start, end }: { readonly start: number; readonly end: number }) => start < cursor && cursor <= end;
	const term = readTokens(text.slice(0, maxQueryLength)).find(isHere);
	if (term?.kind !== 'term' || term.isMisspelt) {
		return [];
	}
	return term.field === undefined
		? fieldsFor(text, term, cursor)
		: valuesFor(text, { term, cursor, known, field: term.field });
}

const maxCompletions = 8;
const maxValues = 2000;

function fieldsFor(text: string, { start, end, quote }: TermToken, cursor: number): readonly QueryCompletion[] {
	const typed = text.slice(start, cursor).toLowerCase();
	if (quote !== 'none' || !/^[a-z]+$/.test(typed)) {
		return [];
	}
	const fields = queryFields.filter((field) => field.startsWith(typed)).slice(0, maxCompletions);
	return fields.map((field) => {
		const label = `${field}:`;
		const before = text.slice(0, start) + label;
		return { label, kind: 'field', text: before + text.slice(end), cursor: before.length, detailCode: field };
	});
}

interface ValuePlace {
	readonly term: TermToken;
	readonly field: QueryField;
	readonly cursor: number;
	readonly known: KnownValues;
}

function valuesFor(text: string, { term, field, cursor, known }: ValuePlace): readonly QueryCompletion[] {
	const { valueStart, quote, end } = term;
	if (cursor < valueStart || (quote === 'closed' && cursor === end)) {
		return [];
	}
	const typed = foldText(text.slice(valueStart + (quote === 'none' ? 0 : 1), cursor).trim());
	const whole = foldText(term.value.trim());
	// A quote that is not closed runs over the rest of the query, which is to stay.
	const after = text.slice(quote === 'open' ? Math.max(cursor, valueStart + 1) : end);
	const values = valuesOf(field, known).slice(0, maxValues);
	return chosen(values, typed, whole).map((value) => {
		const before = text.slice(0, valueStart) + spelt(field, value) + (/^(?![\s)|])/.test(after) ? ' ' : '');
		return { label: value, kind: 'value', text: before + after, cursor: before.length, detailCode: field };
	});
}

/** What begins with the letters first, then what has a word that does; not what is there already, nor twice the same. */
function chosen(values: readonly string[], typed: string, whole: string): readonly string[] {
	const folded = new Map<string, string>();
	for (const value of values) {
		const key = foldText(withoutQuotes(value));
		if (key !== '' && key !== whole && !folded.has(key) && isUnder(key, typed)) {
			folded.set(key, value);
		}
	}
	const found = [...folded];
	const beginning = found.filter(([key]) => key.startsWith(typed));
	const others = found.filter(([key]) => !key.startsWith(typed));
	return [...beginning, ...others].slice(0, maxCompletions).map(([, value]) => value);
}

/** Comparisons and ranges need no quotes. */
function spelt(field: QueryField, value: string): string {
	return kindOfField(field) === 'label' || kindOfField(field) === 'text' ? valueText(value) : value;
}
