/** An address that a page may link to, as http(s); a DOI becomes the address of its resolver. Everything else is `undefined`. */
export function safeLink(address: string): string | undefined {
	const trimmed = address.trim().replace(/^doi:\s*(?=10\.)/i, 'https://doi.org/');
	// A host must follow; white space, quotes, angle brackets, backslashes and control characters never occur in an address.
	return trimmed.length <= 2_000 && /^https?:\/\/[^\s"'<>\\/?#\p{Cc}\p{Cf}][^\s"<>\\\p{Cc}]*$/iu.test(trimmed)
		? trimmed
		: undefined;
}
