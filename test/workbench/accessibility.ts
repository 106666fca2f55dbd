import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

interface AxeResult {
	readonly violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
}

declare const axe: { run(context: unknown, options: unknown): Promise<AxeResult> };

/** Rules that VS Code's own list widgets break, whoever fills them. */
const notOurs = new Set(['label-content-name-mismatch', 'nested-interactive', 'tabindex']);

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The same for a frame whose scripts are off: axe needs timers, so the page is looked at outside its frame, with the
 * theme that VS Code gave it and its style sheet, but without the policy that keeps scripts out.
 */
export async function seriousProblemsOfScriptless(frame: Frame, css: string): Promise<readonly string[]> {
	const html = (await frame.content()).replace(/<meta http-equiv[^>]*>/, '').replaceAll('<link', '<meta');
	const browser = frame.page().context().browser();
	const page = await browser?.newPage();
	if (!page) {
		throw new Error('The window belongs to no browser.');
	}
	try {
		await page.setContent(html);
		await page.addStyleTag({ content: css });
		return await seriousProblems(page, 'body');
	} finally {
		await page.close();
	}
}

/** Serious and critical findings of axe-core below an element, one line each. */
export async function seriousProblems(page: Page | Frame, selector: string): Promise<readonly string[]> {
	// A script element would be refused by the page's policy; evaluating in the page is not.
	await page.evaluate(axeSource);
	const { violations } = await page.evaluate((within) => axe.run(within, { iframes: false }), selector);
	return violations
		.filter(({ id, impact }) => ['serious', 'critical'].includes(impact) && !notOurs.has(id))
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
