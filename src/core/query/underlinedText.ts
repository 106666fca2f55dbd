/**
 * A text with `[start, end)` underlined by combining low lines (U+0332), for places that show plain text only; what is far
 * from there is left out, with `…` in its place. Offsets are UTF-16 units.
 */
export function underlinedText(text: string, start: number, end: number): string {
	const from = start > maxBefore ? start - maxBefore : 0;
	const marked = text.slice(start, Math.min(end, start + maxMarked));
	const before = text.slice(from, start).replace(/^[\udc00-\udfff]/, '');
	const after = text.slice(start + marked.length, start + marked.length + maxAfter);
	// A letter with its own marks gets the line once.
	const lines = marked.replace(/\P{M}\p{M}*/gu, (letter) => `${letter}\u0332`);
	const isCut = start + marked.length + after.length < text.length;
	return `${from > 0 ? '…' : ''}${before}${lines}${after.replace(/[\ud800-\udbff]$/, '')}${isCut ? '…' : ''}`;
}

const maxBefore = 60;
const maxMarked = 80;
const maxAfter = 60;
