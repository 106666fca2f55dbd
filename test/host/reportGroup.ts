import type { GroupRun } from './runMocha';
import type { TestGroup } from './testGroups';
import type { TestResult } from './testResults';

export interface Counts {
	readonly passed: number;
	readonly failed: number;
}

/** Enough for a message, a difference and a stack; a dumped page is longer. */
const longestError = 4000;

/** Prints one group's failures and its line; a group that ran no test, or broke, counts as one failure. */
export function reportGroup({ name, what }: TestGroup, { results, problem }: GroupRun, seconds: number): Counts {
	for (const result of results.filter(({ state }) => state === 'failed')) {
		console.log(`  ✗ ${result.path.join(' › ')}\n${indent((result.error ?? '').slice(0, longestError))}`);
	}
	const passed = count(results, 'passed');
	const failed = count(results, 'failed');
	const broken = problem ?? (passed + failed === 0 ? 'no test ran' : undefined);
	if (broken !== undefined) {
		console.log(`  ✗ ${name}: ${broken}`);
	}
	const shared = results.filter(usesSharedData);
	const parts = [
		`${passed} passed`,
		...some(failed, 'failed'),
		...some(count(results, 'pending'), 'skipped'),
		...some(count(shared, 'passed'), 'of the passed with the shared data'),
	];
	console.log(`${name.padEnd(12)} ${parts.join(', ')} (${what}, ${seconds} s)`);
	return { passed, failed: failed + (broken === undefined ? 0 : 1) };
}

function usesSharedData({ path }: TestResult): boolean {
	return path.some((title) => title.toLowerCase().startsWith('with the shared data'));
}

function count(results: readonly TestResult[], state: TestResult['state']): number {
	return results.filter((result) => result.state === state).length;
}

function some(number: number, what: string): readonly string[] {
	return number > 0 ? [`${number} ${what}`] : [];
}

function indent(text: string): string {
	return text.replace(/^/gm, '      ');
}
