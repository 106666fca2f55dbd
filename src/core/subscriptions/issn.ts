/**
 * The ISSN in a text as it is written (`0028-0836`, `2434-561X`), when its check digit is right (ISO 3297, modulus 11
 * with weights 8 to 2); else `undefined`.
 */
export function issnIn(text: string): string | undefined {
	const compact = text
		.slice(0, 100)
		.replace(/^\s*(?:e-?)?issn:?/i, '')
		.replace(/[\s-]/g, '')
		.toUpperCase();
	if (!/^\d{7}[\dX]$/.test(compact)) {
		return undefined;
	}
	const sum = [...compact].reduce(
		(total, digit, place) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - place),
		0,
	);
	return sum % 11 === 0 ? `${compact.slice(0, 4)}-${compact.slice(4)}` : undefined;
}
