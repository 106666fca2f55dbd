import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchPapers } from './benchPapers';
import type { BenchQueries } from './benchQueries';
import { changeFigures, type ChangeFigures } from './changeFigures';
import { costFigures, type CostFigures } from './costFigures';
import { foundFigures, type FoundByKind } from './foundFigures';
import { newGlossator } from './glossator';
import { hostFigures, type HostFigures } from './hostFigures';
import { keyFigures, pressesFor, type KeyFigures } from './keyFigures';
import { keyPresses } from './keyPresses';
import { reopenIndex, saveIndex, type SavedFigures } from './savedIndex';
import { own, type Searcher } from './searcher';
import { slowest } from './searchers';
import { writeSegments } from './writeSegments';

/** What all processes of a run have in common. */
export interface Plan {
	/** Papers where the bars speak of 20,000, and where they speak of 100,000. */
	readonly small: number;
	readonly large: number;
	readonly queries: BenchQueries;
	/** Holds what one process leaves for the next. */
	readonly folder: string;
}

/** What the tasks give. */
export interface TaskResults {
	readonly cost: CostFigures;
	readonly found: FoundByKind;
	readonly keys: KeyFigures;
	readonly save: SavedFigures | undefined;
	readonly changes: ChangeFigures & { readonly reopen?: number };
	readonly segments: true;
	readonly host: HostFigures;
}

type Task<T> = (plan: Plan, searcher: Searcher) => T | Promise<T>;

/** Milliseconds: ours is asked everything, a peer as much as it can do in this time. */
const patience = { own: 60_000, keys: 20_000, found: 20_000, foundAlongside: 75_000 };
const buildPatience = 60_000;
const typedPresses = 150;

/** What is measured, each in a process of its own, so that nothing is shared. */
export const tasks: { readonly [T in keyof TaskResults]: Task<TaskResults[T]> } = {
	cost: ({ small }, searcher) => costFigures(searcher, benchPapers(small).papers),
	found: ({ small, queries }, searcher) =>
		foundFigures(searcher.build(benchPapers(small).papers), queries, patienceOf(searcher, 'found')),
	keys: ({ small, large, queries }, searcher) => {
		const presses = pressesFor(searcher, queries);
		const task = { presses, patience: patienceOf(searcher, 'keys'), buildPatience, small };
		return keyFigures(searcher, benchPapers(large).papers, task);
	},
	save: ({ large, folder }) => saveIndex(indexFolder(folder), benchPapers(large).papers),
	changes: ({ large, folder }) => {
		const { papers } = benchPapers(large);
		const reopened = existsSync(indexFolder(folder)) ? reopenIndex(indexFolder(folder), papers) : undefined;
		const index = reopened?.index ?? newGlossator();
		if (!reopened) {
			papers.forEach((paper) => index.add(paper));
		}
		return { ...changeFigures(index, papers), ...(reopened && { reopen: reopened.reopen }) };
	},
	segments: ({ large, folder }) => {
		writeSegments(libraryFolder(folder), benchPapers(large).papers);
		return true;
	},
	host: ({ queries, folder }) => {
		const presses = queries.clean.flatMap(({ query }) => keyPresses(query)).slice(0, typedPresses);
		return hostFigures(libraryFolder(folder), presses);
	},
};

function patienceOf({ name }: Searcher, task: 'keys' | 'found'): number {
	const isAlongside = task === 'found' && name === slowest;
	return patience[name === own ? 'own' : isAlongside ? 'foundAlongside' : task];
}

function indexFolder(folder: string): string {
	return join(folder, 'index');
}

function libraryFolder(folder: string): string {
	return join(folder, 'library');
}
