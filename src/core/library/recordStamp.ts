/** A number below 2³² that tells versions of a record apart: FNV-1a (draft-eastlake-fnv) over its JSON in UTF-8. */
export function recordStamp(bytes: Uint8Array): number {
	let hash = 0x811c9dc5;
	for (const byte of bytes) {
		hash = Math.imul(hash ^ byte, 0x01000193);
	}
	return hash >>> 0;
}

/** One stamp of several, in their order. */
export function joinedStamp(stamps: readonly number[]): number {
	return stamps.reduce((hash, stamp) => Math.imul(hash ^ stamp ^ (stamp >>> 15), 0x01000193), stamps.length) >>> 0;
}
