import type { BenchQueries, BenchQuery } from './benchQueries';
import type { Search } from './searcher';

/** The shares of queries whose paper was found first, and among the best ten. */
export interface FoundFigures {
	readonly asked: number;
	readonly first: number;
	readonly topTen: number;
}

/** What each kind of query found. */
export type FoundByKind = { readonly [Kind in keyof BenchQueries]: FoundFigures };

/** Asks every query; a slow searcher as many of each kind as a third of `patience` milliseconds allows. */
export function foundFigures(search: Search, queries: BenchQueries, patience: number): FoundByKind {
	const found = (kind: readonly BenchQuery[]) => foundOf(search, kind, patience / 3);
	return { clean: found(queries.clean), typo: found(queries.typo), abstract: found(queries.abstract) };
}

function foundOf(search: Search, queries: readonly BenchQuery[], patience: number): FoundFigures {
	const places: number[] = [];
	const end = performance.now() + patience;
	for (const { wanted, query } of queries) {
		if (performance.now() > end) {
			break;
		}
		places.push(search(query).indexOf(wanted));
	}
	const share = (good: (place: number) => boolean) => places.filter(good).length / places.length;
	return { asked: places.length, first: share((place) => place === 0), topTen: share((place) => place >= 0) };
}
