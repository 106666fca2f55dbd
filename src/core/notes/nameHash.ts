/** Eight characters that tell texts apart (FNV-1a, 2 × 32 bits folded to base 36); the same on every machine. */
export function nameHash(text: string): string {
	const half = (seed: number) => (fnv1a(text, seed) % 36 ** 4).toString(36).padStart(4, '0');
	return half(0x811c9dc5) + half(0x01000193);
}

/** http://www.isthe.com/chongo/tech/comp/fnv over UTF-16 code units. */
function fnv1a(text: string, seed: number): number {
	let hash = seed;
	for (let index = 0; index < text.length; index++) {
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
	}
	return hash;
}
