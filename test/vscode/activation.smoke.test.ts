import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, glossator } from './glossator';

describe('Activation', () => {
	it('waits until somebody needs Glossator', () => {
		assert.equal(extension().isActive, false);
	});

	it('succeeds, prints how long it took, and starts no worker before something is asked', async () => {
		const workers = countWorkers();
		const startedMs = performance.now();
		await extension().activate();
		console.log(`Glossator activated in ${(performance.now() - startedMs).toFixed(1)} ms`);
		assert.equal(extension().isActive, true);
		assert.equal(workers?.count() ?? 0, 0);
		await (await glossator()).papers();
		assert.equal(workers?.count() ?? 1, 1);
		workers?.stop();
	});

	it('registers every command that package.json contributes', async () => {
		await extension().activate();
		const { contributes } = extension().packageJSON as { contributes: { commands: readonly { command: string }[] } };
		const registered = new Set(await vscode.commands.getCommands(true));
		assert.deepEqual(
			contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)),
			[],
		);
	});
});

/** Counts the web workers that are started; `undefined` in Node's host, where a test cannot see threads. */
function countWorkers(): { count(): number; stop(): void } | undefined {
	if (!('WorkerGlobalScope' in globalThis)) {
		return undefined;
	}
	const original = globalThis.Worker;
	let started = 0;
	globalThis.Worker = new Proxy(original, {
		construct: (target, parameters: ConstructorParameters<typeof Worker>) => {
			started++;
			return new target(...parameters);
		},
	});
	return { count: () => started, stop: () => (globalThis.Worker = original) };
}
