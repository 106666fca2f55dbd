import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGlossator } from '../host/openGlossator';
import { GlossatorWindow } from './glossatorWindow';

/** Where README looks for its pictures. */
const folder = 'docs/images';

const themes = [
	{ name: 'light', colorTheme: 'Default Light Modern', colorScheme: 'light' },
	{ name: 'dark', colorTheme: 'Default Dark Modern', colorScheme: 'dark' },
] as const;

/** `npm run screenshots`: walks through Glossator as a user would and takes the pictures of the README. */
async function main(): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const { name, colorTheme, colorScheme } of themes) {
		const workbench = await openGlossator({
			settings: { 'workbench.colorTheme': colorTheme, 'editor.minimap.enabled': false, 'breadcrumbs.enabled': false },
			colorScheme,
			viewport: { width: 1360, height: 820 },
		});
		try {
			await tour(new GlossatorWindow(workbench.page), name);
		} finally {
			await workbench.dispose();
		}
	}
}

async function tour(window: GlossatorWindow, theme: string): Promise<void> {
	const { page } = window;
	const take = async (picture: string) => {
		await page.mouse.move(700, 600);
		await page.waitForTimeout(800);
		await page.screenshot({ path: join(folder, `${picture}-${theme}.png`) });
		console.log(`${folder}/${picture}-${theme}.png`);
	};
	await window.openSidebar();
	await window.widenSidebar(120);
	await window.openFile('draft.md');
	await window.tree.getByRole('treeitem', { name: /^Natural language processing/ }).click();
	await window.tree.getByRole('treeitem', { name: /^Retrieval/ }).click();
	await window.search('infinigram');
	await window.firstRow(/^Infini-gram/);
	await page.keyboard.press('Enter');
	await window.preview('Infini-gram');
	await take('sidebar');

	await window.search('infinigram trilion');
	await window.firstRow(/^Infini-gram/);
	await take('search');
	await page.keyboard.press('Escape');

	await window.focusEditor('draft.md');
	await page.keyboard.press('Control+End');
	await page.keyboard.press('Control+Alt+c');
	await window.pickerInput.pressSequentially('infinigram', { delay: 20 });
	await window.firstRow(/^Infini-gram/);
	await page.keyboard.press('Enter');
	await page.locator('.view-lines', { hasText: '[@liu2024infinigram]' }).waitFor();
	await window.tree.getByRole('treeitem', { name: /^Infini-gram.*Cited here$/ }).waitFor();
	await page.getByRole('tab', { name: /^Infini-gram/ }).click();
	await (await window.preview('Infini-gram')).getByRole('link', { name: 'Create Note' }).click();
	await page.getByRole('tab', { name: /^liu2024infinigram\.md/ }).waitFor();
	await take('note');
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
