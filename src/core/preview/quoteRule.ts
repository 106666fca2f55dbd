import type { StateInline } from 'markdown-it';

// TeX's quotation marks, closed as TeX does or by a straight mark: ``so'', ``so", `so'.
const quotation = /(?:``(?<double>[^`"]{1,400}?)(?:''|")|`(?<single>[^`'\s][^`']{0,400})')(?![\p{L}\d`'])/uy;

/** Inline rule: TeX quotations become quotation marks before Markdown takes their backticks for code. */
export function quoteRule(state: StateInline, silent: boolean): boolean {
	if (state.src.charAt(state.pos) !== '`' || state.src.charAt(state.pos - 1) === '`') {
		return false;
	}
	quotation.lastIndex = state.pos;
	const match = quotation.exec(state.src);
	if (!match || quotation.lastIndex > state.posMax) {
		return false;
	}
	if (!silent) {
		const outerEnd = state.posMax;
		const isDouble = match.groups?.['double'] !== undefined;
		const length = isDouble ? 2 : 1;
		state.pending += isDouble ? '“' : '‘';
		state.pos += length;
		state.posMax = state.pos + (match.groups?.['double'] ?? match.groups?.['single'] ?? '').length;
		state.md.inline.tokenize(state);
		state.pending += isDouble ? '”' : '’';
		state.posMax = outerEnd;
	}
	state.pos = quotation.lastIndex;
	return true;
}
