import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './projectFolder';
import { runInHost, type HostRun } from './runInHost';
import { runMocha, type GroupRun } from './runMocha';
import { chooseProvider, describeProvider, type Provider } from './chooseProvider';

export interface TestGroup {
	readonly name: string;
	readonly what: string;
	readonly run: (grep: string | undefined) => Promise<GroupRun>;
}

const minuteMs = 60_000;

/** The groups of `npm test` in the order they run: what fails fastest first. */
export function testGroups(): readonly TestGroup[] {
	return [
		inNode('core', 'the logic, in plain Node', 5),
		inNode('net', 'the HTTP client and the services, against a local server', 5),
		inNode('manifest', 'package.json against the code', 5),
		inHost('vscode', "VS Code's Node host", { kind: 'node', age: 'newest' }, 'all'),
		inHost('web', "VS Code's web worker host", { kind: 'web', age: 'newest' }, 'all'),
		inHost('oldest', 'the oldest VS Code we support', { kind: 'node', age: 'oldest' }, 'smoke'),
		...optional('restricted', 'Restricted Mode'),
		...optional('emptyWindow', 'a window without a folder'),
		inNode('workbench', 'the window, driven as a user would', 20),
	];
}

function inNode(name: string, what: string, minutes: number): TestGroup {
	return { name, what, run: (grep) => runMocha(name, { grep, limitMs: limit(minutes) }) };
}

function inHost(
	name: string,
	what: string,
	host: Pick<HostRun, 'kind' | 'age'>,
	group: HostRun['selection']['group'],
): TestGroup {
	return {
		name,
		what,
		run: async (grep) => {
			const selection = { group, kind: host.kind, ...(grep === undefined ? {} : { grep }) };
			return runInHost({ provider: await provider(), ...host, selection, limitMs: limit(5) });
		},
	};
}

/** Groups that exist when there are files for them. */
function optional(name: 'restricted' | 'emptyWindow', what: string): readonly TestGroup[] {
	const files = readdirSync(join(projectFolder, 'test/vscode'));
	return files.some((file) => file.endsWith(`.${name}.test.ts`))
		? [inHost(name, what, { kind: 'node', age: 'newest' }, name)]
		: [];
}

/** Only an unattended run is cut short: someone may be looking at a test in a debugger. */
function limit(minutes: number): number {
	return process.env['CI'] ? minutes * minuteMs : 24 * 60 * minuteMs;
}

let chosen: Promise<Provider> | undefined;

async function provider(): Promise<Provider> {
	chosen ??= chooseProvider().then((found) => {
		console.log(describeProvider(found));
		return found;
	});
	return chosen;
}
