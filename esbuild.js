// Builds everything Glossator runs: `node esbuild.js [--watch] [--tests]`.
const esbuild = require('esbuild');
const { readdirSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const watch = process.argv.includes('--watch');
const withTests = process.argv.includes('--tests');

/** `platform: browser` turns a stray Node builtin into a build error, so one bundle serves desktop and web. */
const shipped = {
	bundle: true,
	format: 'cjs',
	platform: 'browser',
	target: 'es2022',
	minify: true,
	sourcemap: watch || withTests ? 'linked' : false,
	legalComments: 'none',
	logLevel: 'warning',
	// Only src/vscode/platform/startWorker.ts and src/worker/main.ts name this one, and only where Node exists.
	external: ['vscode', 'node:worker_threads'],
};

const builds = [
	{ ...shipped, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
	{ ...shipped, entryPoints: ['src/worker/main.ts'], outfile: 'dist/worker.js' },
];

const testFiles = (folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.test.ts'))
		.map((name) => join(folder, name));

if (withTests || watch) {
	const tests = { bundle: true, format: 'cjs', target: 'es2022', sourcemap: 'inline', logLevel: 'warning' };
	const inNode = { ...tests, platform: 'node', packages: 'external', outbase: 'test' };
	builds.push(
		{ ...inNode, entryPoints: [...testFiles('test/core'), ...testFiles('test/manifest')], outdir: 'out/test' },
		{ ...inNode, entryPoints: testFiles('test/workbench'), outdir: 'out/test' },
		// One bundle for both extension hosts; mocha comes along as its browser build.
		{
			...tests,
			platform: 'browser',
			entryPoints: ['test/vscode/index.ts'],
			external: ['vscode'],
			outfile: 'out/test/vscode/index.js',
		},
	);
}

const reportProgress = {
	name: 'report-progress',
	setup(build) {
		build.onStart(() => console.log('[watch] build started'));
		build.onEnd(() => console.log('[watch] build finished'));
	},
};

async function main() {
	if (watch) {
		const contexts = builds.map((options) => esbuild.context({ ...options, plugins: [reportProgress] }));
		for (const context of await Promise.all(contexts)) {
			await context.watch();
		}
		return;
	}
	rmSync('dist', { recursive: true, force: true });
	await Promise.all(builds.map((options) => esbuild.build(options)));
}

main().catch(() => process.exit(1));
