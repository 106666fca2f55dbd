/** RFC 3986 §3, narrowed: http or https, a host without user name, and only characters that can stand in an address. */
const address =
	/^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?(?:[/?#][^\s<>"`\\\p{C}]*)?$/iu;

/**
 * The address when it is an absolute http(s) one that is safe to show and open, else `undefined`: no other scheme, no
 * white space, quotes or brackets, no control, bidi or unpaired characters, at most 2,048 characters.
 */
export function safeHttpUrl(text: string): string | undefined {
	const trimmed = text.length > 2 * maxLength ? '' : text.trim();
	return trimmed.length <= maxLength && address.test(trimmed) ? trimmed : undefined;
}

const maxLength = 2048;
