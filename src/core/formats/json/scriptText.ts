const raised = '0123456789+−-=()nixyabcdefghjklmoprstuvwzT';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣʸᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷᶻᵀ';
const lowered = '0123456789+−-=()aehijklmnoprstuvx';
const subscripts = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ';

/** A text set above or below the line: `10⁻³`, `CO₂`; what Unicode has no such letters for is written `^…` or `_…`. */
export function scriptText(text: string, kind: 'sub' | 'sup'): string {
	const plain = text.trim();
	const isRaised = kind === 'sup';
	const [from, to] = isRaised ? [raised, superscripts] : [lowered, subscripts];
	const places = [...plain.slice(0, maxLength)].map((character) => from.indexOf(character));
	if (plain.length <= maxLength && places.every((place) => place >= 0)) {
		return places.map((place) => to[place] ?? '').join('');
	}
	return /^[\p{L}\p{N}+−-]{1,12}$/u.test(plain) ? (isRaised ? '^' : '_') + plain : text;
}

const maxLength = 12;
