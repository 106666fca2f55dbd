import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { askWorker, type AskWorker } from './askWorker';
import { percentile } from './percentile';
import { lastingHold, watchHolds, type HoldWatch } from './watchHolds';

/** How long the thread that asks the worker is held, in milliseconds, as the extension host would be. */
export interface HostFigures {
	/** While it does nothing: what the machine itself does to it. */
	readonly idle: number;
	/** While the worker takes in the library, in every round. */
	readonly opening: number;
	/** While somebody types and each key press takes back the one before, in every round. */
	readonly typing: number;
	/** The same, in any round. */
	readonly typingOnce: number;
	/** Milliseconds from a key press to its rows in this thread. */
	readonly answerP95: number;
	readonly answered: number;
	readonly asked: number;
}

const limit = 50;
const betweenPresses = 40;
const idleTime = 3000;
const roundsOf = { opening: 3, typing: 3 };

/** Opens the library of the folder in `dist/worker.js` and types into it, watching this thread all the while. */
export async function hostFigures(folder: string, presses: readonly string[]): Promise<HostFigures> {
	const watch = watchHolds();
	await wait(idleTime);
	const idle = watch.lap();
	const worker = askWorker(join(process.cwd(), 'dist/worker.js'));
	const opening = await repeat(roundsOf.opening, () => open(worker, watch, folder));
	const times: number[] = [];
	const typing = await repeat(roundsOf.typing, () => type(worker, watch, { presses, times }));
	watch.stop();
	await worker.stop();
	return {
		idle,
		opening: lastingHold(opening),
		typing: lastingHold(typing),
		typingOnce: Math.max(...typing.flat()),
		answerP95: percentile(times, 0.95),
		answered: times.length,
		asked: presses.length * roundsOf.typing,
	};
}

type Holds = readonly number[];

async function repeat(times: number, round: () => Promise<Holds>): Promise<readonly Holds[]> {
	const rounds: Holds[] = [];
	while (rounds.length < times) {
		rounds.push(await round());
	}
	return rounds;
}

async function open({ ask }: AskWorker, watch: HoldWatch, folder: string): Promise<Holds> {
	await ask('open', {}).answer;
	watch.lap();
	const holds: number[] = [];
	for (const name of (await readdir(folder)).sort()) {
		const { buffer, byteOffset, byteLength } = await readFile(join(folder, name));
		const bytes = new Uint8Array(buffer, byteOffset, byteLength);
		await ask('absorb', { name, bytes }, [bytes.buffer]).answer;
		holds.push(watch.lap());
	}
	// The first search makes the index; this thread only waits, for as long as others hold it up by chance.
	await ask('search', { query: 'warm up', limit, today }).answer;
	return holds;
}

async function type(
	{ ask }: AskWorker,
	watch: HoldWatch,
	{ presses, times }: { readonly presses: readonly string[]; readonly times: number[] },
): Promise<Holds> {
	watch.lap();
	const holds: number[] = [];
	for (const query of presses) {
		const start = performance.now();
		const { answer, cancel } = ask('search', { query, limit, today });
		const cancelled = () => undefined;
		void answer.then(() => times.push(performance.now() - start), cancelled);
		await wait(betweenPresses);
		cancel();
		holds.push(watch.lap());
	}
	return holds;
}

/** No query asks for a day. */
const today = '2026-11-28';
