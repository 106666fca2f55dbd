/** A 64-bit fingerprint of a text as 16 hexadecimal digits: two FNV-1a hashes of different seeds, for keys, not for secrets. */
export function hashText(text: string): string {
	let high = 0x811c9dc5;
	let low = 0x9747b28c;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		high = Math.imul(high ^ unit, 0x01000193);
		low = Math.imul(low ^ unit, 0x5bd1e995);
		low ^= low >>> 13;
	}
	return hex(high) + hex(low ^ Math.imul(high >>> 16, 0x85ebca6b));
}

const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
