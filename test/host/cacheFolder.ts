import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder that keeps fetched VS Codes and browsers, shared by every clone on the machine.
 * Falls back to the temp folder where there is no home or it cannot be written.
 */
export function cacheFolder(): string {
	const folder = join(userCacheFolder() ?? tmpdir(), 'glossator-vscode');
	try {
		mkdirSync(folder, { recursive: true });
		return folder;
	} catch {
		const fallback = join(tmpdir(), 'glossator-vscode');
		mkdirSync(fallback, { recursive: true });
		return fallback;
	}
}

function userCacheFolder(): string | undefined {
	const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
	if (process.platform === 'win32') {
		return LOCALAPPDATA;
	}
	if (XDG_CACHE_HOME) {
		return XDG_CACHE_HOME;
	}
	const home = homeFolder();
	return home && join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

function homeFolder(): string | undefined {
	try {
		return homedir() || undefined;
	} catch {
		return undefined;
	}
}
