/** Code points of HTML 4's named characters (https://www.w3.org/TR/html401/sgml/entities.html), as runs of neighbours. */
const runs: readonly (readonly [first: number, names: string])[] = [
	[
		0xa0,
		'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
			'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
			'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
			'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
			'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
			'thorn yuml',
	],
	[0x391, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho'],
	[0x3a3, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
	[
		0x3b1,
		'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon ' +
			'phi chi psi omega',
	],
	[0x2002, 'ensp emsp'],
	[0x200c, 'zwnj zwj lrm rlm'],
	[0x2013, 'ndash mdash'],
	[0x2018, 'lsquo rsquo sbquo'],
	[0x201c, 'ldquo rdquo bdquo'],
	[0x2020, 'dagger Dagger bull'],
	[0x2032, 'prime Prime'],
	[0x2039, 'lsaquo rsaquo'],
	[0x2190, 'larr uarr rarr darr harr'],
	[0x21d0, 'lArr uArr rArr dArr hArr'],
	[0x2202, 'part exist'],
	[0x2207, 'nabla isin notin'],
	[0x2211, 'sum minus'],
	[0x221d, 'prop infin'],
	[0x2227, 'and or cap cup int'],
	[0x2260, 'ne equiv'],
	[0x2264, 'le ge'],
	[0x2282, 'sub sup nsub'],
	[0x2286, 'sube supe'],
	[0x2308, 'lceil rceil lfloor rfloor'],
	[0x27e8, 'lang rang'],
	[0x2665, 'hearts diams'],
];
const singles =
	'amp=& lt=< gt=> quot=" apos=\' OElig=Œ oelig=œ Scaron=Š scaron=š Yuml=Ÿ fnof=ƒ circ=ˆ tilde=˜ thetasym=ϑ upsih=ϒ piv=ϖ thinsp=\u2009 hellip=… permil=‰ oline=‾ frasl=⁄ euro=€ image=ℑ weierp=℘ real=ℜ trade=™ alefsym=ℵ crarr=↵ forall=∀ empty=∅ ni=∋ prod=∏ lowast=∗ radic=√ ang=∠ there4=∴ sim=∼ cong=≅ asymp=≈ oplus=⊕ otimes=⊗ perp=⊥ sdot=⋅ loz=◊ spades=♠ clubs=♣';

/** Characters by their HTML name; a table without prototype, so that `constructor` names nothing. */
export const htmlEntities: Readonly<Record<string, string>> = table();

/**
 * Text with its character references resolved, once: numbers (Windows-1252 for 128–159, as browsers read them) and the
 * names of HTML 4; others stay as written.
 */
export function decodeHtmlEntities(text: string): string {
	return !text.includes('&') ? text : text.replace(reference, (whole, name: string) => characterOf(name) ?? whole);
}

const reference = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,9});/gi;
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function characterOf(name: string): string | undefined {
	if (!name.startsWith('#')) {
		return htmlEntities[name];
	}
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
	if (code >= 0x80 && code <= 0x9f) {
		return windows1252[code - 0x80];
	}
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function table(): Record<string, string> {
	const entities = Object.create(null) as Record<string, string>;
	for (const [first, names] of runs) {
		for (const [index, name] of names.split(' ').entries()) {
			entities[name] = String.fromCodePoint(first + index);
		}
	}
	for (const pair of singles.split(' ')) {
		const middle = pair.indexOf('=');
		entities[pair.slice(0, middle)] = pair.slice(middle + 1);
	}
	return entities;
}
