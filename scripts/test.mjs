// `npm test`: see test/host/runTests.ts.
import { prepare } from './prepare.mjs';

try {
	await prepare();
	await import('../out/test/host/runTests.js');
} catch (error) {
	console.error(error.message);
	console.log('0 passed, 1 failed');
	process.exitCode = 1;
}
