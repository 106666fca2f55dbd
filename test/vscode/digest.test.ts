import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, glossator, inWorkspace, readFile, writeFile } from './glossator';

describe('The digest', () => {
	const today = () => {
		const now = new Date();
		return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
			.map((part) => String(part).padStart(2, '0'))
			.join('-');
	};
	const daily = (id: string, title: string) =>
		JSON.stringify([
			{
				paper: {
					...{ id, title, upvotes: 4, submittedOnDailyAt: `${today()}T00:00:00.000Z` },
					summary: 'Engines are loud. We present a quiet engine that weaves algebraic patterns into cloth.',
				},
			},
		]);
	const bring = async (id: string, title: string) => {
		const api = await glossator();
		await api.import(await writeFile(inWorkspace('feeds', `${id}.json`), daily(id, title)));
		return (await api.papers()).find((paper) => paper.title === title)?.citekey ?? '';
	};

	it('lists new papers once, never writes over its file and never lists a paper twice', async () => {
		const citekey = await bring('2611.10001', 'A quiet engine for weaving');
		const file = inWorkspace('digests', `${today()}.md`);
		await vscode.commands.executeCommand('glossator.createDigest', 'day');
		const text = await readFile(file);
		assert.match(text, new RegExp(`^### \\[A quiet engine for weaving\\]\\(https://arxiv.org/abs/2611.10001\\)$`, 'm'));
		assert.match(text, new RegExp(`· \\[@${citekey}\\]$`, 'm'));
		assert.match(text, /^> We present a quiet engine that weaves algebraic patterns into cloth\.$/m);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());

		await bring('2611.10002', 'A second engine for weaving');
		await vscode.commands.executeCommand('glossator.createDigest', 'day');
		assert.equal(await readFile(file), text);

		await vscode.commands.executeCommand('glossator.createDigest', 'week');
		const [week] = (await vscode.workspace.fs.readDirectory(inWorkspace('digests'))).filter(([name]) =>
			/-W\d\d\.md$/.test(name),
		);
		const weekly = await readFile(inWorkspace('digests', week?.[0] ?? 'none'));
		assert.match(weekly, /A second engine for weaving/);
		assert.doesNotMatch(weekly, /A quiet engine for weaving/);
		await vscode.workspace.fs.delete(inWorkspace('digests'), { recursive: true });
		assert.equal(await exists(file), false);
	});
});
