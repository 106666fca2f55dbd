import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileFolder } from '../../../src/core/library/segmentDisk';

/** A folder of this machine, for tests of what is kept on disk. */
export function nodeFolder(path: string): FileFolder {
	return {
		names: () => readdir(path).catch(absent<string[]>([])),
		read: (name) => readFile(join(path, name)).catch(absent<undefined>(undefined)),
		write: async (name, bytes) => {
			await mkdir(path, { recursive: true });
			await writeFile(join(path, name), bytes);
		},
		rename: (from, to) => rename(join(path, from), join(path, to)),
		remove: (name) => rm(join(path, name), { force: true }),
	};
}

function absent<T>(instead: T): (error: NodeJS.ErrnoException) => T {
	return (error) => {
		if (error.code === 'ENOENT') {
			return instead;
		}
		throw error;
	};
}
