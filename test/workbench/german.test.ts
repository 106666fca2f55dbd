import * as assert from 'node:assert/strict';
import { openGlossator, type GlossatorWorkbench } from '../host/openGlossator';

/** What a language pack would set; VS Code's own texts stay English without one, Glossator's do not. */
const germanDisplay = `globalThis._VSCODE_NLS_LANGUAGE = 'de';`;

describe('A German window', () => {
	let workbench: GlossatorWorkbench;

	before(async () => {
		workbench = await openGlossator({ initScript: germanDisplay });
		await workbench.page.getByRole('tab', { name: /^Glossator/ }).click({ timeout: 60_000 });
	});
	after(() => workbench.dispose());

	it('shows topics, counts and states in German', async () => {
		const tree = workbench.page.getByRole('tree', { name: /Paper/ });
		const topic = tree.getByRole('treeitem', { name: /^Computer Vision, \d+ Paper$/ });
		await topic.click({ timeout: 60_000 });
		await tree.getByRole('treeitem', { name: /^Compositional Feature Augmentation.*, Ungelesen$/ }).waitFor();
		assert.ok(await workbench.page.getByText('Ein Starter-Feed zum Ausprobieren.').isVisible());
	});

	it('finds the German name of a command and asks in German', async () => {
		const { page } = workbench;
		await page.keyboard.press('F1');
		const input = page.locator('.quick-input-widget:visible input').first();
		await input.fill('>Glossator: Paper suchen');
		await page.getByRole('option', { name: /Glossator: Paper suchen…/ }).click();
		await page.locator('.quick-input-title', { hasText: 'Paper suchen' }).waitFor();
		assert.match((await input.getAttribute('placeholder')) ?? '', /auch mit Tippfehlern/);
		await page.keyboard.press('Escape');
	});

	it('offers the walkthrough in German', async () => {
		const { page } = workbench;
		await page.keyboard.press('F1');
		await page.locator('.quick-input-widget:visible input').first().fill('>Welcome: Open Walkthrough...');
		await page
			.getByRole('option', { name: /Open Walkthrough/ })
			.first()
			.click();
		await page.getByRole('option', { name: /Erste Schritte mit Glossator/ }).click();
		const steps = page.locator('.getting-started-step');
		await steps.filter({ hasText: 'Zu jedem Paper eine Notiz führen' }).waitFor();
		assert.equal(await steps.filter({ visible: true }).count(), 5);
	});
});
