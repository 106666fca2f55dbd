import type { Signals } from './paper';
import { signalNames } from './recordFields';

/** What two sources count of one paper: counts only grow, so the higher one is the newer. */
export function highestSignals(first: Signals, second: Signals): Signals {
	const merged: { -readonly [S in keyof Signals]: Signals[S] } = {};
	for (const name of signalNames) {
		const values = [first[name], second[name]].filter((value) => value !== undefined);
		if (values.length > 0) {
			merged[name] = Math.max(...values);
		}
	}
	return merged;
}
