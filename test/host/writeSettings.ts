import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Nothing of VS Code's own stands in front of Glossator: no welcome page, chat, tips or questions. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'chat.disableAIFeatures': true,
	'telemetry.telemetryLevel': 'off',
	'extensions.ignoreRecommendations': true,
	'git.openRepositoryInParentFolders': 'never',
	'security.workspace.trust.startupPrompt': 'never',
	'security.workspace.trust.banner': 'never',
	'update.mode': 'none',
};

/** Writes settings.json in `folder`, unless there is one: it may hold what someone changed in an earlier `npm start`. */
export async function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
	await mkdir(folder, { recursive: true });
	const text = JSON.stringify({ ...quietSettings, ...settings }, null, 2);
	await writeFile(join(folder, 'settings.json'), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') {
			throw error;
		}
	});
}
