import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long a thread was held: milliseconds, the longest and the 99.9th percentile. */
export interface Holds {
	readonly longest: number;
	readonly p999: number;
}

const resolution = 1;

/** Watches how late a timer of this thread comes, every millisecond. */
export function watchHolds(): { readonly stop: () => Holds } {
	const histogram = monitorEventLoopDelay({ resolution });
	histogram.enable();
	return {
		stop: () => {
			histogram.disable();
			// The histogram counts the timer's own millisecond too.
			const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
			return { longest: late(histogram.max), p999: late(histogram.percentile(99.9)) };
		},
	};
}
