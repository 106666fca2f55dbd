/** A text with its letters and their marks in one piece (Unicode's NFC), so that it is read the same however it was typed. */
export function composed(text: string): string {
	return beyondAscii.test(text) ? text.normalize('NFC') : text;
}

const beyondAscii = /[^\0-\x7f]/;
