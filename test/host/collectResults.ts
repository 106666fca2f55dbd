import type { TestResult } from './testResults';

/** Tells `report` about every test of a mocha run as it starts and ends; failing hooks count as failing tests. */
export function collectResults(runner: Mocha.Runner, report: (result: TestResult) => void): void {
	runner.on('test', (test) => report({ path: test.titlePath(), state: 'running' }));
	runner.on('pass', (test) => report({ path: test.titlePath(), state: 'passed', durationMs: test.duration ?? 0 }));
	runner.on('pending', (test) => report({ path: test.titlePath(), state: 'pending' }));
	runner.on('fail', (test, error: unknown) =>
		report({ path: test.titlePath(), state: 'failed', durationMs: test.duration ?? 0, error: describeError(error) }),
	);
}

function describeError(error: unknown): string {
	if (!(error instanceof Error)) {
		return String(error);
	}
	const stack = error.stack ?? '';
	return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}
