import { encodingLabel } from './encodingLabel';
import { utf8Evidence, type Utf8Evidence } from './utf8Evidence';

/**
 * The encoding of a text as a name for TextDecoder: by its byte order mark, the `charset` of its HTTP Content-Type
 * (RFC 9110 §8.3), what it declares itself (XML 1.0 appendix F, HTML's `<meta>`, JabRef's `% Encoding:`, the header of a
 * RIS export), else `utf-8` or, where the bytes are no UTF-8, `windows-1252`. Declarations that the bytes disprove and
 * labels that no decoder knows do not count. The bytes may be the beginning of a text only.
 */
export function encodingOf(bytes: Uint8Array, contentType = ''): string {
	const marked = byteOrderMark(bytes) ?? twoByteText(bytes);
	if (marked !== undefined) {
		return marked;
	}
	const evidence = utf8Evidence(bytes);
	const declared = [charsetOf(contentType), ...declarations(bytes)];
	const known = declared
		.map((label) => label && encodingLabel(label))
		.find((label) => label && isPossible(label, evidence));
	return known ?? (evidence.errors === 0 ? 'utf-8' : 'windows-1252');
}

/** A declaration stands within so many bytes (HTML §13.2.3.2 looks at 1,024; some pages put much before it). */
const maxHeader = 4_096;

function byteOrderMark(bytes: Uint8Array): string | undefined {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) {
		return 'utf-8';
	}
	return first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every other byte of the first characters is zero, as ASCII has it. */
function twoByteText(bytes: Uint8Array): string | undefined {
	const [first, second, third, fourth] = bytes;
	if (bytes.length < 4) {
		return undefined;
	}
	if (first && second === 0 && third && fourth === 0) {
		return 'utf-16le';
	}
	return first === 0 && second && third === 0 && fourth ? 'utf-16be' : undefined;
}

function charsetOf(contentType: string): string | undefined {
	return /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:()+-]{1,40})/i.exec(contentType.slice(0, 1_000))?.[1];
}

/** The labels that a text gives itself, readable in every encoding that has ASCII in it. */
function declarations(bytes: Uint8Array): readonly (string | undefined)[] {
	const start = String.fromCharCode(...bytes.subarray(0, maxHeader));
	const patterns = [
		/^\s{0,99}<\?xml\s[^>]{0,400}?\bencoding\s{0,9}=\s{0,9}["']([\w.:()-]{1,40})["']/i,
		/^\s{0,99}<[^]{0,4000}?<meta\s[^>]{0,400}?\bcharset\s{0,9}=\s{0,9}["']?([\w.:()-]{1,40})/i,
		/^%{1,9}\s{0,9}(?:-\*-\s{0,9})?(?:encoding|coding|saved with string encoding)\s{0,9}:?\s{0,9}([\w.-]{1,40})/im,
		/^content:\s{0,9}text\/plain;\s{0,9}charset=["']?([\w-]{1,40})/im,
	];
	return patterns.map((pattern) => pattern.exec(start)?.[1]);
}

/**
 * Whether the bytes can be what a label says. Text of single bytes is no UTF-8 by chance, so a text that is UTF-8
 * throughout is that even where a server's default says Latin-1; one damaged character does not make UTF-8 another.
 */
function isPossible(label: string, { sequences, errors }: Utf8Evidence): boolean {
	if (label.startsWith('utf-16')) {
		return false;
	}
	return label === 'utf-8' ? errors <= sequences : label !== 'windows-1252' || errors > 0 || sequences === 0;
}
