import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyExtension, type HostKind } from './copyExtension';
import { runInDesktop } from './desktop';
import { openWorkbench } from './openWorkbench';
import { projectFolder, sampleWorkspace } from './projectFolder';
import type { GroupRun } from './runMocha';
import { startServices } from '../services/startServices';
import { startServer } from './startServer';
import { createTemporaryFolder } from './temporaryFolder';
import { readResults, resultsFile, selectionFile, type TestSelection } from './testResults';
import type { VscodeAge } from './vscodeVersions';

export interface HostRun {
	readonly provider: 'desktop' | 'server';
	readonly age: VscodeAge;
	readonly kind: HostKind;
	readonly selection: TestSelection;
	readonly limitMs: number;
}

/** What a run needs on disk, all of it fresh. */
export interface HostFolders {
	/** The extension with its tests. */
	readonly extension: string;
	readonly testsPath: string;
	/** Absent for an empty window. */
	readonly workspace: string | undefined;
	/** For the settings and state of this VS Code. */
	readonly data: string;
}

/** Data that lies beside the repository on some machines; tests that use it are skipped on the others. */
const sharedFeeds = join(projectFolder, '../shared/data/feeds');

const testsPath = 'out/test/vscode/index.js';

/** Runs the tests of test/vscode inside the extension host of a real VS Code, on a copy of the sample workspace. */
export async function runInHost(run: HostRun): Promise<GroupRun> {
	const temporary = await createTemporaryFolder('host');
	const services = await startServices();
	try {
		const selection = { ...run.selection, services: services.url };
		const folders = await makeFolders(temporary.path, { ...run, selection });
		const log = await (run.provider === 'desktop' ? runInDesktop(run, folders) : runInServer(run, folders));
		return await readRun(folders.extension, log);
	} finally {
		await services.close();
		await temporary.dispose();
	}
}

async function makeFolders(root: string, { kind, selection }: HostRun): Promise<HostFolders> {
	const extension = join(root, 'extension');
	await copyExtension(extension, kind);
	await mkdir(join(extension, dirname(testsPath)), { recursive: true });
	await cp(join(projectFolder, testsPath), join(extension, testsPath));
	await writeFile(join(extension, selectionFile), JSON.stringify(selection));
	const workspace = selection.group === 'emptyWindow' ? undefined : join(root, 'workspace');
	if (workspace !== undefined) {
		await cp(sampleWorkspace, workspace, { recursive: true });
		await cp(sharedFeeds, join(workspace, 'shared'), { recursive: true }).catch(ifAbsent);
	}
	return { extension, testsPath: join(extension, testsPath), workspace, data: join(root, 'data') };
}

/** Returns the last lines of the log. */
async function runInServer(run: HostRun, folders: HostFolders): Promise<string> {
	const restricted = run.selection.group === 'restricted';
	const server = await startServer({ age: run.age, restricted, dataFolder: folders.data });
	try {
		const { extension: extensionPath, testsPath, workspace } = folders;
		const folder = workspace === undefined ? {} : { folder: workspace };
		const workbench = await openWorkbench(server, { extensionPath, testsPath, kind: run.kind, ...folder });
		try {
			await withLimit(workbench.exitCode, run.limitMs);
			printMeasured(workbench.log);
			return [...workbench.log.slice(-40), server.output().slice(-2000)].join('\n');
		} finally {
			await workbench.dispose();
		}
	} finally {
		await server.dispose();
	}
}

/** What a test measured and printed inside VS Code. */
function printMeasured(log: readonly string[]): void {
	const measured = log
		.map((line) => /Glossator activated in [\d.]+ ms/.exec(line)?.[0])
		.filter((text) => text !== undefined);
	for (const text of new Set(measured)) {
		console.log(`  ${text}`);
	}
}

async function withLimit(exitCode: Promise<number>, limitMs: number): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)));
	await Promise.race([exitCode, limit]);
	clearTimeout(timer);
}

async function readRun(extension: string, log: string): Promise<GroupRun> {
	const text = await readFile(join(extension, resultsFile), 'utf8').catch(() => undefined);
	if (text === undefined) {
		return { results: [], problem: `the tests left no results. The end of the log:\n${log}` };
	}
	const results = readResults(text);
	return results.length > 0 ? { results } : { results, problem: `no test ran. The end of the log:\n${log}` };
}

function ifAbsent(error: NodeJS.ErrnoException): void {
	if (error.code !== 'ENOENT') {
		throw error;
	}
}
