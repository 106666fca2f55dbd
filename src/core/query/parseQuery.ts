import { allOf } from './combineNodes';
import type { PhraseNode, QueryNode, WordNode } from './queryNode';
import type { FoundProblem, QueryProblem } from './queryProblem';
import { readQuery } from './readQuery';

/** A query taken apart. */
export interface ParsedQuery {
	/** Bare words and phrases that every paper has to have, as typed, joined by blanks: what papers are ranked by. */
	readonly words: string;
	/** The whole query as a strict condition, words included; `undefined` lets every paper through. */
	readonly root: QueryNode | undefined;
	/** The root without the bare words at its top, for a ranking that forgives; phrases stay. */
	readonly filter: QueryNode | undefined;
	/** By place; at most 16. */
	readonly problems: readonly QueryProblem[];
}

/** What a query is read against. */
export interface QueryOptions {
	/** The ISO day that `added:today` means. */
	readonly today: string;
}

/**
 * Reads a query: words, `"exact phrases"`, `field:value`, a minus or `NOT` before what must not be, `OR` (or `|`) and
 * parentheses; what stands side by side must all be there and binds tighter than `OR`. Any text is a query: what is
 * mistaken is told as a problem, and the rest still works. Reads the first 2,000 characters, 64 terms and parentheses 32
 * deep, in linear time. A field may stand before a parenthesis: `author:(ada OR bo)`.
 */
export function parseQuery(text: string, { today }: QueryOptions): ParsedQuery {
	const { root, problems } = readQuery(text, today);
	const top = root?.kind === 'and' ? root.nodes : root ? [root] : [];
	const words = top.filter(isBare);
	return {
		words: words.map((word) => word.text).join(' '),
		root,
		filter: allOf(top.filter((node) => !isBare(node) || node.kind === 'phrase')),
		problems: problems.slice(0, maxProblems).map((problem) => told(problem, { text, today, all: problems.length })),
	};
}

/** A text with more mistakes is no query that somebody typed; no fixes are tried on it. */
const maxProblems = 16;

function isBare(node: QueryNode): node is WordNode | PhraseNode {
	return (node.kind === 'word' || node.kind === 'phrase') && node.field === undefined;
}

interface Whole {
	readonly text: string;
	readonly today: string;
	/** How many problems the text has. */
	readonly all: number;
}

/** A fix counts only if reading it again finds fewer problems. */
function told({ fix, ...problem }: FoundProblem, { text, today, all }: Whole): QueryProblem {
	const found = text.slice(problem.start, problem.end);
	if (!fix || all > maxProblems) {
		return { ...problem, found };
	}
	const fixed = tidy(text.slice(0, fix.from), fix.text, text.slice(fix.to));
	const isBetter = readQuery(fixed, today).problems.length < all;
	return isBetter ? { ...problem, found, fixed } : { ...problem, found };
}

/** Where something is left out, one of the blanks around it goes as well. */
function tidy(before: string, text: string, after: string): string {
	const rest = text === '' && (before === '' || /\s$/.test(before)) ? after.replace(/^\s/, '') : after;
	return `${before}${text}${rest}`;
}
