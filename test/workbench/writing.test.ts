import * as assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually';
import { useGlossator } from './useGlossator';

describe('Writing with papers', () => {
	// As on the desktop: what is on disk is what was saved.
	const opened = useGlossator({ settings: { 'files.autoSave': 'off' } });

	it('cites from the keyboard alone, and one undo takes citation and entry back', async () => {
		const { page, folder } = opened.workbench;
		const bib = join(folder, 'references.bib');
		const before = await readFile(bib, 'utf8');
		await opened.window.openFile('draft.md');
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Control+Alt+c');
		await opened.window.pickerInput.waitFor();
		await opened.window.pickerInput.pressSequentially('infinigram', { delay: 20 });
		await opened.window.firstRow(/^Infini-gram/);
		await page.keyboard.press('Enter');
		await eventually('the entry is on disk', async () => (await readFile(bib, 'utf8')).includes('{liu2024infinigram,'));
		assert.ok((await readFile(bib, 'utf8')).startsWith(before.trimEnd()));
		assert.match(await opened.window.editorText('draft.md'), /\[@liu2024infinigram\]/);
		await opened.window.focusEditor('draft.md');
		await page.keyboard.press('Control+z');
		await opened.window.confirmUndoInAllFiles();
		await eventually(
			'the citation is gone',
			async () => !/infinigram/.test(await opened.window.editorText('draft.md')),
		);
		await eventually('the entry is gone from the disk', async () => (await readFile(bib, 'utf8')) === before);
	});

	it('shows in the tree what the open document cites', async () => {
		const { page } = opened.workbench;
		await opened.window.openFile('draft.md');
		await page.keyboard.press('Control+End');
		await page.keyboard.type(' See @shao2024scaling.');
		await opened.window.expand('Natural language processing');
		await opened.window.tree
			.getByRole('treeitem', { name: /^Scaling Retrieval-Based.*, Cited here$/ })
			.waitFor({ timeout: 20_000 });
	});

	it('creates a note from the row and says so in the tree', async () => {
		const { page, folder } = opened.workbench;
		await opened.window.expand('Computer vision');
		const row = opened.window.tree.getByRole('treeitem', { name: /^Compositional Feature Augmentation/ });
		await row.hover();
		await row.getByRole('button', { name: /Create or Open Note/ }).click();
		await page.getByRole('tab', { name: /^li2023compositional\.md/ }).waitFor();
		const note = await readFile(join(folder, 'notes', 'li2023compositional.md'), 'utf8');
		assert.match(note, /^---\ncitekey: li2023compositional\n/);
		await opened.window.tree
			.getByRole('treeitem', { name: /^Compositional.*, Has a note$/ })
			.waitFor({ timeout: 20_000 });
	});
});
