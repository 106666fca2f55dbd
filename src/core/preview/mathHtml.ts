import temml from 'temml';
import { plainLetters } from './plainLetters';

/** Longest formula that is set; longer ones are no formulas, and the time to set one grows with its length. */
const maxLength = 1_500;

// Macros that define macros can grow without bound; abstracts have no use for them.
const definition =
	/\\(?:[egx]?def|let|futurelet|global|long|(?:re|provide)?newcommand|renewcommand|DeclareMathOperator)\b/i;

/**
 * A TeX formula as MathML without inline styles, colours or links; `undefined` where it is not valid TeX or goes beyond
 * what we set. https://temml.org, https://www.w3.org/TR/mathml-core
 */
export function mathHtml(tex: string, isDisplay: boolean): string | undefined {
	if (tex.length > maxLength || definition.test(tex)) {
		return undefined;
	}
	try {
		const html = temml.renderToString(tex.replace(/\\mbox\b/g, '\\text'), {
			displayMode: isDisplay,
			throwOnError: true,
			trust: false,
			maxSize: [maxEms, 10 * maxEms],
			maxExpand: 300,
		});
		const safe = onlyMathMl(html);
		return safe && plainLetters(safe);
	} catch {
		// Temml throws at invalid TeX, and the engine at nesting that is too deep: both are shown as source.
		return undefined;
	}
}

const elements = new Set(
	'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover menclose none semantics'.split(
		' ',
	),
);
const attributes = new Set(
	'class fence form stretchy width height depth lspace rspace voffset separator mathvariant notation movablelimits accent accentunder symmetric largeop minsize maxsize scriptlevel displaystyle linethickness mathsize display columnalign xmlns'.split(
		' ',
	),
);
/** Lengths beyond this could lay a formula over other text. */
const maxEms = 20;

// A tag with double-quoted attributes, which is all that Temml writes.
const tagPattern = /<(?<slash>\/?)(?<name>[a-z]+)(?<attributes>(?: [a-z-]+="[^"<>]*")*)\/?>/g;

/** Keeps what MathML Core needs for layout and drops every other attribute; an unknown element spoils the whole. */
function onlyMathMl(html: string): string | undefined {
	let isKnown = true;
	const kept = html.replace(tagPattern, (_tag, slash: string, name: string, rest: string) => {
		isKnown &&= elements.has(name);
		const harmless = [...rest.matchAll(/ ([a-z-]+)="([^"]*)"/g)].filter(
			([, key = '', value = '']) => attributes.has(key) && isModest(value),
		);
		return `\u0000${slash}${name}${harmless.map(([text]) => text).join('')}\u0001`;
	});
	return isKnown && !/[<>]/.test(kept) ? kept.replaceAll('\u0000', '<').replaceAll('\u0001', '>') : undefined;
}

function isModest(value: string): boolean {
	const length = /^(?<sign>-?)(?<number>\d*\.?\d+)(?:em|ex|pt|px|%)?$/.exec(value)?.groups;
	return !length || Number(length['number']) <= (length['sign'] === '-' ? 2 : 10 * maxEms);
}
