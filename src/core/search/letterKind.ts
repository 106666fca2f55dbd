/** What a UTF-16 unit is in a word. */
export const LetterKind = {
	/** Between words. */
	none: 0,
	/** A lower-case letter or digit of ASCII, or an apostrophe inside a word. */
	small: 1,
	/** A capital letter of ASCII. */
	capital: 2,
	/** Any other letter, digit or mark. */
	other: 3,
	/** A character of a script that puts no spaces between words. */
	paired: 4,
} as const;

export type LetterKind = (typeof LetterKind)[keyof typeof LetterKind];

/** The kind of the unit at a place of a text; both halves of letters outside the first plane are letters. */
export function kindOf(text: string, at: number): LetterKind {
	const known = kinds[text.charCodeAt(at)];
	return known === undefined || known === byNeighbours ? kindByNeighbours(text, at) : (known as LetterKind);
}

function kindByNeighbours(text: string, at: number): LetterKind {
	const code = text.charCodeAt(at);
	if (code === 39 || code === 0x2019) {
		return isInside(text, at) ? (code === 39 ? LetterKind.small : LetterKind.other) : LetterKind.none;
	}
	const from = code < 0xdc00 ? at : at - 1;
	return /^[\p{L}\p{N}]/u.test(text.slice(Math.max(from, 0), from + 2)) ? LetterKind.other : LetterKind.none;
}

/** Apostrophes and halves of pairs. */
const byNeighbours = 5;

/** The kind of every unit, by its code. */
const kinds: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) => {
	if (code < 128) {
		const isSmall = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
		const isCapital = code >= 65 && code <= 90;
		return isSmall ? LetterKind.small : isCapital ? LetterKind.capital : code === 39 ? byNeighbours : LetterKind.none;
	}
	if (code === 0x2019 || (code >= 0xd800 && code <= 0xdfff)) {
		return byNeighbours;
	}
	const letter = String.fromCharCode(code);
	if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(letter) && /[\p{L}\p{N}]/u.test(letter)) {
		return LetterKind.paired;
	}
	return /[\p{L}\p{N}\p{M}]/u.test(letter) ? LetterKind.other : LetterKind.none;
});

function isInside(text: string, at: number): boolean {
	return letter.test(text.charAt(at - 1)) && letter.test(text.charAt(at + 1));
}

const letter = /\p{L}/u;
