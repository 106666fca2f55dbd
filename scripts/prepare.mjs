// Runs before anything is installed: nothing but Node's own modules here.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what is missing and builds the extension and its tests. */
export async function prepare() {
	if (!isInstalled()) {
		console.log('Installing the dependencies…');
		await run('npm', ['ci']);
	}
	console.log('Building…');
	await run(process.execPath, ['esbuild.js', '--tests']);
}

/** Whether node_modules holds what package-lock.json names, in those versions. */
function isInstalled() {
	const wanted = readPackages('package-lock.json');
	const present = readPackages('node_modules/.package-lock.json');
	return (
		present !== undefined &&
		Object.entries(wanted ?? {}).every(
			([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
		)
	);
}

/** @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function readPackages(path) {
	try {
		return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
	} catch {
		return undefined;
	}
}

async function run(command, args) {
	const shell = process.platform === 'win32' && command === 'npm';
	const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell });
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	});
	if (code !== 0) {
		throw new Error(`${command} ${args.join(' ')} failed`);
	}
}
