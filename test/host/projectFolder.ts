import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of this repository: the nearest folder above this bundle that holds esbuild.js. */
export const projectFolder = findUp(__dirname);

/** The sample workspace as it is in the repository. Open copies of it, never itself. */
export const sampleWorkspace = join(projectFolder, 'test/workspace');

function findUp(folder: string): string {
	return existsSync(join(folder, 'esbuild.js')) || folder === dirname(folder) ? folder : findUp(dirname(folder));
}
