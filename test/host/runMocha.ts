import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectFolder } from './projectFolder';
import { startProcess } from './startProcess';
import { createTemporaryFolder } from './temporaryFolder';
import { readResults, type TestResult } from './testResults';

export interface GroupRun {
	readonly results: readonly TestResult[];
	/** Why the run as a whole failed. */
	readonly problem?: string;
}

export interface GroupOptions {
	readonly grep?: string | undefined;
	/** The run is ended after so long. */
	readonly limitMs: number;
}

/** Runs built tests (a folder of out/test) with mocha in plain Node. */
export async function runMocha(folder: string, { grep, limitMs }: GroupOptions): Promise<GroupRun> {
	const temporary = await createTemporaryFolder('results');
	const file = join(temporary.path, 'results.ndjson');
	await writeFile(file, '');
	const running = startProcess(process.execPath, mochaArguments(folder, grep), {
		cwd: projectFolder,
		env: { ...process.env, GLOSSATOR_TEST_RESULTS: file },
	});
	const timer = setTimeout(() => void running.stop(), limitMs);
	const startedMs = Date.now();
	const exitCode = await running.exitCode;
	clearTimeout(timer);
	const results = readResults(await readFile(file, 'utf8'));
	await temporary.dispose();
	const failed = results.some(({ state }) => state === 'failed');
	if (exitCode === 0 || failed) {
		return { results };
	}
	const late = Date.now() - startedMs >= limitMs;
	return {
		results,
		problem: late ? 'took too long and was ended' : `mocha ended with ${exitCode}\n${running.output()}`,
	};
}

function mochaArguments(folder: string, grep: string | undefined): readonly string[] {
	const mocha = createRequire(join(projectFolder, 'package.json')).resolve('mocha/bin/mocha.js');
	const reporter = join(projectFolder, 'out/test/host/mochaReporter.js');
	const files = `out/test/${folder}/**/*.test.js`;
	const limit = folder === 'workbench' ? '120000' : '20000';
	return [
		mocha,
		'--reporter',
		reporter,
		'--timeout',
		limit,
		// A busy machine can swallow a key press on its way through browser and server; a fault fails every time.
		...(folder === 'workbench' ? ['--retries', '2'] : []),
		'--enable-source-maps',
		...(grep ? ['--grep', grep] : []),
		files,
	];
}
