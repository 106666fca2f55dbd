import * as assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';

const kilobyte = 1024;
/** What each bundle may ask the host for, and how large it may be. */
const budgets = [
	{ file: 'dist/extension.js', requires: ['vscode', 'node:worker_threads'], limit: 340 * kilobyte },
	{ file: 'dist/worker.js', requires: ['node:worker_threads'], limit: 1150 * kilobyte },
];

describe('The bundles', () => {
	for (const { file, requires, limit } of budgets) {
		it(`${file} requires only ${requires.join(' and ')}`, () => {
			const required = [...readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(
				(match) => match[1] ?? '',
			);
			assert.deepEqual(
				required.filter((name) => !requires.includes(name)),
				[],
			);
		});

		it(`${file} is no larger than ${limit / kilobyte} kB`, () => {
			const { size } = statSync(file);
			assert.ok(size <= limit, `${Math.round(size / kilobyte)} kB`);
		});
	}
});
