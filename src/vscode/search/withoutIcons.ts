/** A row shows `$(name)` as an icon; what comes from a feed or was typed is text. */
export function withoutIcons(text: string): string {
	return text.replace(/\$\([a-z0-9-]+(?:~[a-z]+)?\)/gi, '\\$&');
}
