// `npm start`: see test/host/startSample.ts.
import { prepare } from './prepare.mjs';

try {
	await prepare();
	await import('../out/test/host/startSample.js');
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
