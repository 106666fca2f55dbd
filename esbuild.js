// Builds everything Glossator runs: `node esbuild.js [--watch] [--tests]`.
const esbuild = require('esbuild');
const { readFileSync, readdirSync, rmSync } = require('node:fs');
const { basename, join } = require('node:path');

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

/** What the tests inside VS Code use, made fit for a host without Node. */
const forBothHosts = {
	name: 'for-both-hosts',
	setup(build) {
		// The npm package `assert` has the strict half of node:assert beside the lenient one.
		build.onResolve({ filter: /^node:assert\/strict$/ }, ({ path }) => ({ path, namespace: 'strict-assert' }));
		build.onLoad({ filter: /.*/, namespace: 'strict-assert' }, () => ({
			contents: `module.exports = require('assert').strict;`,
			resolveDir: __dirname,
		}));
		// Mocha's browser build is CommonJS in a package of ES modules: out of its folder, it is taken for what it is.
		build.onResolve({ filter: /^mocha\/mocha.js$/ }, ({ path }) => ({ path, namespace: 'commonjs' }));
		build.onLoad({ filter: /.*/, namespace: 'commonjs' }, ({ path }) => ({
			contents: readFileSync(require.resolve(path), 'utf8'),
		}));
	},
};

if (withTests || watch) {
	const tests = { bundle: true, format: 'cjs', target: 'es2022', sourcemap: 'inline', logLevel: 'warning' };
	const inNode = { ...tests, platform: 'node', packages: 'external', outbase: 'test', outdir: 'out/test' };
	const hostPrograms = ['runTests', 'startSample', 'mochaReporter'].map((name) => `test/host/${name}.ts`);
	builds.push(
		{
			...inNode,
			entryPoints: ['test/core', 'test/net', 'test/manifest', 'test/workbench']
				.flatMap(testFiles)
				.concat(hostPrograms, 'test/workbench/takeScreenshots.ts', 'test/bench/run.ts', 'test/bench/library.ts'),
		},
		// One bundle for both extension hosts; mocha comes along as its browser build.
		{
			...tests,
			platform: 'browser',
			entryPoints: ['test/vscode/index.ts'],
			external: ['vscode'],
			outfile: 'out/test/vscode/index.js',
			define: {
				TEST_FILES: JSON.stringify(testFiles('test/vscode').map((path) => basename(path, '.test.ts'))),
				// Of Node's globals, the package `assert` looks at these.
				...{ 'process.env.NODE_DEBUG': '""', 'process.stderr': 'undefined', 'process.emitWarning': 'undefined' },
			},
			plugins: [forBothHosts],
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
		const contexts = builds.map((options) =>
			esbuild.context({ ...options, plugins: [...(options.plugins ?? []), reportProgress] }),
		);
		for (const context of await Promise.all(contexts)) {
			await context.watch();
		}
		return;
	}
	for (const folder of withTests ? ['dist', 'out/test'] : ['dist']) {
		rmSync(folder, { recursive: true, force: true });
	}
	await Promise.all(builds.map((options) => esbuild.build(options)));
}

main().catch(() => process.exit(1));
