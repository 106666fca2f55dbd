import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cacheFolder } from './cacheFolder';
import { explainFailure } from './explainFailure';
import { HostError } from './hostError';
import type { HostFolders, HostRun } from './runInHost';
import { vscodeVersions, type VscodeAge } from './vscodeVersions';
import { writeSettings } from './writeSettings';

/** The executable of a desktop VS Code: the one in VSCODE_EXECUTABLE, else downloaded into the cache. */
export async function findDesktop(age: VscodeAge): Promise<string> {
	const chosen = process.env['VSCODE_EXECUTABLE'];
	if (chosen && age === 'newest') {
		if (!existsSync(chosen)) {
			throw new HostError(`VSCODE_EXECUTABLE names ${chosen}, which does not exist.`);
		}
		return chosen;
	}
	const version = age === 'newest' ? 'stable' : vscodeVersions.oldest.vscode;
	try {
		return await downloadAndUnzipVSCode({ version, cachePath: desktopCache() });
	} catch (error) {
		throw explainFailure(error, `desktop VS Code (${version})`);
	}
}

/** Where downloaded desktop VS Codes are kept. */
export function desktopCache(): string {
	return join(cacheFolder(), 'desktop');
}

/** The arguments that open Glossator in a desktop VS Code of its own, away from the user's settings and state. */
export async function desktopArguments(folders: Omit<HostFolders, 'testsPath'>): Promise<readonly string[]> {
	await writeSettings(join(folders.data, 'User'), {});
	return [
		...(folders.workspace === undefined ? [] : [folders.workspace]),
		...['--user-data-dir', folders.data, '--extensions-dir', join(folders.data, 'extensions')],
		...['--skip-welcome', '--skip-release-notes', '--disable-updates', '--disable-telemetry'],
	];
}

/** Runs the tests as `runInHost` does, in a desktop window. Returns what there is of a log: it goes to the terminal. */
export async function runInDesktop({ age, kind, selection }: HostRun, folders: HostFolders): Promise<string> {
	const launchArgs = [
		...(await desktopArguments(folders)),
		...(selection.group === 'restricted' ? [] : ['--disable-workspace-trust']),
		...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
	];
	return runTests({
		vscodeExecutablePath: await findDesktop(age),
		extensionDevelopmentPath: folders.extension,
		extensionTestsPath: folders.testsPath,
		launchArgs,
	}).then(
		() => '',
		(error: unknown) => String(error),
	);
}
