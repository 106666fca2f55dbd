import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { areaFigures } from './areaFigures';
import { benchPapers } from './benchPapers';
import { benchQueries } from './benchQueries';
import { hostPart, topicPart } from './engineParts';
import { grouped, type Figure } from './figure';
import { buildPart, changePart, savedPart } from './indexParts';
import { readOptions, type BenchOptions, type Part } from './options';
import { reportLines, reportTable } from './report';
import { runTask, serveTask } from './runTask';
import { own } from './searcher';
import { foundPart, keyPart, type BySearcher } from './searchParts';
import { searchers, slowest } from './searchers';
import type { Plan, TaskResults } from './tasks';
import { withMeasured } from './withMeasured';

type Ask = <T extends keyof TaskResults>(task: T, searcher?: string) => Promise<TaskResults[T] | undefined>;

const names = searchers.map(({ name }) => name);

/** Measures all that is asked for, printing each figure as soon as it is there. */
async function run(options: BenchOptions): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
	try {
		const { plan, source } = planFor(options, folder);
		const planFile = join(folder, 'plan.json');
		writeFileSync(planFile, JSON.stringify(plan));
		const ask = askOnce(planFile);
		console.log(`Searching ${grouped(plan.large)} ${source}\n`);
		const figures: Figure[] = [];
		for (const part of options.only) {
			const measured = await measures[part](ask, plan);
			measured.flatMap(reportLines).forEach((line) => console.log(line));
			figures.push(...measured);
		}
		finish(figures, `Measured over ${source}, copies included, with Node ${process.version} on ${cores()}.`, options);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function planFor({ papers, queries }: BenchOptions, folder: string): { readonly plan: Plan; readonly source: string } {
	const small = benchPapers(Math.min(papers, 20_000));
	const plan = {
		small: small.papers.length,
		large: papers,
		queries: benchQueries(small.papers, queries),
		folder,
	};
	return { plan, source: small.source };
}

/** Each task is done once for each searcher, however many figures come from it. */
function askOnce(planFile: string): Ask {
	const asked = new Map<string, Promise<unknown>>();
	return <T extends keyof TaskResults>(task: T, searcher = own) => {
		const key = `${task} ${searcher}`;
		const answer = asked.get(key) ?? runTask(task, searcher, planFile);
		asked.set(key, answer);
		return answer as Promise<TaskResults[T] | undefined>;
	};
}

type Measure = (ask: Ask, plan: Plan) => Promise<readonly Figure[]> | readonly Figure[];

const measures: Readonly<Record<Part, Measure>> = {
	keys: async (ask, { large }) => keyPart(await askEach(names, (name) => ask('keys', name)), large),
	found: async (ask, { small }) => {
		void ask('found', slowest);
		return foundPart(await askEach(names, (name) => ask('found', name)), small);
	},
	build: async (ask, { small }) => buildPart(await askEach(names.slice(0, 2), (name) => ask('cost', name)), small),
	saved: async (ask, { large }) => {
		const saved = await ask('save');
		return savedPart(saved, (saved && (await ask('changes')))?.reopen, large);
	},
	changes: async (ask, { large }) => changePart(await ask('changes'), large),
	host: async (ask, { large }) => hostPart((await ask('segments')) && (await ask('host')), large),
	topics: () => topicPart(areaFigures()),
	library: () => {
		spawnSync(process.execPath, [join(__dirname, 'library.js')], { stdio: 'inherit' });
		return [];
	},
};

async function askEach<T>(
	asked: readonly string[],
	ask: (name: string) => Promise<T | undefined>,
): Promise<BySearcher<T>> {
	const results = new Map<string, T>();
	for (const name of asked) {
		const result = await ask(name);
		if (result !== undefined) {
			results.set(name, result);
		}
	}
	return results;
}

function finish(figures: readonly Figure[], source: string, { readme }: BenchOptions): void {
	const peers = names.filter((name) => figures.some((figure) => figure.peers?.some((peer) => peer.name === name)));
	const table = reportTable(figures, peers);
	console.log(`\n${table}\n\n${source}`);
	if (readme) {
		writeFileSync('README.md', withMeasured(readFileSync('README.md', 'utf8'), `${table}\n\n${source}`));
	}
}

function cores(): string {
	return `${availableParallelism()} cores`;
}

async function main(): Promise<void> {
	if (!(await serveTask())) {
		await run(readOptions(process.argv.slice(2)));
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
