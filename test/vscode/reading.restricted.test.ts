import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { glossator, paperTitled, until } from './glossator';

describe('In Restricted Mode', () => {
	it('browsing, searching and reading work', async () => {
		assert.equal(vscode.workspace.isTrusted, false);
		const api = await glossator();
		assert.equal((await api.papers()).length, 58);
		const [first] = await api.search('infinigram trilion');
		assert.match(first?.paper.title ?? '', /^Infini-gram/);
		await vscode.commands.executeCommand('glossator.previewPaper', first?.paper.id);
		await until('the preview is open', () =>
			vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.startsWith('Infini-gram')),
		);
	});

	it('what the untrusted folder configures is ignored', async () => {
		const configuration = vscode.workspace.getConfiguration('glossator');
		await configuration.update('notes.folder', 'elsewhere', vscode.ConfigurationTarget.Workspace);
		const paper = await paperTitled('Grammar-Aligned Decoding');
		const uri = await (await glossator()).createNote(paper.id);
		assert.ok(uri.path.endsWith(`/notes/${paper.citekey}.md`), uri.path);
	});
});
