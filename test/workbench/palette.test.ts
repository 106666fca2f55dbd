import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { GlossatorOptions } from '../host/openGlossator';
import type { GlossatorWindow } from './glossatorWindow';
import { useGlossator } from './useGlossator';

interface Manifest {
	readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

const titles = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
/** The palette offers them only when they can do something. */
const hidden = [
	...['clearFilter', 'showMorePapers', 'stopRefresh', 'moveFeedUp', 'moveFeedDown'],
	...['moveTopicUp', 'moveTopicDown'],
];
const offered = contributes.commands.filter(({ command }) => !hidden.includes(command.replace('glossator.', '')));
const commands = offered.map(({ command, title }) => ({
	id: command.replace('glossator.', ''),
	title: `Glossator: ${titles[title.replaceAll('%', '')]}`,
}));

/** What a command does when nothing is selected: most ask with a list or an input; these answer otherwise. */
const answers: Readonly<Record<string, (window: GlossatorWindow) => Promise<void>>> = {
	refresh: (window) => window.notification(/starter feed is always the same/),
	importClipboard: (window) => window.notification(/No paper could be read from Clipboard|Clipboard/),
	...Object.fromEntries(
		['editFeed', 'refreshFeed', 'pauseFeed', 'resumeFeed'].map((id) => [
			id,
			(window: GlossatorWindow) => window.notification(/You follow no feed yet/),
		]),
	),
	editSearch: (window) => window.notification(/There is no such saved search/),
	removeSearch: (window) => window.notification(/There is no such saved search/),
	editTopic: (window) => window.notification(/There is no such topic/),
	removeTopic: (window) => window.notification(/There is no such topic/),
	exportOpml: (window) => window.notification(/No followed feed has a web address/),
	undoMark: nothing,
	redoMark: nothing,
	markAllSeen: nothing,
	openNote: (window) => window.notification(/There is no note yet/),
	nextPaper: async (window) => void (await window.preview('')),
	previousPaper: async (window) => void (await window.preview('')),
	showLog: (window) =>
		window.page
			.getByRole('tab', { name: /^Output/ })
			.first()
			.waitFor(),
};

const windows: readonly { readonly name: string; readonly options: GlossatorOptions }[] = [
	{ name: 'in a folder', options: {} },
	{ name: 'in an empty window', options: { workspace: 'none' } },
	{ name: 'in Restricted Mode', options: { restricted: true } },
];

for (const { name, options } of windows) {
	describe(`From the palette with nothing selected, ${name}`, () => {
		const opened = useGlossator(options);
		afterEach(async () => {
			await opened.workbench.page.keyboard.press('Escape');
			await opened.window.run('Notifications: Clear All Notifications');
			await opened.window.run('View: Close All Editors');
		});

		for (const { id, title } of commands) {
			it(`${title} ${answers[id] ? 'answers' : 'asks'}`, async () => {
				await opened.window.run(title);
				await (answers[id] ?? asks)(opened.window);
				assert.equal(await opened.workbench.page.getByText(/command 'glossator\.\w+' not found/).count(), 0);
			});
		}
	});
}

describe('In an empty window', () => {
	const opened = useGlossator({ workspace: 'none' });

	it('creating a note explains what is missing and offers the way out', async () => {
		await opened.window.search('infinigram');
		await opened.window.firstRow(/^Infini-gram/);
		await opened.window.pickerRows.first().getByRole('button', { name: 'Create or Open Note' }).click();
		await opened.window.notification(/Open the folder you write in/);
		const wayOut = opened.workbench.page.getByRole('button', { name: 'Open Folder…' });
		assert.ok(await wayOut.first().isVisible());
	});
});

/** There is nothing to do, and nothing breaks. */
async function nothing(window: GlossatorWindow): Promise<void> {
	await window.page.waitForTimeout(200);
	assert.equal(await window.page.locator('.notification-toast').count(), 0);
}

/** An input or a list is open that is not the palette itself. */
async function asks(window: GlossatorWindow): Promise<void> {
	await window.page.waitForFunction(() => {
		const input = document.querySelector<HTMLInputElement>('.quick-input-widget:not([style*="display: none"]) input');
		return input !== null && !input.value.startsWith('>');
	});
}
