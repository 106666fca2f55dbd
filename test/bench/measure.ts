import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SearchPaper } from '../../src/core/search/searchPaper';
import type { BenchQuery } from './benchQueries';
import type { Engine, Search } from './engines';

/** What one kind of query gave: shares of queries, times per query in milliseconds. */
export interface QueryFigures {
	readonly first: number;
	readonly topTen: number;
	readonly times: readonly number[];
}

/** What one engine did: milliseconds and bytes. */
export interface EngineFigures {
	readonly name: string;
	readonly build: number;
	readonly memory: number;
	readonly clean: QueryFigures;
	readonly typo: QueryFigures;
}

/** Builds an engine, warms it up and asks it every query; a slow one answers as many as `patience` milliseconds allow. */
export function measure(
	engine: Engine,
	papers: readonly SearchPaper[],
	{ queries, patience }: { readonly queries: readonly BenchQuery[]; readonly patience: number },
): EngineFigures {
	const before = memoryInUse();
	const start = performance.now();
	const search = engine.build(papers);
	const built = performance.now() - start;
	const memory = memoryInUse() - before;
	queries.slice(0, 3).forEach(({ clean, typo }) => [search(clean), search(typo)]);
	const ask = (kind: 'clean' | 'typo') => askAll(search, kind, { queries, patience: patience / 2 });
	return { name: engine.name, build: built, memory, clean: ask('clean'), typo: ask('typo') };
}

function askAll(
	search: Search,
	kind: 'clean' | 'typo',
	{ queries, patience }: { readonly queries: readonly BenchQuery[]; readonly patience: number },
): QueryFigures {
	const times: number[] = [];
	const places: number[] = [];
	const end = performance.now() + patience;
	for (const query of queries) {
		const start = performance.now();
		if (start > end) {
			break;
		}
		const found = search(query[kind]);
		times.push(performance.now() - start);
		places.push(found.indexOf(query.wanted));
	}
	const share = (wanted: (place: number) => boolean) => places.filter(wanted).length / Math.max(places.length, 1);
	return { times, first: share((place) => place === 0), topTen: share((place) => place >= 0) };
}

function memoryInUse(): number {
	setFlagsFromString('--expose-gc');
	(runInNewContext('gc') as () => void)();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}
