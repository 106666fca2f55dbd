/** What speaks for and against UTF-8 in a text's bytes. */
export interface Utf8Evidence {
	/** Whole characters of two bytes and more. */
	readonly sequences: number;
	/** Bytes that can stand nowhere in UTF-8; a character that the end cuts off is none. */
	readonly errors: number;
}

/** Counts what is and what is not UTF-8 (Unicode §3.9, table 3-7). Linear time. */
export function utf8Evidence(bytes: Uint8Array): Utf8Evidence {
	let sequences = 0;
	let errors = 0;
	for (let at = 0; at < bytes.length;) {
		const lead = bytes[at] ?? 0;
		const length = sequenceLength(lead);
		if (length === 1) {
			at++;
			continue;
		}
		const whole = trailing(bytes, at, length);
		if (length > 0 && whole === length) {
			sequences++;
		} else if (length === 0 || at + whole < bytes.length) {
			errors++;
		}
		at += Math.max(whole, 1);
	}
	return { sequences, errors };
}

/** How many bytes a character takes by its first; 0 where none begins so. */
function sequenceLength(lead: number): number {
	if (lead < 0x80) {
		return 1;
	}
	if (lead < 0xc2 || lead > 0xf4) {
		return 0;
	}
	return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** How many bytes from a first one on belong together, at most `length`. */
function trailing(bytes: Uint8Array, start: number, length: number): number {
	const lead = bytes[start] ?? 0;
	for (let at = 1; at < length; at++) {
		const byte = bytes[start + at] ?? 0;
		// No overlong forms, no surrogates, nothing above U+10FFFF.
		const lowest = at > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
		const highest = at > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
		if (start + at >= bytes.length || byte < lowest || byte > highest) {
			return at;
		}
	}
	return length;
}
