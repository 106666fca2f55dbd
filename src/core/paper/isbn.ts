const candidate = /(?<![\d-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\d-])/g;

/** The first valid ISBN in a text as ISBN-13 digits (ISO 2108; an ISBN-10 is converted); `undefined` where none is. */
export function isbnIn(text: string): string | undefined {
	for (const [found] of text.slice(0, maxLookedAt).matchAll(candidate)) {
		const digits = found.replace(/[- ]/g, '').toUpperCase();
		if (digits.length === 13 ? isIsbn13(digits) : isIsbn10(digits)) {
			return digits.length === 13 ? digits : toIsbn13(digits);
		}
	}
	return undefined;
}

const maxLookedAt = 4000;

function isIsbn13(digits: string): boolean {
	return /^97[89]\d{10}$/.test(digits) && checkDigit(digits.slice(0, 12)) === digits[12];
}

function isIsbn10(digits: string): boolean {
	let sum = 0;
	for (const [place, digit] of [...digits].entries()) {
		sum += (10 - place) * (digit === 'X' ? 10 : Number(digit));
	}
	return sum % 11 === 0;
}

function toIsbn13(isbn10: string): string {
	const digits = `978${isbn10.slice(0, 9)}`;
	return digits + checkDigit(digits);
}

function checkDigit(twelve: string): string {
	let sum = 0;
	for (const [place, digit] of [...twelve].entries()) {
		sum += Number(digit) * (place % 2 === 0 ? 1 : 3);
	}
	return String((10 - (sum % 10)) % 10);
}
