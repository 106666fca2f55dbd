import { allOf, anyOf, noneOf } from './combineNodes';
import type { QueryField } from './queryFields';
import type { QueryNode } from './queryNode';
import type { FoundProblem, QueryProblemCode } from './queryProblem';
import { readTokens, type QueryToken, type SignToken } from './readTokens';
import { termNode } from './termNode';

/** Characters of a query that are read. */
export const maxQueryLength = 2000;
/** Parentheses inside each other that group. */
const maxQueryDepth = 32;
/** Terms that are read. */
const maxQueryTerms = 64;

/** A query as a condition, and everything mistaken in it, by place. */
export interface QueryReading {
	readonly root: QueryNode | undefined;
	readonly problems: readonly FoundProblem[];
	/** Tokens looked at: how much work it was. */
	readonly steps: number;
}

/** Reads a query within the bounds above; `today` is an ISO day. Every token is taken once, so the work is linear. */
export function readQuery(query: string, today: string): QueryReading {
	const text = query.slice(0, maxQueryLength);
	const reader = new QueryReader(text, today);
	const root = reader.readAll();
	if (query.length > maxQueryLength) {
		reader.report({ code: 'tooLong', start: maxQueryLength, end: query.length });
	}
	const problems = [...reader.problems].sort((one, other) => one.start - other.start || one.end - other.end);
	return { root, problems, steps: reader.steps };
}

/** What stands between two operators or parentheses. */
interface Operands {
	readonly node: QueryNode | undefined;
	/** Something is there, though it may say nothing. */
	readonly isThere: boolean;
}

/** Goes through the tokens of a query once. */
class QueryReader {
	readonly #text: string;
	readonly #today: string;
	readonly #tokens: readonly QueryToken[];
	readonly #problems: FoundProblem[] = [];
	#at = 0;
	#steps = 0;
	#terms = 0;
	/** Open parentheses beyond the depth that groups. */
	#ignored = 0;

	constructor(text: string, today: string) {
		this.#text = text;
		this.#today = today;
		this.#tokens = readTokens(text);
	}

	get problems(): readonly FoundProblem[] {
		return this.#problems;
	}

	get steps(): number {
		return this.#steps;
	}

	report(problem: FoundProblem): void {
		this.#problems.push(problem);
	}

	readAll(): QueryNode | undefined {
		return this.#readOr(0, undefined).node;
	}

	#peek(): QueryToken | undefined {
		return this.#tokens[this.#at];
	}

	#next(): void {
		this.#at++;
		this.#steps++;
	}

	#readOr(depth: number, field: QueryField | undefined): Operands {
		const options: QueryNode[] = [];
		let before: SignToken | undefined;
		let isThere = false;
		for (;;) {
			const operands = this.#readAnd(depth, field);
			const sign = this.#peek();
			const isOr = sign?.kind === 'or';
			isThere ||= operands.isThere || isOr || before !== undefined;
			options.push(...(operands.node ? [operands.node] : []));
			if (!operands.isThere && (before ?? isOr)) {
				this.#reportSign('danglingOr', before ?? (sign as SignToken));
			}
			if (!isOr) {
				return { node: anyOf(options), isThere };
			}
			before = sign;
			this.#next();
		}
	}

	#readAnd(depth: number, field: QueryField | undefined): Operands {
		const nodes: QueryNode[] = [];
		let isThere = false;
		for (let token = this.#peek(); token && token.kind !== 'or'; token = this.#peek()) {
			if (token.kind === 'close') {
				if (this.#ignored === 0 && depth > 0) {
					break;
				}
				this.#skipClose(token);
			} else if (token.kind === 'and') {
				this.#next();
			} else {
				const node = this.#readOperand(depth, field);
				nodes.push(...(node ? [node] : []));
				isThere = true;
			}
		}
		return { node: allOf(nodes), isThere };
	}

	#skipClose(token: SignToken): void {
		if (this.#ignored > 0) {
			this.#ignored--;
		} else {
			this.#reportSign('strayParenthesis', token);
		}
		this.#next();
	}

	#readOperand(depth: number, field: QueryField | undefined): QueryNode | undefined {
		let isNegated = false;
		let sign: SignToken | undefined;
		let token = this.#peek();
		for (; token?.kind === 'not' || (sign && token?.kind === 'and'); token = this.#peek()) {
			isNegated = token.kind === 'not' ? !isNegated : isNegated;
			sign = token.kind === 'not' ? token : sign;
			this.#next();
		}
		if (sign && (!token || token.kind === 'or' || token.kind === 'close')) {
			this.#reportSign('danglingNot', sign);
			return undefined;
		}
		const node = token?.kind === 'open' ? this.#readGroup(token, depth, field) : this.#readTerm(field);
		return node && isNegated ? noneOf(node) : node;
	}

	#readTerm(field: QueryField | undefined): QueryNode | undefined {
		const token = this.#peek();
		this.#next();
		if (token?.kind !== 'term') {
			return undefined;
		}
		this.#terms++;
		if (this.#terms > maxQueryTerms) {
			if (this.#terms === maxQueryTerms + 1) {
				this.report({ code: 'tooManyTerms', start: token.start, end: this.#text.length });
			}
			return undefined;
		}
		const { node, problem } = termNode(token, { text: this.#text, today: this.#today, field });
		if (problem) {
			this.report(problem);
		}
		return node;
	}

	#readGroup(open: SignToken, depth: number, field: QueryField | undefined): QueryNode | undefined {
		this.#next();
		if (depth >= maxQueryDepth) {
			if (this.#ignored === 0) {
				this.report({ code: 'tooDeep', start: open.start, end: open.end });
			}
			this.#ignored++;
			return undefined;
		}
		const { node, isThere } = this.#readOr(depth + 1, open.field ?? field);
		const close = this.#peek();
		const isTyped = !close && open.end === this.#text.length;
		if (!close && !isTyped) {
			const end = this.#text.length;
			this.report({
				code: 'unclosedParenthesis',
				start: open.start,
				end: open.end,
				...(isThere && { fix: { from: end, to: end, text: ')' } }),
			});
		}
		if (close && !isThere) {
			this.report(removing('emptyParentheses', { start: open.start, end: close.end }));
		}
		this.#next();
		return node;
	}

	/** An operator that still may become a word is none yet. */
	#reportSign(code: QueryProblemCode, sign: SignToken): void {
		if (sign.end < this.#text.length || sign.kind === 'close') {
			this.report(removing(code, sign));
		}
	}
}

function removing(
	code: QueryProblemCode,
	{ start, end }: { readonly start: number; readonly end: number },
): FoundProblem {
	return { code, start, end, fix: { from: start, to: end, text: '' } };
}
