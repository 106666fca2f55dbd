const base = 1000;
const cap = 30_000;

/**
 * Milliseconds to wait before another attempt: anything up to a bound that doubles with each failure ("full jitter":
 * M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 */
export function backoff(failures: number, random: () => number): number {
	return random() * Math.min(cap, base * 2 ** (failures - 1));
}
