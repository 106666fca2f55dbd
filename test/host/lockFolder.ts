import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanUpLater } from './cleanUp';

/** A lock nobody has refreshed for this long belongs to a process that is gone. */
const staleAfterMs = 30_000;

/** Waits until this process alone holds the lock folder `path`; returns the function that gives it back. */
export async function lockFolder(path: string, onWait: () => void): Promise<() => Promise<void>> {
	for (let waited = false; !(await tryLock(path)); waited = true) {
		if (!waited) {
			onWait();
		}
		await takeAwayIfStale(path);
		await wait(1000);
	}
	const refresh = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => clearInterval(refresh));
	}, 5000);
	return cleanUpLater(async () => {
		clearInterval(refresh);
		await rm(path, { recursive: true, force: true });
	});
}

async function tryLock(path: string): Promise<boolean> {
	try {
		await mkdir(path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
			return false;
		}
		throw error;
	}
}

/** Renaming decides which of several waiting processes takes the stale lock away. */
async function takeAwayIfStale(path: string): Promise<void> {
	const refreshedMs = await stat(path).then(
		({ mtimeMs }) => mtimeMs,
		() => Date.now(),
	);
	if (Date.now() - refreshedMs > staleAfterMs) {
		const aside = `${path}.stale-${process.pid}`;
		await rename(path, aside).then(
			() => rm(aside, { recursive: true, force: true }),
			() => undefined,
		);
	}
}
