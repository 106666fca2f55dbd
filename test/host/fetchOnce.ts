import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder';
import { explainFailure } from './explainFailure';
import { lockFolder } from './lockFolder';
import { withProgressLine } from './progressLine';

export interface Fetched {
	/** Name of the folder in the cache; holds everything the result depends on, versions above all. */
	readonly key: string;
	/** For the progress line: `VS Code 1.139.1 (takes about 3 minutes, once per machine)`. */
	readonly label: string;
	/** Fills an empty folder. */
	readonly fill: (folder: string) => Promise<void>;
}

/**
 * The cache folder `key`, filled on first use. It appears under its name only when complete, and of several
 * processes that want it at once one fills it while the others wait.
 */
export async function fetchOnce({ key, label, fill }: Fetched): Promise<string> {
	const folder = join(cacheFolder(), key);
	if (existsSync(folder)) {
		return folder;
	}
	const unlock = await lockFolder(`${folder}.lock`, () => console.log(`Waiting for another process to fetch ${label}`));
	try {
		if (!existsSync(folder)) {
			await withProgressLine(`Fetching ${label}`, () => fillBeside(folder, fill));
		}
		return folder;
	} catch (error) {
		throw explainFailure(error, label);
	} finally {
		await unlock();
	}
}

async function fillBeside(folder: string, fill: (folder: string) => Promise<void>): Promise<void> {
	await removeLeftovers(folder);
	const unfinished = `${folder}.unfinished-${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	try {
		await fill(unfinished);
		await rename(unfinished, folder);
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}

/** Whoever holds the lock is alone, so an unfinished folder is what a killed process left. */
async function removeLeftovers(folder: string): Promise<void> {
	const parent = cacheFolder();
	for (const name of await readdir(parent)) {
		if (join(parent, name).startsWith(`${folder}.unfinished-`)) {
			await rm(join(parent, name), { recursive: true, force: true });
		}
	}
}
