import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { startProcess, type ProcessOptions } from './startProcess';

/** Runs one Node of those we fetched (or our own) to its end; fails with its output when it fails. */
export async function runNode(node: string, args: readonly string[], options: ProcessOptions): Promise<string> {
	const running = startProcess(node, args, options);
	const exitCode = await running.exitCode;
	if (exitCode !== 0) {
		throw new Error(`${node} ${args.join(' ')} ended with ${exitCode}\n${running.output()}`);
	}
	return running.output();
}

/** Runs npm on `node`, with `node` first on PATH and its headers for native modules, in `folder`. */
export async function runNpm(node: string, args: readonly string[], folder: string): Promise<void> {
	await runNode(node, [npmScript(), ...args], {
		cwd: folder,
		env: {
			...withoutNpmVariables(),
			PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`,
			npm_config_nodedir: dirname(dirname(node)),
			npm_config_audit: 'false',
			npm_config_fund: 'false',
			npm_config_fetch_retries: '1',
			npm_config_update_notifier: 'false',
		},
	});
}

/** The npm that started us, else the one that lies beside our Node. */
function npmScript(): string {
	const { npm_execpath } = process.env;
	const prefix = dirname(process.execPath);
	const candidates = [
		...(npm_execpath?.endsWith('npm-cli.js') ? [npm_execpath] : []),
		join(prefix, '../lib/node_modules/npm/bin/npm-cli.js'),
		join(prefix, 'node_modules/npm/bin/npm-cli.js'),
		'/usr/share/nodejs/npm/bin/npm-cli.js',
	];
	const found = candidates.find((path) => existsSync(path));
	if (!found) {
		throw new Error('npm was not found beside Node: start through npm (`npm test`, `npm start`)');
	}
	return found;
}

/** Without the variables that tie a nested npm to our own package. */
function withoutNpmVariables(): NodeJS.ProcessEnv {
	const own = /^(npm_package_|npm_lifecycle_|npm_config_(local_|global_)?prefix$|npm_config_user_agent$|INIT_CWD$)/i;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
