import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchNode } from './fetchNode';
import { fetchOnce } from './fetchOnce';
import { runNpm } from './runNode';
import { vscodeVersions, type VscodeAge } from './vscodeVersions';

export interface ServerProgram {
	readonly node: string;
	/** The script to run with `node`. */
	readonly main: string;
}

/** VS Code's server of that age, from the npm package code-server (its `lib/vscode`). */
export async function fetchServer(age: VscodeAge): Promise<ServerProgram> {
	const { vscode, codeServer, nodeMajor } = vscodeVersions[age];
	const node = await fetchNode(nodeMajor);
	const folder = await fetchOnce({
		key: `vscode-${vscode}`,
		label: `VS Code ${vscode} (takes about 3 minutes, once per machine)`,
		fill: (target) => install(node, codeServer, target),
	});
	return { node, main: join(folder, serverFolder, 'out/server-main.js') };
}

const serverFolder = 'node_modules/code-server/lib/vscode';

/**
 * What the server does not start without, under the names of both versions; of the others it would compile (Kerberos
 * for proxies, among them) none is used here.
 */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog', '@parcel/watcher', 'node-pty'];

/**
 * The plain install compiles modules for which few machines have the headers, and that of the oldest wants a package
 * from a code host. So the parts are installed without their scripts, and only what is needed is compiled.
 */
async function install(node: string, version: string, target: string): Promise<void> {
	const server = join(target, serverFolder);
	await runNpm(node, ['install', '--prefix', target, '--ignore-scripts', `code-server@${version}`], target);
	await replaceWatcher(join(server, 'package.json'));
	await rm(join(server, 'npm-shrinkwrap.json'), { force: true });
	await runNpm(node, ['install', '--omit=dev', '--ignore-scripts'], server);
	await runNpm(node, ['rebuild', ...nativeModules], server);
	await runNpm(node, ['install', '--omit=dev', '--ignore-scripts'], join(server, 'extensions'));
}

/** The watcher comes from a code host in one of the versions; the published one does the same. */
async function replaceWatcher(manifestPath: string): Promise<void> {
	const manifest = JSON.parse(await readFile(manifestPath, 'utf8')) as { dependencies: Record<string, string> };
	manifest.dependencies['@parcel/watcher'] = '^2.5.1';
	await writeFile(manifestPath, JSON.stringify(manifest, null, 2));
}
