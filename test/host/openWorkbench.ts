import { chromium, type Page } from 'playwright-core';
import { cleanUpLater } from './cleanUp';
import type { HostKind } from './copyExtension';
import { findChromium } from './findChromium';
import type { Server, WindowPayload } from './startServer';

export interface WorkbenchOptions {
	/** Opened as the workspace; an empty window if absent. */
	readonly folder?: string;
	/** Folder of the extension to load. */
	readonly extensionPath: string;
	readonly kind?: HostKind;
	/** A CommonJS module that exports `run(): Promise<void>`, to run inside the extension host. */
	readonly testsPath?: string;
	readonly viewport?: { readonly width: number; readonly height: number };
	/** What the system says it prefers; the theme itself is the setting `workbench.colorTheme`. */
	readonly colorScheme?: 'light' | 'dark';
	/** Runs in the page before VS Code does. */
	readonly initScript?: string;
}

export interface Workbench {
	readonly page: Page;
	/** With `testsPath`: 0 when the tests passed. */
	readonly exitCode: Promise<number>;
	/** What the tests and the page have logged. */
	readonly log: readonly string[];
	readonly dispose: () => Promise<void>;
}

const quietArguments = [
	...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run'],
	...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Opens a window of `server` in a headless Chromium of its own. */
export async function openWorkbench(server: Server, options: WorkbenchOptions): Promise<Workbench> {
	const { executablePath, env } = await findChromium();
	const browser = await chromium.launch({
		executablePath,
		env: { ...process.env, ...env },
		args: quietArguments,
		// Our own clean-up closes it, in step with everything else.
		...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
	});
	const dispose = cleanUpLater(() => browser.close());
	try {
		const page = await browser.newPage({
			viewport: options.viewport ?? { width: 1280, height: 800 },
			colorScheme: options.colorScheme ?? 'dark',
			reducedMotion: 'reduce',
		});
		const log: string[] = [];
		const { exitCode } = await listen(page, server, log);
		if (options.initScript !== undefined) {
			await page.addInitScript(options.initScript);
		}
		await page.goto(server.url(options.folder, payloadOf(server, options)));
		return { page, exitCode, log, dispose };
	} catch (error) {
		await dispose();
		throw error;
	}
}

/** Collects what tests and page log; gives the promise of the tests' exit code (in an object, or it would be awaited). */
async function listen(page: Page, server: Server, log: string[]): Promise<{ readonly exitCode: Promise<number> }> {
	let resolve: (code: number) => void = () => undefined;
	const exitCode = new Promise<number>((fulfil) => (resolve = fulfil));
	await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
	await page.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) => {
		log.push(
			`${type}: ${values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ')}`,
		);
	});
	page.on('pageerror', (error) => log.push(`page: ${error.message}`));
	page.on('crash', () => resolve(-1));
	void server.exitCode.then(() => resolve(-1));
	return { exitCode };
}

function payloadOf(server: Server, { extensionPath, kind, testsPath }: WorkbenchOptions): WindowPayload {
	return [
		['extensionDevelopmentPath', server.remote(extensionPath)],
		...(kind === 'web' ? [['extensionDevelopmentKind', 'web'] as const] : []),
		...(testsPath === undefined ? [] : [['extensionTestsPath', server.remote(testsPath)] as const]),
		['skipWelcome', 'true'],
	];
}
