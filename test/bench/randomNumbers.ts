/** Numbers from 0 (inclusive) to 1 (exclusive), the same ones for the same seed (mulberry32, Tommy Ettinger 2017). */
export function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** The same things in another order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
	const result = [...things];
	for (let end = result.length - 1; end > 0; end--) {
		const other = Math.floor(random() * (end + 1));
		[result[end], result[other]] = [result[other] as T, result[end] as T];
	}
	return result;
}
