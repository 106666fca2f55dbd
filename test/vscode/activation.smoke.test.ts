import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from './glossator';

describe('Activation', () => {
	it('succeeds, and prints how long it took', async () => {
		const startedMs = performance.now();
		await extension().activate();
		console.log(`Glossator activated in ${(performance.now() - startedMs).toFixed(1)} ms`);
		assert.equal(extension().isActive, true);
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
