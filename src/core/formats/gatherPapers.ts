import type { PaperRecord } from '../paper/paper';
import type { Decoded, Problem } from './decoded';
import { tidyRecord } from './tidyRecord';

/** One entry of a source: its record as the decoder read it, or why there is none. */
export interface Entry {
	readonly line: number;
	readonly record?: PaperRecord;
	readonly problem?: string;
}

/** Tidies the entries of a source, at most 100,000 papers and a bounded number of problems. */
export function gatherPapers(entries: Iterable<Entry>): Omit<Decoded, 'format'> {
	const papers: PaperRecord[] = [];
	const problems: Problem[] = [];
	for (const { line, record, problem } of entries) {
		if (papers.length === maxPapers) {
			problems.push({ message: 'There are more than 100,000 papers; the rest was left out.', line });
			break;
		}
		if (problem !== undefined) {
			problems.push({ message: problem, line });
		}
		const tidied = record && tidyRecord(record, line);
		problems.push(...(tidied?.problems ?? []));
		if (tidied?.record) {
			papers.push(tidied.record);
		}
	}
	return { papers, problems: boundProblems(problems) };
}

const maxPapers = 100_000;
const maxProblems = 200;

function boundProblems(problems: readonly Problem[]): readonly Problem[] {
	const more = problems.length - maxProblems;
	return more <= 0
		? problems
		: [...problems.slice(0, maxProblems), { message: `There are ${more} more problems of this kind.` }];
}
