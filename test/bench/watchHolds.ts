/** Watches how long this thread is held, by how late a timer of one millisecond comes. */
export interface HoldWatch {
	/** The longest hold in milliseconds since the last lap. */
	readonly lap: () => number;
	readonly stop: () => void;
}

const interval = 1;

/** Starts watching. */
export function watchHolds(): HoldWatch {
	let last = performance.now();
	let longest = 0;
	const look = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last - interval);
		last = now;
	};
	const timer = setInterval(look, interval);
	return {
		lap: () => {
			look();
			const result = longest;
			longest = 0;
			return result;
		},
		stop: () => clearInterval(timer),
	};
}

/**
 * The longest hold that came in every round at the same step. What the program does itself comes back each time; what
 * other programs of the machine do to it does not.
 */
export function lastingHold(rounds: readonly (readonly number[])[]): number {
	const steps = rounds[0] ?? [];
	return Math.max(0, ...steps.map((_, step) => Math.min(...rounds.map((holds) => holds[step] ?? 0))));
}
