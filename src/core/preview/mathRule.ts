import type { StateInline } from 'markdown-it';
import { mathHtml } from './mathHtml';
import { readNested } from './nestedRule';
import { partnerOf } from './pairDelimiters';

/** What one text may spend on formulas, so that a text full of them stays quick to set. */
const maxFormulas = 500;
const maxFormulaCharacters = 20_000;

const opening = /\$\$?(?!\$)|\\[([]/y;

/** Inline rule: `$…$`, `$$…$$`, `\(…\)` and `\[…\]` become MathML, or their own source where they are no valid TeX. */
export function mathRule(state: StateInline, silent: boolean): boolean {
	opening.lastIndex = state.pos;
	const delimiter = opening.exec(state.src)?.[0];
	const end = delimiter === undefined ? undefined : partnerOf(state, state.pos);
	if (delimiter === undefined || end === undefined) {
		return false;
	}
	const start = state.pos + delimiter.length;
	const tex = state.src.slice(start, end);
	if (tex.trim() === '' || (delimiter === '$' && !isFormula(tex, state.src.charAt(end + 1)))) {
		return false;
	}
	const next = end + delimiter.length;
	if (/^\s*\\(?:href|url)\s*\{/.test(tex)) {
		// arXiv shows links only inside formulas, so authors put them there.
		return readNested(state, { tag: 'span', start, end, next }, silent);
	}
	if (!silent) {
		const token = state.push('math', '', 0);
		token.content = state.src.slice(state.pos, next);
		const html = mayRender(state, tex) ? mathHtml(tex, delimiter === '$$' || delimiter === '\\[') : undefined;
		token.meta = { html };
	}
	state.pos = next;
	return true;
}

/**
 * Tells formulas from prices (after Pandoc's `tex_math_dollars`): no digit follows the closing dollar, and white space
 * inside the dollars needs something that only TeX writes. `$5 and $10` and `from $3 million to 5$ each` are prose.
 */
function isFormula(tex: string, after: string): boolean {
	if (/^\d$/.test(after)) {
		return false;
	}
	const hasTex = /[\\^_={}<>]/.test(tex);
	if (/^\s|\s$/.test(tex)) {
		return hasTex && !/^\s*[.,;:)]\s|\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(tex);
	}
	return hasTex || !/^\d.*\s\p{L}{2,}/su.test(tex);
}

function mayRender(state: StateInline, tex: string): boolean {
	const env = state.env as { formulas?: number; formulaCharacters?: number };
	env.formulas = (env.formulas ?? 0) + 1;
	env.formulaCharacters = (env.formulaCharacters ?? 0) + tex.length;
	return env.formulas <= maxFormulas && env.formulaCharacters <= maxFormulaCharacters;
}
