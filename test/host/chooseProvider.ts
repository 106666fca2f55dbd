import { existsSync } from 'node:fs';
import { desktopCache } from './desktop';
import { HostError } from './hostError';
import { vscodeVersions } from './vscodeVersions';

/** A desktop window, or VS Code's server with a browser. */
export type Provider = 'desktop' | 'server';

/** GLOSSATOR_VSCODE, else a desktop VS Code where one can be shown and had, else the server. */
export async function chooseProvider(): Promise<Provider> {
	const { GLOSSATOR_VSCODE: choice, VSCODE_EXECUTABLE: executable } = process.env;
	if (choice === 'desktop' || choice === 'server') {
		return choice;
	}
	if (choice) {
		throw new HostError(`GLOSSATOR_VSCODE is "${choice}": it can be "desktop" or "server".`);
	}
	if (executable) {
		return 'desktop';
	}
	return hasDisplay() && (existsSync(desktopCache()) || (await canDownload())) ? 'desktop' : 'server';
}

/** One line that says which VS Code will run. */
export function describeProvider(provider: Provider): string {
	return provider === 'desktop'
		? `VS Code: desktop, ${process.env['VSCODE_EXECUTABLE'] ?? 'downloaded'}`
		: `VS Code: server ${vscodeVersions.newest.vscode} in a browser`;
}

function hasDisplay(): boolean {
	const { DISPLAY, WAYLAND_DISPLAY } = process.env;
	return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Asks with little patience: without a network the server may still be in the cache. */
async function canDownload(): Promise<boolean> {
	const address = 'https://update.code.visualstudio.com/api/releases/stable';
	return fetch(address, { signal: AbortSignal.timeout(3000) }).then(
		(response) => response.ok,
		() => false,
	);
}
