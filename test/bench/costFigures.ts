import type { SearchPaper } from '../../src/core/search/searchPaper';
import { memoryInUse } from './memoryInUse';
import type { Searcher } from './searcher';

/** What an index costs: milliseconds and bytes. The papers themselves are not counted, they are there anyway. */
export interface CostFigures {
	readonly build: number;
	readonly memory: number;
}

const builds = 3;

/** The memory of one index and the time of the quickest of three builds, which other programs held up least. */
export function costFigures(searcher: Searcher, papers: readonly SearchPaper[]): CostFigures {
	const before = memoryInUse();
	const times: number[] = [];
	const build = () => {
		const start = performance.now();
		const search = searcher.build(papers);
		times.push(performance.now() - start);
		return search;
	};
	const search = build();
	search('what is made with the first search');
	const memory = memoryInUse() - before;
	while (times.length < builds) {
		build();
	}
	// Asked once more, so that neither the index nor the papers were thrown away before the memory was read.
	search(papers[0]?.title ?? '');
	return { build: Math.min(...times), memory };
}
