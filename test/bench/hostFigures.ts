import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { askWorker, type AskWorker } from './askWorker';
import { percentile } from './percentile';
import { watchHolds, type Holds } from './watchHolds';

/** The thread that asks the worker, as the extension host does. */
export interface HostFigures {
	/** While it does nothing: what the machine itself does to it. */
	readonly idle: Holds;
	/** While the worker takes in the library. */
	readonly opening: Holds;
	/** While somebody types, each key press taking back the one before. */
	readonly typing: Holds;
	/** Milliseconds from a key press to its rows in the calling thread. */
	readonly answerP95: number;
	readonly answered: number;
	readonly asked: number;
}

const limit = 50;
const betweenPresses = 40;
const idleTime = 3000;

/** Opens the library of the folder in `dist/worker.js` and types into it, watching this thread all the while. */
export async function hostFigures(folder: string, presses: readonly string[]): Promise<HostFigures> {
	const names = (await readdir(folder)).sort();
	const resting = watchHolds();
	await wait(idleTime);
	const idle = resting.stop();
	const worker = askWorker(join(process.cwd(), 'dist/worker.js'));
	const openingHolds = watchHolds();
	await open(worker, folder, names);
	await worker.ask('search', { query: 'warm up', limit }).answer;
	const opening = openingHolds.stop();
	const typingHolds = watchHolds();
	const times = await type(worker, presses);
	const typing = typingHolds.stop();
	await worker.stop();
	const asked = presses.length;
	return { idle, opening, typing, answerP95: percentile(times, 0.95), answered: times.length, asked };
}

async function open({ ask }: AskWorker, folder: string, names: readonly string[]): Promise<void> {
	await ask('open', {}).answer;
	for (const name of names) {
		const bytes = new Uint8Array(await readFile(join(folder, name)));
		await ask('absorb', { name, bytes }, [bytes.buffer]).answer;
	}
}

async function type({ ask }: AskWorker, presses: readonly string[]): Promise<readonly number[]> {
	const times: number[] = [];
	for (const query of presses) {
		const start = performance.now();
		const { answer, cancel } = ask('search', { query, limit });
		void answer.then(
			() => times.push(performance.now() - start),
			() => undefined,
		);
		await wait(betweenPresses);
		cancel();
	}
	return times;
}
