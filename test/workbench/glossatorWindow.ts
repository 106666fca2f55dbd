import type { Frame, Locator, Page } from 'playwright-core';

/** The window as a user handles it: by what it shows, never by ids. */
export class GlossatorWindow {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	get tree(): Locator {
		return this.page.getByRole('tree', { name: /Papers/ });
	}

	get picker(): Locator {
		return this.page.locator('.quick-input-widget:visible');
	}

	get pickerInput(): Locator {
		return this.picker.locator('input').first();
	}

	get pickerRows(): Locator {
		return this.picker.locator('.quick-input-list .monaco-list-row');
	}

	/** Waits for the workbench and shows the Papers view. */
	async openSidebar(): Promise<void> {
		await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
		await this.page.getByRole('tab', { name: /^Glossator/ }).click({ timeout: 60_000 });
		await this.tree.getByRole('treeitem').first().waitFor({ timeout: 60_000 });
	}

	/** Runs a command by its title from the palette. */
	async run(title: string): Promise<void> {
		await this.openPalette(`>${title}`);
		await this.pickerRows.filter({ hasText: title }).first().waitFor();
		await this.page.keyboard.press('Enter');
	}

	async openPalette(text: string): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.page.keyboard.press('F1');
		await this.pickerInput.waitFor();
		await this.pickerInput.fill(text);
	}

	/** Opens a file of the workspace by name. */
	async openFile(name: string): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.page.keyboard.press('Control+p');
		await this.pickerInput.waitFor();
		await this.pickerInput.fill(name);
		await this.pickerRows.filter({ hasText: name }).first().waitFor();
		await this.page.keyboard.press('Enter');
		await this.page.getByRole('tab', { name: new RegExp(`^${name.replace(/^.*\//, '')}`) }).waitFor();
	}

	/** Opens the search and types. */
	async search(query: string): Promise<void> {
		await this.run('Glossator: Search Papers…');
		await this.page.locator('.quick-input-title', { hasText: 'Search Papers' }).waitFor();
		await this.pickerInput.pressSequentially(query, { delay: 20 });
	}

	/** Expands the group that has this label and gives its row. */
	async expand(label: string): Promise<Locator> {
		const group = this.tree.getByRole('treeitem', { name: new RegExp(`^${label}`) }).first();
		if ((await group.getAttribute('aria-expanded')) !== 'true') {
			await group.click();
		}
		await this.tree.locator('[role=treeitem][aria-level="2"]').first().waitFor();
		return group;
	}

	/** The page inside the preview that shows this text; the innermost frame is the one the extension made. */
	async preview(text: string): Promise<Frame> {
		for (const end = Date.now() + 20_000; Date.now() < end;) {
			for (const frame of this.page.frames()) {
				if (frame.url().includes('/webview/') && (await showsPaper(frame, text))) {
					return frame;
				}
			}
			await this.page.waitForTimeout(100);
		}
		throw new Error(`No preview shows "${text}".`);
	}
}

async function showsPaper(frame: Frame, text: string): Promise<boolean> {
	return frame
		.evaluate((wanted) => document.querySelector('main h1')?.textContent?.includes(wanted) ?? false, text)
		.then(
			(shown) => shown,
			() => false,
		);
}
