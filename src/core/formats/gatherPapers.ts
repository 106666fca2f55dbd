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
		if (papers.length === maxPapers || problems.length > maxProblems) {
			const many = papers.length === maxPapers ? '100,000 papers' : '5,000 damaged entries';
			problems.unshift({ message: `There are more than ${many}; the rest, from here on, was left out.`, line });
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
/** Beyond this a text is no list of papers with some damage, and reading on would only take time. */
const maxProblems = 5_000;
const maxShown = 200;

function boundProblems(problems: readonly Problem[]): readonly Problem[] {
	const more = problems.length - maxShown;
	return more <= 0
		? problems
		: [...problems.slice(0, maxShown), { message: `There are ${more} more problems of this kind.` }];
}
