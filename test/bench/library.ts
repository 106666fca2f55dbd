import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { PaperRecord } from '../../src/core/paper/paper';
import { Engine } from '../../src/worker/engine';
import { benchPapers, type BenchPapers } from './benchPapers';

const count = 100_000;
const encoder = new TextEncoder();

/** What the other side of the thread does; every answer travels between the threads as in the extension. */
interface Task {
	readonly method: 'open' | 'absorb' | 'outline' | 'page' | 'importBytes' | 'memory';
	readonly params: unknown;
}

/**
 * Measures the library at 100,000 papers as the extension runs it: the engine in a thread, the files read here. The peer in
 * the same run is the plain way: one file of JSON, parsed.
 */
async function benchLibrary(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'glossator-bench-'));
	try {
		const plainBytes = await writeLibrary(folder);
		await measure(folder, plainBytes);
	} finally {
		await rm(folder, { recursive: true });
	}
}

/** Writes segments of 5,000 papers; gives the size of the same as one JSON text. */
async function writeLibrary(folder: string): Promise<number> {
	const engine = new Engine();
	engine.open();
	const plain = join(folder, 'plain.json');
	const records = recordsOf(benchPapers(20_000).papers);
	await writeFile(plain, `[${records.map((record) => JSON.stringify(record)).join(',\n')}]`);
	for (let start = 0; start < count; start += 5000) {
		const name = `${String(start / 5000 + 1).padStart(8, '0')}-bench`;
		const feed = { id: `feed${(start / 5000) % 5}`, label: 'Feed' };
		const now = '2026-11-23T00:00:00Z';
		const part = records.slice(start, start + 5000);
		const { segment } = engine.addRecords({ feed, records: part, now, segment: name });
		await writeFile(join(folder, `${name}.segment`), segment ?? new Uint8Array());
	}
	return (await stat(plain)).size;
}

async function measure(folder: string, plainBytes: number): Promise<void> {
	const plain = await timed(async () => void JSON.parse(await readFile(join(folder, 'plain.json'), 'utf8')));
	const hold = watchHolds();
	const { ask, stop } = startEngine();
	const opened = await timed(() => openAndShow(folder, ask));
	const memory = (await ask({ method: 'memory', params: {} })) as number;
	const feed = { id: 'feed0', label: 'Feed' };
	const order = { feed, bytes: encoder.encode(refreshText()), now: '2026-11-24T00:00:00Z', segment: '00000099-bench' };
	const refreshed = await timed(async () => {
		const { segment, added, merged } = (await ask({ method: 'importBytes', params: order })) as {
			readonly segment?: Uint8Array;
			readonly added: number;
			readonly merged: number;
		};
		await writeFile(join(folder, '00000099-bench.segment'), segment ?? new Uint8Array());
		if (added !== 200 || merged !== 1800) {
			throw new Error(`The refresh added ${added} and merged ${merged}.`);
		}
	});
	const held = hold.stop();
	await stop();
	print({ plain, opened, refreshed, held, memory, plainBytes, diskBytes: await sizeOf(folder) });
}

type Ask = (task: Task, transfer?: readonly ArrayBuffer[]) => Promise<unknown>;

async function openAndShow(folder: string, ask: Ask): Promise<void> {
	await ask({ method: 'open', params: {} });
	for (const name of (await readdir(folder)).filter((file) => file.endsWith('.segment')).sort()) {
		const bytes = new Uint8Array(await readFile(join(folder, name)));
		await ask({ method: 'absorb', params: { name: name.slice(0, -8), bytes } }, [bytes.buffer]);
	}
	const view = { by: 'topic', sortBy: 'feed', filter: '', showDismissed: false, today: '2026-11-23' };
	const { groups } = (await ask({ method: 'outline', params: view })) as {
		readonly groups: readonly { readonly id: string }[];
	};
	await ask({ method: 'page', params: { ...view, group: groups[0]?.id ?? '', start: 0, count: 200 } });
}

/** The longest time that this thread could not do anything else. */
function watchHolds(): { readonly stop: () => number } {
	let last = performance.now();
	let longest = 0;
	const timer = setInterval(() => {
		const now = performance.now();
		longest = Math.max(longest, now - last - 2);
		last = now;
	}, 2);
	return {
		stop: () => {
			clearInterval(timer);
			return longest;
		},
	};
}

