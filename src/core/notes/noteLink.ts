/**
 * The relative link from one note to another, percent-encoded so that spaces, brackets and any script survive in
 * Markdown. Both are path segments below the same folder, the file name last.
 */
export function noteLink(from: readonly string[], to: readonly string[]): string {
	const folder = from.slice(0, -1);
	let shared = 0;
	while (shared < folder.length && shared < to.length - 1 && folder[shared] === to[shared]) {
		shared++;
	}
	const up = folder.slice(shared).map(() => '..');
	return [...up, ...to.slice(shared).map(encodeSegment)].join('/');
}

/** RFC 3986 §2: also encodes what `encodeURIComponent` spares and Markdown reads (`(`, `)`, `*`, `'`, `!`). */
function encodeSegment(segment: string): string {
	return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '')).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
