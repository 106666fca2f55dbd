import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { glossator, paperTitled } from './glossator';

describe('In an empty window', () => {
	it('browsing and searching work', async () => {
		assert.equal(vscode.workspace.workspaceFolders, undefined);
		const [first] = await (await glossator()).search('scene grpah');
		assert.match(first?.paper.title ?? '', /Scene Graph/);
	});

	it('an untitled document can be cited in', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'See ' });
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(0, 4, 0, 4);
		const paper = await paperTitled('Infini-gram');
		await (await glossator()).insertCitation([paper.id], editor);
		assert.equal(document.getText(), `See [@${paper.citekey}]`);
	});

	it('creating a note explains that it needs a folder', async () => {
		const paper = await paperTitled('Infini-gram');
		await assert.rejects((await glossator()).createNote(paper.id), /Open the folder you write in/);
	});
});
