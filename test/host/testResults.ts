/** One test as it ended, or as it stands while it runs. Results travel as one JSON text per line. */
export interface TestResult {
	/** Titles of the suites around it, then its own. */
	readonly path: readonly string[];
	readonly state: 'running' | 'passed' | 'failed' | 'pending';
	readonly durationMs?: number;
	/** Message and stack. */
	readonly error?: string;
}

/** Which tests one run takes. */
export interface TestSelection {
	/** By the file's name: `x.smoke.test.ts` belongs to `smoke` and to `all`; the other two run only on their own. */
	readonly group: 'all' | 'smoke' | 'restricted' | 'emptyWindow';
	/** The host they must find themselves in; whichever it is, if absent. */
	readonly kind?: 'node' | 'web';
	/** Only tests whose full title matches this regular expression. */
	readonly grep?: string;
	/** Address of the server that stands for all services while the tests run. */
	readonly services?: string;
}

/** Where the tests inside VS Code find their selection and leave their results, in the folder of the extension. */
export const selectionFile = 'out/test/vscode/selection.json';
export const resultsFile = 'out/test/vscode/results.ndjson';

/** The final word on each test. A test that started and did not end failed. */
export function readResults(text: string): readonly TestResult[] {
	const results: TestResult[] = [];
	let running: TestResult | undefined;
	for (const line of text.split('\n').filter((line) => line !== '')) {
		const result = JSON.parse(line) as TestResult;
		running = result.state === 'running' ? result : undefined;
		if (!running) {
			results.push(result);
		}
	}
	return running ? [...results, { ...running, state: 'failed', error: 'did not end before it was stopped' }] : results;
}