function startEngine(): { readonly ask: Ask; readonly stop: () => Promise<unknown> } {
	const worker = new Worker(__filename, { workerData: 'engine' });
	const ask: Ask = (task, transfer = []) =>
		new Promise((resolve, reject) => {
			worker.once('message', (answer: { readonly value?: unknown; readonly error?: string }) =>
				answer.error === undefined ? resolve(answer.value) : reject(new Error(answer.error)),
			);
			worker.postMessage(task, transfer);
		});
	return { ask, stop: () => worker.terminate() };
}

/** The other side: answers with the engine; `memory` is what its heap and its buffers take. */
function serveEngine(): void {
	const engine = new Engine();
	parentPort?.on('message', ({ method, params }: Task) => {
		try {
			const value =
				method === 'memory' ? memoryOfThread() : (engine[method] as (given: unknown) => unknown).call(engine, params);
			parentPort?.postMessage({ value });
		} catch (error) {
			parentPort?.postMessage({ error: String(error) });
		}
	});
}

function memoryOfThread(): number {
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

interface Measured {
	readonly plain: number;
	readonly opened: number;
	readonly refreshed: number;
	readonly held: number;
	readonly memory: number;
	readonly plainBytes: number;
	readonly diskBytes: number;
}

function print({ plain, opened, refreshed, held, memory, plainBytes, diskBytes }: Measured): void {
	const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
	console.log(`Library of ${count} papers`);
	console.log(
		`  opened and shown      ${Math.round(opened)} ms, ${(opened / plain).toFixed(2)} × JSON.parse of one file`,
	);
	console.log(`  refresh of 2,000      ${Math.round(refreshed)} ms, ${(refreshed / plain).toFixed(2)} ×`);
	console.log(`  this thread held      ${Math.round(held)} ms at the longest`);
	console.log(`  memory of the engine  ${megabytes(memory)}`);
	console.log(`  on disk               ${megabytes(diskBytes)}, ${(diskBytes / plainBytes).toFixed(2)} × one file`);
}

async function timed(work: () => Promise<void>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

async function sizeOf(folder: string): Promise<number> {
	const files = (await readdir(folder)).filter((name) => name.endsWith('.segment'));
	const sizes = await Promise.all(files.map(async (name) => (await stat(join(folder, name))).size));
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** 1,800 papers that are known and 200 that are not, as Hugging Face would list them. */
function refreshText(): string {
	const paper = (place: number) => ({
		paper: {
			...{ id: arxivId(place), title: `Refreshed paper number ${place}`, summary: 'A summary. '.repeat(100) },
			...{ upvotes: place % 50, submittedOnDailyAt: '2026-11-24T00:00:00Z' },
		},
	});
	const known = Array.from({ length: 1800 }, (_, place) => paper(place * 2));
	const fresh = Array.from({ length: 200 }, (_, place) => paper(count + place));
	return JSON.stringify([...known, ...fresh]);
}

function arxivId(place: number): string {
	return `${1001 + Math.floor(place / 90_000)}.${String(place % 90_000).padStart(5, '0')}`;
}

/** The papers over and over, each time with fresh ids and the words of the title moved on. */
function recordsOf(papers: BenchPapers['papers']): readonly PaperRecord[] {
	return Array.from({ length: count }, (_, place): PaperRecord => {
		const paper = papers[place % papers.length];
		const words = (paper?.title ?? '').split(' ');
		const turned = Math.floor(place / papers.length) % Math.max(1, words.length);
		return {
			...{ type: 'article', categories: [], links: {}, signals: {} },
			title: [...words.slice(turned), ...words.slice(0, turned)].join(' '),
			author: paper?.author ?? [],
			...(paper?.issued && { issued: paper.issued }),
			abstract: paper?.abstract ?? '',
			identifiers: { arxiv: arxivId(place) },
			sighting: { firstSeen: '2026-11-20' },
		};
	});
}

if (isMainThread) {
	void benchLibrary();
} else if (workerData === 'engine') {
	serveEngine();
}
