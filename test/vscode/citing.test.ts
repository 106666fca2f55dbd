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

	it('cites once where two cursors are in one citation', async () => {
		await writeFile(inWorkspace('cite', 'twice.bib'), '');
		const editor = await editorWith('cite/twice.md', `${frontMatter('twice.bib')}[@a|; @b|] and |\n`);
		const paper = await paperTitled('Grammar-Aligned Decoding');
		await (await glossator()).insertCitation([paper.id], editor);
		const body = editor.document.getText().slice(frontMatter('twice.bib').length);
		assert.equal(body, `[@a; @b; @${paper.citekey}] and [@${paper.citekey}]\n`);
	});

	it('adds no entry when another bibliography of the document has the paper', async () => {
		const mine = await writeFile(inWorkspace('cite', 'mine.bib'), '@misc{x,\n  title = {Another}\n}\n');
		await writeFile(
			inWorkspace('cite', 'zotero.bib'),
			'@misc{theirs,\n  eprint = {2401.17377},\n  archivePrefix = {arXiv}\n}\n',
		);
		const editor = await editorWith('cite/two.md', `${frontMatter('[mine.bib, zotero.bib]')}See |\n`);
		const paper = await paperTitled('Infini-gram');
		await (await glossator()).insertCitation([paper.id], editor);
		assert.ok(editor.document.getText().endsWith('See [@theirs]\n'));
		assert.equal(await textOf(mine), '@misc{x,\n  title = {Another}\n}\n');
	});

	it('adds every entry once when several citations are asked for at the same time', async () => {
		const bib = await writeFile(inWorkspace('cite', 'busy.bib'), '');
		const editor = await editorWith('cite/busy.md', `${frontMatter('busy.bib')}Text |\n`);
		const api = await glossator();
		const papers = await Promise.all(['LongProc', 'OwLore', 'LongProc'].map(paperTitled));
		await Promise.all(papers.map((paper) => api.insertCitation([paper.id], editor)));
		const text = await textOf(bib);
		assert.deepEqual(
			papers.map(({ citekey }) => text.split(`{${citekey},`).length - 1),
			[1, 1, 1],
		);
	});

	it('leaves a bibliography alone that it would damage', async () => {
		const uri = inWorkspace('cite', 'latin.bib');
		const bytes = new Uint8Array([
			...new TextEncoder().encode('@misc{a, title = {M'),
			0xfc,
			...new TextEncoder().encode('ller}}\n'),
		]);
		await vscode.workspace.fs.writeFile(uri, bytes);
		const editor = await editorWith('cite/latin.md', `${frontMatter('latin.bib')}See |\n`);
		const paper = await paperTitled('SILO');
		await assert.rejects((await glossator()).insertCitation([paper.id], editor), /latin\.bib is not UTF-8/);
		assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...bytes]);
		assert.ok(editor.document.getText().endsWith('See \n'));
	});

	it('does not write into the front matter', async () => {
		const editor = await editorWith('cite/top.md', `|${frontMatter('joined.bib')}Text\n`);
		const before = editor.document.getText();
		const paper = await paperTitled('SILO');
		await assert.rejects((await glossator()).insertCitation([paper.id], editor), /front matter/);
		assert.equal(editor.document.getText(), before);
	});

	it('leaves a configured bibliography that is no .bib as it is', async () => {
		const json = await writeFile(inWorkspace('cite', 'refs.json'), '[]');
		const configuration = vscode.workspace.getConfiguration('glossator');
		await configuration.update('bibliography', 'cite/refs.json', vscode.ConfigurationTarget.Workspace);
		const editor = await editorWith('cite/json.md', 'Text |\n');
		const paper = await paperTitled('SILO');
		await (await glossator()).insertCitation([paper.id], editor);
		await configuration.update('bibliography', undefined, vscode.ConfigurationTarget.Workspace);
		assert.equal(editor.document.getText(), `Text [@${paper.citekey}]\n`);
		assert.equal(await textOf(json), '[]');
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
