import { spawn, type ChildProcess } from 'node:child_process';
import { cleanUpLater } from './cleanUp';

export interface RunningProcess {
	/** The last lines it wrote, for error messages. */
	readonly output: () => string;
	/** Resolves when it has ended; -1 if it could not be started. */
	readonly exitCode: Promise<number>;
	/** Ends it and everything it started. */
	readonly stop: () => Promise<void>;
}

export interface ProcessOptions {
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
	/** Called with each piece of output. */
	readonly onOutput?: (text: string) => void;
	/** The process writes to our own terminal instead of `output`. */
	readonly showOutput?: boolean;
}

/**
 * Starts a process that never outlives us: a small guard starts it in a process group of its own and ends the group
 * when the pipe from us closes, however we ended.
 */
export function startProcess(command: string, args: readonly string[], options: ProcessOptions = {}): RunningProcess {
	const output = options.showOutput ? 'inherit' : 'pipe';
	const child = spawn(process.execPath, ['-e', guard, '--', command, ...args], {
		cwd: options.cwd,
		env: options.env ?? process.env,
		detached: process.platform !== 'win32',
		stdio: ['pipe', output, output],
		windowsHide: true,
	});
	const exitCode = new Promise<number>((resolve) => {
		child.once('error', () => resolve(-1));
		child.once('close', (code) => resolve(code ?? -1));
	});
	const stop = cleanUpLater(async () => {
		child.stdin?.end();
		await exitCode;
	});
	void exitCode.then(stop);
	return { output: collectOutput(child, options.onOutput), exitCode, stop };
}

const keptCharacters = 20_000;

function collectOutput(child: ChildProcess, onOutput?: (text: string) => void): () => string {
	let kept = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.setEncoding('utf8').on('data', (text: string) => {
			kept = (kept + text).slice(-keptCharacters);
			onOutput?.(text);
		});
	}
	return () => kept;
}

/** Asks the group to end (SIGTERM), and after four seconds makes it end. Windows has no groups, but `taskkill` knows trees. */
const guard = `
const { spawn, spawnSync } = require('node:child_process');
const [command, ...args] = process.argv.slice(1);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const endGroup = (signal) => {
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
	} else {
		process.kill(-process.pid, signal);
	}
};
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
	process.on(signal, () => {});
}
child.on('error', (error) => {
	console.error(error.message);
	process.exit(127);
});
child.on('exit', (code) => {
	endGroup('SIGTERM');
	process.exit(code ?? 1);
});
process.stdin.resume().on('end', () => {
	endGroup('SIGTERM');
	setTimeout(() => endGroup('SIGKILL'), 4000).unref();
});
`;
