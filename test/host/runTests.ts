import { parseArgs } from 'node:util';
import { cleanUpNow, isEnding } from './cleanUp';
import { HostError } from './hostError';
import { reportGroup, type Counts } from './reportGroup';
import type { GroupRun } from './runMocha';
import { testGroups, type TestGroup } from './testGroups';

/** `npm test [-- GROUP…] [--grep PATTERN]` */
async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });
	const counts: Counts[] = [];
	for (const group of chooseGroups(positionals)) {
		const startedMs = Date.now();
		const run = await group.run(values.grep).catch(asProblem);
		if (isEnding()) {
			return;
		}
		counts.push(reportGroup(group, run, Math.round((Date.now() - startedMs) / 1000)));
	}
	const passed = counts.reduce((sum, group) => sum + group.passed, 0);
	const failed = counts.reduce((sum, group) => sum + group.failed, 0);
	process.exitCode = failed === 0 ? 0 : 1;
	await cleanUpNow();
	console.log(`${passed} passed, ${failed} failed`);
}

function chooseGroups(names: readonly string[]): readonly TestGroup[] {
	const groups = testGroups();
	const unknown = names.find((name) => !groups.some((group) => group.name === name));
	if (unknown !== undefined) {
		throw new HostError(`No test group "${unknown}". There are: ${groups.map(({ name }) => name).join(', ')}`);
	}
	return names.length === 0 ? groups : groups.filter(({ name }) => names.includes(name));
}

function asProblem(error: unknown): GroupRun {
	return { results: [], problem: error instanceof HostError ? error.message : String((error as Error).stack ?? error) };
}

main().catch(async (error: unknown) => {
	console.error(error instanceof HostError ? error.message : error);
	await cleanUpNow();
	console.log('0 passed, 1 failed');
	process.exit(1);
});
