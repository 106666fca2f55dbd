// Control characters, and the marks that reorder or hide text (Unicode TR36 §2.10): U+061C, U+200B–U+200F, U+202A–U+202E, U+2060–U+2069, U+FEFF.
const unsafe =
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Text without control characters and without marks that reorder or hide what follows; line breaks stay. */
export function plainText(text: string): string {
	return text.replace(unsafe, '');
}

/** Plain text on one line: white space runs become one space. */
export function singleLine(text: string): string {
	return plainText(text).replace(/\s+/g, ' ').trim();
}
