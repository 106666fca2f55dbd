import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { collectResults } from '../host/collectResults';
import { resultsFile, selectionFile, type TestResult, type TestSelection } from '../host/testResults';
import { extension } from './glossator';

/** The names of the test files beside this one, put here by esbuild.js. */
declare const TEST_FILES: readonly string[];

/** Runs inside an extension host, Node's or the web worker: the entry that VS Code calls to run tests. */
export async function run(): Promise<void> {
	const selection = await readSelection();
	checkSurroundings(selection);
	const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base, ...pick(selection) });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	for (const name of TEST_FILES.filter((file) => belongs(file, selection.group))) {
		await import(`./${name}.test.ts`);
	}
	const results = await runTests(mocha);
	await vscode.workspace.fs.writeFile(inExtension(resultsFile), new TextEncoder().encode(results.map(toLine).join('')));
	const failed = results.filter(({ state }) => state === 'failed').length;
	if (failed > 0) {
		throw new Error(`${failed} failed`);
	}
}

/** A run that proves something about another place than it says would be worse than none. */
function checkSurroundings({ group, kind }: TestSelection): void {
	const isNode = typeof process !== 'undefined' && process.versions?.node !== undefined;
	if (kind !== undefined && (kind === 'node') !== isNode) {
		throw new Error(`This is not the ${kind} extension host.`);
	}
	if (group === 'restricted' && vscode.workspace.isTrusted) {
		throw new Error('The folder is trusted: this is not Restricted Mode.');
	}
	if (group === 'emptyWindow' && vscode.workspace.workspaceFolders !== undefined) {
		throw new Error('This window has a folder.');
	}
}

function pick({ grep }: TestSelection): Mocha.MochaOptions {
	return grep === undefined ? {} : { grep: new RegExp(grep) };
}

/** Everything, if nobody chose (a launch from the editor). */
async function readSelection(): Promise<TestSelection> {
	const bytes = await vscode.workspace.fs.readFile(inExtension(selectionFile)).then(
		(content) => content,
		() => undefined,
	);
	return bytes === undefined ? { group: 'all' } : (JSON.parse(new TextDecoder().decode(bytes)) as TestSelection);
}

/** `notes` belongs to all, `activation.smoke` to smoke and all, `reading.restricted` to restricted alone. */
function belongs(file: string, group: TestSelection['group']): boolean {
	const tag = /\.(?<tag>\w+)$/.exec(file)?.groups?.['tag'];
	return tag === group || (group === 'all' && (tag === undefined || tag === 'smoke'));
}

function runTests(mocha: Mocha): Promise<readonly TestResult[]> {
	const results: TestResult[] = [];
	return new Promise((resolve) => {
		const runner = mocha.run(() => resolve(results));
		collectResults(runner, (result) => results.push(result));
	});
}

function inExtension(path: string): vscode.Uri {
	return vscode.Uri.joinPath(extension().extensionUri, path);
}

function toLine(result: TestResult): string {
	return `${JSON.stringify(result)}\n`;
}
