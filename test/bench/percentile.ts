/** The smallest of the values that `share` (0 to 1) of them do not exceed (nearest rank); `NaN` of none. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(Math.max(Math.ceil(sorted.length * share), 1), sorted.length) - 1] ?? NaN;
}
