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

	/** Waits for the workbench and shows the Papers view with its papers. */
	async openSidebar(): Promise<void> {
		await this.showContainer();
		await this.tree.getByRole('treeitem').first().waitFor({ timeout: 60_000 });
	}

	/** Waits for the workbench and shows the Papers view, whatever it holds. */
	async showContainer(): Promise<void> {
		await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
		const tab = this.page.getByRole('tab', { name: /^Glossator/ });
		await tab.waitFor({ timeout: 60_000 });
		// After a reload the view may be open already, and a click would close it.
		if ((await tab.getAttribute('aria-selected')) !== 'true') {
			await tab.click();
		}
	}

	/** Waits until the groups of the tree are as wanted. */
	async eventuallyGroups(wanted: (names: readonly string[]) => boolean): Promise<void> {
		for (const end = Date.now() + 20_000; !wanted(await this.groupNames());) {
			if (Date.now() > end) {
				throw new Error(`The groups stay ${(await this.groupNames()).join(' | ')}`);
			}
			await this.page.waitForTimeout(100);
		}
	}

	/** Drags the border between the sidebar and the editors to the right. */
	async widenSidebar(pixels: number): Promise<void> {
		const box = await this.page.locator('.part.sidebar').boundingBox();
		if (box) {
			const border = box.x + box.width;
			await this.page.mouse.move(border, 500);
			await this.page.mouse.down();
			await this.page.mouse.move(border + pixels, 500, { steps: 5 });
			await this.page.mouse.up();
		}
	}

	/** Runs a command by its title from the palette. */
	async run(title: string): Promise<void> {
		await insist(async () => {
			await this.openPalette(`>${title}`);
			await this.pickerRows.filter({ hasText: title }).first().waitFor({ timeout: 5000 });
		});
		// A longer title that has all the words may come before the very one.
		const isFirst = ((await this.pickerRows.first().textContent()) ?? '').includes(title);
		await (isFirst ? this.page.keyboard.press('Enter') : this.pickerRows.filter({ hasText: title }).first().click());
	}

	/** Opens the palette on this text; the focus may be on its way elsewhere, so a closed palette is opened again. */
	async openPalette(text: string): Promise<void> {
		await insist(async () => {
			await this.page.keyboard.press('Escape');
			await this.page.keyboard.press('F1');
			await this.pickerInput.fill(text, { timeout: 3000 });
			await this.pickerRows.first().waitFor({ timeout: 3000 });
		});
	}

	/** Opens a file of the workspace by name. */
	async openFile(name: string): Promise<void> {
		await this.page.keyboard.press('Escape');
		await this.page.keyboard.press('Control+p');
		await this.pickerInput.waitFor();
		await this.pickerInput.fill(name);
		await this.pickerRows.filter({ hasText: name }).first().click();
		await this.page.getByRole('tab', { name: new RegExp(`^${name.replace(/^.*\//, '')}`) }).waitFor();
		await this.page.locator(`.editor-instance:has([aria-label*="${name}"]) .monaco-editor.focused`).waitFor();
	}

	/** Imports a file of the workspace folder through the dialog that VS Code shows in a browser. */
	async importFile(name: string): Promise<void> {
		await insist(async () => {
			await this.run('Glossator: Import Papers from File…');
			await this.pickerRows.filter({ hasText: name }).first().click({ timeout: 10_000 });
			await this.notification(new RegExp(`^${name}: `));
		});
		await this.run('Notifications: Clear All Notifications');
	}

	/** Waits for a notification with this text. Under test VS Code shows none by itself: the list behind the bell has them. */
	async notification(text: RegExp): Promise<void> {
		const center = this.page.locator('.notifications-center.visible');
		const message = center.locator('.notification-list-item-message', { hasText: text }).first();
		for (const end = Date.now() + 20_000; !(await message.isVisible());) {
			if (Date.now() > end) {
				throw new Error(`No notification says ${text.source}: ${(await center.textContent().catch(() => '')) ?? ''}`);
			}
			if (!(await center.isVisible())) {
				await this.page
					.getByRole('button', { name: /Notification/ })
					.last()
					.click();
			}
			await this.page.waitForTimeout(200);
		}
	}

	/** Opens the search and types. */
	async search(query: string): Promise<void> {
		await this.run('Glossator: Search Papers…');
		await this.page.locator('.quick-input-title', { hasText: 'Search Papers' }).waitFor();
		await this.pickerInput.pressSequentially(query, { delay: 20 });
	}

	/** The accessible names of the groups, from top to bottom. */
	async groupNames(): Promise<readonly string[]> {
		const groups = this.tree.locator('[role=treeitem][aria-level="1"]');
		return groups.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
	}

	/** Waits until the first row of the open list has this name. */
	async firstRow(name: RegExp): Promise<void> {
		await this.picker.getByRole('option', { name }).first().waitFor();
		await this.page.waitForFunction(
			(source) => {
				const row = document.querySelector('.quick-input-list .monaco-list-row[data-index="0"]');
				return new RegExp(source).test(row?.getAttribute('aria-label') ?? '');
			},
			name.source,
			{ timeout: 10_000 },
		);
	}

	/** Waits until the row that Enter takes has this name. */
	async activeRow(name: RegExp): Promise<void> {
		await this.page.waitForFunction(
			(source) => {
				const row = document.querySelector('.quick-input-list .monaco-list-row.focused');
				return new RegExp(source).test(row?.getAttribute('aria-label') ?? '');
			},
			name.source,
			{ timeout: 10_000 },
		);
	}

	/** The visible text of the editor that shows this file. */
	async editorText(name: string): Promise<string> {
		const lines = this.page.locator(
			`.editor-instance[aria-label*="${name}"] .view-lines, .editor-instance:has([aria-label*="${name}"]) .view-lines`,
		);
		return ((await lines.first().textContent()) ?? '').replaceAll('\u00a0', ' ');
	}

	async focusEditor(name: string): Promise<void> {
		await this.page
			.getByRole('tab', { name: new RegExp(`^${name}`) })
			.first()
			.click();
		await this.page.locator(`.editor-instance:has([aria-label*="${name}"]) .view-lines`).first().click();
	}

	/** VS Code asks before it undoes an edit that went to several files. */
	async confirmUndoInAllFiles(): Promise<void> {
		const button = this.page.getByRole('button', { name: /^Undo in \d+ Files$/ });
		await button.click({ timeout: 3000 }).catch(() => undefined);
	}

	/** Expands the group that has this label, with the groups in it, and gives its row. All others are closed. */
	async expand(label: string): Promise<Locator> {
		await this.collapseAll();
		const group = this.tree.getByRole('treeitem', { name: new RegExp(`^${label}`) }).first();
		await group.click();
		await this.tree.locator('[role=treeitem][aria-level="2"]').first().waitFor();
		const closed = this.tree.locator('[role=treeitem][aria-level="2"][aria-expanded="false"]').first();
		while (await closed.isVisible()) {
			await closed.click();
		}
		return group;
	}

	/** Only rows on show are in the document, so a long open group would hide all others. */
	async collapseAll(): Promise<void> {
		for (let open = this.#open(); await open.isVisible(); open = this.#open()) {
			await open.click();
		}
	}

	#open(): Locator {
		return this.tree.locator('[role=treeitem][aria-level="1"][aria-expanded="true"]').first();
	}

	/** The preview once it shows a paper whose bare title is not among these. */
	async nextPreview(seen: ReadonlySet<string>): Promise<Frame> {
		for (const end = Date.now() + 20_000; Date.now() < end; await this.page.waitForTimeout(50)) {
			const frame = await this.preview('');
			const title = await frame
				.locator('main h1')
				.textContent()
				.catch(() => null);
			if (title !== null && !seen.has(title.replace(/[^\p{L}\p{N}]/gu, ''))) {
				return frame;
			}
		}
		throw new Error('The preview stays where it was.');
	}

	/** The page inside the preview that shows this text; the innermost frame is the one the extension made. */
	async preview(text: string): Promise<Frame> {
		for (const end = Date.now() + 20_000; Date.now() < end;) {
			for (const frame of this.page.frames()) {
				if ((await isShown(frame)) && (await showsPaper(frame, text))) {
					return frame;
				}
			}
			await this.page.waitForTimeout(100);
		}
		throw new Error(`No preview shows "${text}".`);
	}
}

/** Does it again, up to three times in all, when a step finds the window not ready for it. */
async function insist(steps: () => Promise<void>): Promise<void> {
	for (let attempt = 1; attempt < 3; attempt++) {
		const done = await steps().then(
			() => true,
			() => false,
		);
		if (done) {
			return;
		}
	}
	await steps();
}

/** While a page loads it waits in a `pending-frame`; the frame that is seen is the active one. */
async function isShown(frame: Frame): Promise<boolean> {
	return frame
		.frameElement()
		.then((element) => element.getAttribute('id'))
		.then(
			(id) => id === 'active-frame',
			() => false,
		);
}

async function showsPaper(frame: Frame, text: string): Promise<boolean> {
	return frame
		.evaluate((wanted) => document.querySelector('main h1')?.textContent?.includes(wanted) ?? false, text)
		.then(
			(shown) => shown,
			() => false,
		);
}
