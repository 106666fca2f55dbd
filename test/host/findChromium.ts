import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchNode } from './fetchNode';
import { fetchOnce } from './fetchOnce';
import { HostError } from './hostError';
import { runNode, runNpm } from './runNode';
import { vscodeVersions } from './vscodeVersions';

export interface Chromium {
	readonly executablePath: string;
	/** To add to the environment it is started in. */
	readonly env: Readonly<Record<string, string>>;
}

const chromiumPackage = '@sparticuz/chromium';
const chromiumVersion = '153.0.0';

/** CHROME_PATH, else a Chrome, Chromium or Edge of the machine, else one from npm. */
export async function findChromium(): Promise<Chromium> {
	const chosen = process.env['CHROME_PATH'];
	if (chosen && !existsSync(chosen)) {
		throw new HostError(`CHROME_PATH names ${chosen}, which does not exist.`);
	}
	const installed = chosen ?? usualPlaces().find((path) => existsSync(path));
	return installed ? { executablePath: installed, env: {} } : fetchChromium();
}

function usualPlaces(): readonly string[] {
	const linux = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
	const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
	const windows = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
	const { LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programs32 } = process.env;
	return [
		...linux.map((name) => `/usr/bin/${name}`),
		...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
		...[PROGRAMFILES, programs32, LOCALAPPDATA].flatMap((root) =>
			root ? windows.map((name) => join(root, name)) : [],
		),
	];
}

/** Self-contained, for Linux on x64; its own code unpacks it into the temp folder, which we point into the cache. */
async function fetchChromium(): Promise<Chromium> {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new HostError('No Chrome, Chromium or Edge found. Install one, or name it in CHROME_PATH.');
	}
	const node = await fetchNode(vscodeVersions.newest.nodeMajor);
	const folder = await fetchOnce({
		key: `chromium-${chromiumVersion}`,
		label: `Chromium ${chromiumVersion} (seconds, once per machine)`,
		fill: async (target) => {
			await runNpm(node, ['install', '--prefix', target, `${chromiumPackage}@${chromiumVersion}`], target);
			await unpack(node, target);
		},
	});
	return {
		executablePath: join(folder, 'unpacked/chromium'),
		env: { LD_LIBRARY_PATH: join(folder, 'unpacked/al2023/lib') },
	};
}

async function unpack(node: string, target: string): Promise<void> {
	const unpacked = join(target, 'unpacked');
	await mkdir(unpacked);
	const script = `import chromium from '${chromiumPackage}'; await chromium.executablePath();`;
	await runNode(node, ['--input-type=module', '-e', script], {
		cwd: target,
		env: {
			...process.env,
			TMPDIR: unpacked,
			AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
			AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
		},
	});
}
