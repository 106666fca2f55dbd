import * as assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGlossator, type GlossatorWorkbench } from '../host/openGlossator';
import { eventually } from './eventually';
import { GlossatorWindow } from './glossatorWindow';

describe('Writing with papers', () => {
	let workbench: GlossatorWorkbench;
	let window: GlossatorWindow;

	before(async () => {
		workbench = await openGlossator();
		window = new GlossatorWindow(workbench.page);
		await window.openSidebar();
	});
	after(() => workbench.dispose());

	it('cites from the keyboard alone, and one undo takes citation and entry back', async () => {
		const { page, folder } = workbench;
		const bib = join(folder, 'references.bib');
		const before = await readFile(bib, 'utf8');
		await window.openFile('draft.md');
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Control+Alt+c');
		await window.pickerInput.waitFor();
		await window.pickerInput.pressSequentially('infinigram', { delay: 20 });
		await window.firstRow(/^Infini-gram/);
		await page.keyboard.press('Enter');
		await eventually('the entry is on disk', async () => (await readFile(bib, 'utf8')).includes('{liu2024infinigram,'));
		assert.ok((await readFile(bib, 'utf8')).startsWith(before.trimEnd()));
		assert.match(await window.editorText('draft.md'), /\[@liu2024infinigram\]/);
		await window.focusEditor('draft.md');
		await page.keyboard.press('Control+z');
		await window.confirmUndoInAllFiles();
		await eventually('the citation is gone', async () => !/infinigram/.test(await window.editorText('draft.md')));
		await window.openFile('references.bib');
		await eventually('the entry is gone', async () => !/infinigram/.test(await window.editorText('references.bib')));
	});

	it('shows in the tree what the open document cites', async () => {
		const { page } = workbench;
		await window.openFile('draft.md');
		await page.keyboard.press('Control+End');
		await page.keyboard.type(' See @shao2024scaling.');
		await window.expand('Retrieval');
		await window.tree
			.getByRole('treeitem', { name: /^Scaling Retrieval-Based.*, Cited here$/ })
			.waitFor({ timeout: 20_000 });
	});

	it('creates a note from the row and says so in the tree', async () => {
		const { page, folder } = workbench;
		await window.expand('Scene');
		const row = window.tree.getByRole('treeitem', { name: /^Compositional Feature Augmentation/ });
		await row.hover();
		await row.getByRole('button', { name: /Create or Open Note/ }).click();
		await page.getByRole('tab', { name: /^li2023compositional\.md/ }).waitFor();
		const note = await readFile(join(folder, 'notes', 'li2023compositional.md'), 'utf8');
		assert.match(note, /^---\ncitekey: li2023compositional\n/);
		await window.tree.getByRole('treeitem', { name: /^Compositional.*, Has a note$/ }).waitFor({ timeout: 20_000 });
	});
});
