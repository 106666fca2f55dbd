import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheFolder } from './cacheFolder';
import { chooseProvider, describeProvider } from './chooseProvider';
import { cleanUpNow, isEnding } from './cleanUp';
import { desktopArguments, findDesktop } from './desktop';
import { HostError } from './hostError';
import { projectFolder, sampleWorkspace } from './projectFolder';
import { startProcess } from './startProcess';
import { startServer } from './startServer';

/** `npm start [-- FOLDER]`: Glossator on the sample workspace, or on a folder of yours, until Ctrl-C. */
async function main(): Promise<void> {
	const provider = await chooseProvider();
	console.log(describeProvider(provider));
	const own = process.argv[2];
	const workspace = own === undefined ? await sampleCopy() : resolve(process.env['INIT_CWD'] ?? '.', own);
	console.log(`Workspace: ${workspace}`);
	await (provider === 'desktop' ? showDesktop(workspace) : serve(workspace));
}

/** A copy outside the repository that keeps what you write in it from one start to the next. */
async function sampleCopy(): Promise<string> {
	const folder = join(cacheFolder(), 'sample-workspace');
	await mkdir(folder, { recursive: true });
	await cp(sampleWorkspace, folder, { recursive: true, force: false });
	return folder;
}

const dataFolder = (): string => join(cacheFolder(), 'sample-data');

async function showDesktop(workspace: string): Promise<void> {
	const folders = { extension: projectFolder, workspace, data: dataFolder() };
	const args = [...(await desktopArguments(folders)), `--extensionDevelopmentPath=${projectFolder}`];
	const window = startProcess(await findDesktop('newest'), args, { showOutput: true });
	console.log('Close the window or press Ctrl-C to end.');
	process.exitCode = await window.exitCode;
}

/** The same port each time, where it is free, so that the browser keeps the layout of the window. */
const preferredPort = 8139;

async function serve(workspace: string): Promise<void> {
	const server = await startServer({ dataFolder: dataFolder(), preferredPort });
	const payload = [['extensionDevelopmentPath', server.remote(projectFolder)]] as const;
	console.log(`\nOpen this address in a browser:\n\n  ${server.url(workspace, payload)}\n\nPress Ctrl-C to end.`);
	const code = await server.exitCode;
	throw new HostError(`VS Code's server ended (${code}):\n${server.output()}`);
}

main().catch(async (error: unknown) => {
	if (isEnding()) {
		return;
	}
	console.error(error instanceof HostError ? error.message : error);
	await cleanUpNow();
	process.exit(1);
});
