/** Numbers from 0 to below 1, the same for the same seed (a linear congruential generator, Numerical Recipes). */
export function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}

/** The same things in an order that the random numbers give (Fisher and Yates). */
export function shuffle<T>(things: readonly T[], random: () => number): T[] {
	const shuffled = [...things];
	for (let at = shuffled.length - 1; at > 0; at--) {
		const other = Math.floor(random() * (at + 1));
		[shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
	}
	return shuffled;
}
