import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as esbuild from 'esbuild';

describe('The third-party notices', () => {
	it('name every package that is bundled, and no other', async () => {
		const { metafile } = await esbuild.build({
			...{ entryPoints: ['src/extension.ts', 'src/worker/main.ts'], outdir: 'out', bundle: true, write: false },
			...{ metafile: true, platform: 'browser', format: 'cjs', external: ['vscode', 'node:worker_threads'] },
		});
		const paths = Object.keys(metafile.inputs).join('\n');
		const bundled = [...paths.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map((match) => match[1] ?? '');
		const named = [...readFileSync('THIRD_PARTY_NOTICES.md', 'utf8').matchAll(/^## (\S+)$/gm)].map(
			(match) => match[1] ?? '',
		);
		assert.deepEqual(named, [...new Set(bundled)].sort());
	});
});
