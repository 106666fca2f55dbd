import { appendFileSync } from 'node:fs';
import { collectResults } from './collectResults';

/** For `mocha --reporter`: appends each result to the file named in GLOSSATOR_TEST_RESULTS. */
class FileReporter {
	constructor(runner: Mocha.Runner) {
		const file = process.env['GLOSSATOR_TEST_RESULTS'];
		if (file === undefined) {
			throw new Error('GLOSSATOR_TEST_RESULTS names no file: run the tests with `npm test`');
		}
		collectResults(runner, (result) => appendFileSync(file, `${JSON.stringify(result)}\n`));
	}
}

module.exports = FileReporter;
