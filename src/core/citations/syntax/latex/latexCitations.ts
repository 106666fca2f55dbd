import type { Citation } from '../citation';
import { latexCommands } from './latexCommands';

/** The keys that a LaTeX text cites by the commands of LaTeX, natbib and biblatex, in its order; not the `*` of `\nocite`. */
export function latexCitations(text: string): readonly Citation[] {
	const citations: Citation[] = [];
	for (const { keys, open, start, end } of latexCommands(text)) {
		for (const key of open ? [] : keys) {
			if (key.key !== '*') {
				citations.push({ citekey: key.key, start: key.start, end: key.end, clusterStart: start, clusterEnd: end });
			}
		}
	}
	return citations;
}
