import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, glossator, inWorkspace, paperTitled, readFile, until, writeFile } from './glossator';

describe('Creating a note', () => {
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('writes front matter, a citation, the abstract and links to the notes of related papers', async () => {
		const api = await glossator();
		const first = await paperTitled('Compositional Feature Augmentation');
		const second = await paperTitled('Weakly Supervised Fine-grained Scene Graph');
		await api.createNote(first.id);
		const uri = await api.createNote(second.id);
		assert.equal(uri.toString(), inWorkspace('notes', `${second.citekey}.md`).toString());
		const note = await readFile(uri);
		const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(note) ?? [];
		for (const line of [`citekey: ${second.citekey}`, 'year: 2023', '2310.10404', 'Kibum Kim']) {
			assert.ok(frontMatter.includes(line), `${line} in\n${frontMatter}`);
		}
		assert.ok(body.includes(`[@${second.citekey}]`));
		assert.match(body, /^> \S/m);
		assert.ok(body.includes(`(${first.citekey}.md)`), body);
	});

	it('opens the existing note and changes nothing in it', async () => {
		const api = await glossator();
		const paper = await paperTitled('Grammar-Aligned Decoding');
		const uri = await api.createNote(paper.id);
		const mine = `${await readFile(uri)}\r\nMy own words, with no final newline`;
		await writeFile(uri, mine);
		assert.equal((await api.createNote(paper.id)).toString(), uri.toString());
		await vscode.commands.executeCommand('glossator.createNote', paper.citekey);
		assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
		assert.equal(await readFile(uri), mine);
	});

	it('follows the template of the workspace', async () => {
		await writeFile(inWorkspace('template.md'), 'Note on {{ title }} by {{ author_text }}\n');
		const configuration = vscode.workspace.getConfiguration('glossator');
		await configuration.update('notes.template', 'template.md', vscode.ConfigurationTarget.Workspace);
		const paper = await paperTitled('LongProc');
		const uri = await (await glossator()).createNote(paper.id);
		await configuration.update('notes.template', undefined, vscode.ConfigurationTarget.Workspace);
		assert.equal(await readFile(uri), `Note on ${paper.title} by Ye et al.\n`);
	});

	it('creates nothing when the template is wrong, and says where', async () => {
		await writeFile(inWorkspace('broken.md'), 'Fine\n{{ title | no_such_filter }}\n');
		const configuration = vscode.workspace.getConfiguration('glossator');
		await configuration.update('notes.template', 'broken.md', vscode.ConfigurationTarget.Workspace);
		const paper = await paperTitled('AR-Net');
		await assert.rejects((await glossator()).createNote(paper.id), /line 2/);
		await configuration.update('notes.template', undefined, vscode.ConfigurationTarget.Workspace);
		assert.equal(await exists(inWorkspace('notes', `${paper.citekey}.md`)), false);
	});

	it('refuses a notes folder outside the workspace', async () => {
		const configuration = vscode.workspace.getConfiguration('glossator');
		await configuration.update('notes.folder', '../elsewhere', vscode.ConfigurationTarget.Workspace);
		const paper = await paperTitled('OwLore');
		await assert.rejects((await glossator()).createNote(paper.id), /glossator\.notes\.folder/);
		await configuration.update('notes.folder', undefined, vscode.ConfigurationTarget.Workspace);
		assert.equal(await exists(inWorkspace('..', 'elsewhere')), false);
	});

	it('is undone as a whole', async () => {
		const paper = await paperTitled('LoRAPrune');
		const uri = await (await glossator()).createNote(paper.id);
		assert.ok(await exists(uri));
		const { document } = await vscode.window.showTextDocument(uri);
		assert.equal(document.isDirty, false);
		await vscode.commands.executeCommand('undo');
		await until('the note is gone', async () => !(await exists(uri)));
	});
});
