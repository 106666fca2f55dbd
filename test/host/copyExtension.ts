import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { projectFolder } from './projectFolder';

/** Which extension host runs Glossator: Node's (desktop, SSH, container) or the web worker (vscode.dev). */
export type HostKind = 'node' | 'web';

const leftOut = new Set(['.git', 'node_modules', 'src', 'test', 'docs', 'scripts', 'out', '.ci', '.vscode']);

/**
 * Copies the built extension into `target`, so that a build running meanwhile cannot disturb it.
 * For the web worker host the copy has neither `main` nor `extensionKind`: VS Code prefers Node wherever there is one.
 */
export async function copyExtension(target: string, kind: HostKind): Promise<void> {
	await cp(projectFolder, target, {
		recursive: true,
		filter: (source) => !leftOut.has(relative(projectFolder, source).split(sep)[0] ?? ''),
	});
	if (kind === 'web') {
		const path = join(target, 'package.json');
		const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
		await writeFile(path, JSON.stringify({ ...manifest, main: undefined, extensionKind: undefined }));
	}
}
