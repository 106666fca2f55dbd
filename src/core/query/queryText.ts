import { addedText } from './addedValue';
import { numberSpanText } from './numberSpan';
import { countForm, yearForm } from './numberValue';
import type { AndNode, NotNode, OrNode, PhraseNode, QueryNode, WordNode } from './queryNode';
import { isPlainWord } from './termNode';
import { valueText, withoutQuotes } from './withoutQuotes';

/**
 * A query as text: parsing it gives an equal condition, if that came from parsing. Words and phrases that may not be
 * finished stay open at the end; after a last word that is finished stands a blank, which may be trimmed where that does
 * not matter. Ages such as `added:<7d` have become days: keep the text of a query that is to move with the calendar.
 */
export function queryText(node: QueryNode | undefined): string {
	if (!node) {
		return '';
	}
	const text = nodeText(node, true);
	const last = lastLeaf(node, 'top');
	return last?.kind === 'word' && !last.isOpen ? `${text} ` : text;
}

/** The node's text; the last of a query may leave open what is not finished. */
function nodeText(node: QueryNode, isLast: boolean): string {
	if (node.kind === 'and' || node.kind === 'or') {
		const { kind, nodes } = node;
		const part = kind === 'or' ? nodeText : inGroup;
		return nodes.map((one, at) => part(one, isLast && at === nodes.length - 1)).join(kind === 'or' ? ' OR ' : ' ');
	}
	if (node.kind === 'not') {
		const text = inGroup(node.node, isLast);
		return text.startsWith('-') ? `NOT ${text}` : `-${text}`;
	}
	return leafText(node, isLast);
}

type Leaf = Exclude<QueryNode, AndNode | OrNode | NotNode>;

function leafText(node: Leaf, isLast: boolean): string {
	switch (node.kind) {
		case 'word':
			return wordText(node);
		case 'phrase':
			return phraseText(node, isLast);
		case 'label':
			return named(node.of, valueText(node.text));
		case 'is':
		case 'has':
			return `${node.kind}:${node.what}`;
		case 'year':
			return `year:${numberSpanText(node, yearForm)}`;
		case 'count':
			return `${node.of}:${numberSpanText(node, countForm(node.of))}`;
		case 'added':
			return `added:${addedText(node)}`;
	}
}

/** A node as an operand of `not` or `and`: what binds less tightly stands in parentheses. */
function inGroup(node: QueryNode, isLast: boolean): string {
	if (node.kind !== 'and' && node.kind !== 'or') {
		return nodeText(node, isLast);
	}
	const last = isLast ? lastLeaf(node) : undefined;
	const isOpen = (last?.kind === 'word' || last?.kind === 'phrase') && last.isOpen === true;
	return `(${nodeText(node, isLast)}${isOpen ? '' : ')'}`;
}

/** The last leaf; with `outside`, only where it stands in no parentheses. */
function lastLeaf(node: QueryNode | undefined, outside?: 'top' | 'and' | 'or' | 'not'): Leaf | undefined {
	if (node?.kind === 'not') {
		return lastLeaf(node.node, outside && 'not');
	}
	if (node?.kind === 'and' || node?.kind === 'or') {
		const isInside = outside === 'not' || (outside === 'and' && node.kind === 'or');
		return isInside ? undefined : lastLeaf(node.nodes.at(-1), outside && node.kind);
	}
	return node;
}

function wordText({ field, text }: WordNode): string {
	return isPlainWord(text, field) ? named(field, text) : named(field, quoted(text));
}

function phraseText({ field, text, isOpen }: PhraseNode, isLast: boolean): string {
	const whole = named(field, quoted(text));
	return isLast && isOpen ? whole.slice(0, -1) : whole;
}

function named(field: string | undefined, value: string): string {
	return field === undefined ? value : `${field}:${value}`;
}

function quoted(text: string): string {
	return `"${withoutQuotes(text)}"`;
}
