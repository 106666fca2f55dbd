import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanUpLater } from './cleanUp';

export interface TemporaryFolder {
	readonly path: string;
	readonly dispose: () => Promise<void>;
}

/** An empty folder that goes away with `dispose`, or when this process ends. */
export async function createTemporaryFolder(name: string): Promise<TemporaryFolder> {
	const path = await mkdtemp(join(tmpdir(), `glossator-${name}-`));
	const dispose = cleanUpLater(() => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
	return { path, dispose };
}
