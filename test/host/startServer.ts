import { join } from 'node:path';
import { fetchServer } from './fetchServer';
import { freePort } from './freePort';
import { HostError } from './hostError';
import { startProcess, type RunningProcess } from './startProcess';
import { createTemporaryFolder, type TemporaryFolder } from './temporaryFolder';
import type { VscodeAge } from './vscodeVersions';
import { writeSettings } from './writeSettings';

export interface ServerOptions {
	/** Which VS Code; the newest if absent. */
	readonly age?: VscodeAge;
	/** The user's settings, on top of those that keep the window quiet. */
	readonly settings?: Readonly<Record<string, unknown>>;
	/** Folders are untrusted until the user trusts them (Restricted Mode); otherwise all are trusted. */
	readonly restricted?: boolean;
	/** Keeps settings, state and extensions here; a fresh temp folder if absent. */
	readonly dataFolder?: string;
	readonly preferredPort?: number;
	/** Added to the environment of the server and its extension hosts. */
	readonly env?: Readonly<Record<string, string>>;
}

export interface Server {
	readonly port: number;
	/** Address of a window on `folder` (an empty window if absent). */
	readonly url: (folder: string | undefined, payload: WindowPayload) => string;
	/** Address of a file on the server's machine, as the window knows it. */
	readonly remote: (path: string) => string;
	/** Resolves when the server has ended. */
	readonly exitCode: Promise<number>;
	/** The last lines it wrote. */
	readonly output: () => string;
	readonly dispose: () => Promise<void>;
}

export type WindowPayload = readonly (readonly [name: string, value: string])[];

/** Starts VS Code's server on 127.0.0.1, fetching it first if need be. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
	const { node, main } = await fetchServer(options.age ?? 'newest');
	const data =
		options.dataFolder === undefined ? await createTemporaryFolder('server') : keptFolder(options.dataFolder);
	const settings = { 'security.workspace.trust.enabled': options.restricted ?? false, ...options.settings };
	// Each of the two files is deaf to some settings: the machine's to those of the application, and the reverse.
	await writeSettings(join(data.path, 'data/Machine'), settings);
	await writeSettings(join(data.path, 'data/User'), settings);
	const port = await freePort(options.preferredPort);
	const running = startProcess(node, [main, ...serverArguments(port, data.path, options.restricted ?? false)], {
		env: { ...withoutEditorVariables(), ...options.env },
	});
	const dispose = async (): Promise<void> => {
		await running.stop();
		await data.dispose();
	};
	try {
		await untilListening(running, port);
	} catch (error) {
		await dispose();
		throw error;
	}
	const { exitCode, output } = running;
	const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${encodeURI(path)}`;
	return { port, url: (folder, payload) => windowUrl(port, folder, payload), remote, exitCode, output, dispose };
}

function keptFolder(path: string): TemporaryFolder {
	return { path, dispose: () => Promise.resolve() };
}

function serverArguments(port: number, dataFolder: string, restricted: boolean): readonly string[] {
	return [
		...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
		// The smoke test driver is what makes a built VS Code load an extension from a folder.
		...['--accept-server-license-terms', '--enable-smoke-test-driver', '--telemetry-level', 'off'],
		...['--server-data-dir', dataFolder, '--user-data-dir', join(dataFolder, 'data')],
		...['--extensions-dir', join(dataFolder, 'extensions')],
		...(restricted ? [] : ['--disable-workspace-trust']),
	];
}

/** What a surrounding VS Code (its terminal) puts into our environment is not meant for this one. */
function withoutEditorVariables(): NodeJS.ProcessEnv {
	const foreign = /^(VSCODE_|ELECTRON_RUN_AS_NODE$|NODE_OPTIONS$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

const startLimitMs = 90_000;

async function untilListening(running: RunningProcess, port: number): Promise<void> {
	const ended = running.exitCode.then(() => 'ended' as const);
	const giveUpMs = Date.now() + startLimitMs;
	while (!(await answers(port))) {
		const pause = new Promise<'waited'>((resolve) => setTimeout(() => resolve('waited'), 100));
		if ((await Promise.race([ended, pause])) === 'ended' || Date.now() > giveUpMs) {
			throw new HostError(`VS Code's server did not start:\n${running.output()}`);
		}
	}
}

async function answers(port: number): Promise<boolean> {
	return fetch(`http://127.0.0.1:${port}/version`).then(
		(response) => response.ok,
		() => false,
	);
}

function windowUrl(port: number, folder: string | undefined, payload: WindowPayload): string {
	const place = folder === undefined ? 'ew=true' : `folder=${encodeURIComponent(folder)}`;
	return `http://127.0.0.1:${port}/?${place}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
