import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { editorWith, glossator, inWorkspace, paperTitled, readFile, until, writeFile } from './glossator';

const frontMatter = (bib: string) => `---\ntitle: A draft\nbibliography: ${bib}\n---\n\n`;

describe('Inserting a citation', () => {
	after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('cites at every cursor and adds the entry to the bibliography that the document names', async () => {
		const bib = await writeFile(inWorkspace('cite', 'named.bib'), '@misc{other,\n\ttitle = {Another}\n}\n');
		const editor = await editorWith('cite/named.md', `${frontMatter('named.bib')}One|, two |and\n\nthree|\n`);
		const paper = await paperTitled('Infini-gram');
		await (await glossator()).insertCitation([paper.id], editor);
		const body = editor.document.getText().slice(frontMatter('named.bib').length);
		assert.equal(body, `One [@${paper.citekey}], two [@${paper.citekey}] and\n\nthree [@${paper.citekey}]\n`);
		const text = await textOf(bib);
		assert.ok(text.startsWith('@misc{other,\n\ttitle = {Another}\n}\n'));
		assert.equal(text.split(`{${paper.citekey},`).length, 2);
		assert.match(text, /2401\.17377/);
	});

	it('adds to the citation that the cursor is in', async () => {
		await writeFile(inWorkspace('cite', 'joined.bib'), '');
		const editor = await editorWith('cite/joined.md', `${frontMatter('joined.bib')}As shown [@smith2020|].\n`);
		const paper = await paperTitled('SILO');
		await (await glossator()).insertCitation([paper.id], editor);
		assert.ok(editor.document.getText().endsWith(`As shown [@smith2020; @${paper.citekey}].\n`));
	});

	it('cites a paper that the bibliography has by the key it has there, and adds no second entry', async () => {
		const entry =
			'@article{mine,\n  title = {Something else entirely},\n  eprint = {2401.17377},\n  archivePrefix = {arXiv}\n}\n';
		const bib = await writeFile(inWorkspace('cite', 'known.bib'), entry);
		const editor = await editorWith('cite/known.md', `${frontMatter('known.bib')}See |\n`);
		const paper = await paperTitled('Infini-gram');
		await (await glossator()).insertCitation([paper.id], editor);
		assert.ok(editor.document.getText().endsWith('See [@mine]\n'));
		assert.equal(await textOf(bib), entry);
	});

	it('uses the only .bib of the workspace settings when the document names none', async () => {
		const configuration = vscode.workspace.getConfiguration('glossator');
		await configuration.update('bibliography', 'cite/configured.bib', vscode.ConfigurationTarget.Workspace);
		const editor = await editorWith('cite/configured.md', 'Text |\n');
		const paper = await paperTitled('Online Speculative Decoding');
		await (await glossator()).insertCitation([paper.id], editor);
		await configuration.update('bibliography', undefined, vscode.ConfigurationTarget.Workspace);
		assert.match(await textOf(inWorkspace('cite', 'configured.bib')), new RegExp(`\\{${paper.citekey},`));
	});

	it('writes \\cite in LaTeX and @key in Typst', async () => {
		const paper = await paperTitled('Qwen2.5-1M');
		const latex = await editorWith('cite/paper.tex', 'Text|.\n\\bibliography{shared}\n');
		await (await glossator()).insertCitation([paper.id], latex);
		assert.match(latex.document.getText(), new RegExp(`^Text\\s?~?\\\\cite\\{${paper.citekey}\\}\\.`));
		const typst = await editorWith('cite/paper.typ', 'Text |\n#bibliography("shared.bib")\n');
		await (await glossator()).insertCitation([paper.id], typst);
		assert.ok(typst.document.getText().startsWith(`Text @${paper.citekey}`));
		assert.equal((await textOf(inWorkspace('cite', 'shared.bib'))).split(`{${paper.citekey},`).length, 2);
	});

	it('finds every citation of a document, with the range of its key', async () => {
		const editor = await editorWith('cite/ranges.md', 'As [see @doe99, pp. 3; -@smith04] and `@code` say.\n');
		const citations = (await glossator()).citations(editor.document);
		assert.deepEqual(
			citations.map(({ citekey, range }) => [citekey, editor.document.getText(range)]),
			[
				['doe99', 'doe99'],
				['smith04', 'smith04'],
			],
		);
	});
});

/** The text as the user has it: the open document where there is one, else the file. */
async function textOf(uri: vscode.Uri): Promise<string> {
	return until(`${uri.path} is there`, async () => {
		const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
		return open ? open.getText() || ' ' : await readFile(uri);
	}).then((text) => (text === ' ' ? '' : text));
}
