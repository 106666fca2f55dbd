import * as vscode from 'vscode';
import type { FeedSummary } from '../../worker/protocol';
import type { FeedNode } from '../papersView/papersTree';
import { registerCommand } from '../platform/commands';
import { confirm, showInformation } from '../platform/notify';
import { writeUserSetting } from '../platform/settings';
import { UserError } from '../platform/userError';
import { clipboardSource, fileSource, importPapers, urlSource, withProgress, type Source } from './importPapers';
import { starterFeedId, type LibraryStore } from './libraryStore';

/** Commands that bring papers in, refresh them and take them out. */
export function registerFeedCommands(library: LibraryStore, log: vscode.LogOutputChannel): vscode.Disposable {
	const importFrom = async (source: Source | undefined) => {
		if (source) {
			await importPapers(library, source);
		}
	};
	return vscode.Disposable.from(
		registerCommand('glossator.importFile', async (file) => importFrom(await askFile(file)), log),
		registerCommand('glossator.importUrl', async (url) => importFrom(await askUrl(url)), log),
		registerCommand('glossator.importClipboard', () => importFrom(clipboardSource()), log),
		registerCommand('glossator.addFeed', async () => importFrom(await askSource()), log),
		registerCommand('glossator.replaceStarterFeed', () => replaceStarterFeed(library), log),
		registerCommand('glossator.removeFeed', (feed) => removeFeed(library, feed), log),
		registerCommand(
			'glossator.refresh',
			(scope) => (scope === 'starter' ? showStarter(library) : refresh(library, log)),
			log,
		),
		registerCommand('glossator.showLog', () => log.show(), log),
	);
}

const dailyPapers = 'https://huggingface.co/api/daily_papers';

async function askSource(): Promise<Source | undefined> {
	const choices: readonly (vscode.QuickPickItem & { readonly source: () => Source | Promise<Source | undefined> })[] = [
		{
			label: `$(rss) ${vscode.l10n.t('Hugging Face Daily Papers: today')}`,
			source: () => urlSource(dailyPapers),
		},
		{
			label: `$(flame) ${vscode.l10n.t('Hugging Face Daily Papers: trending')}`,
			source: () => urlSource(`${dailyPapers}?sort=trending&limit=100`),
		},
		{ label: `$(link) ${vscode.l10n.t('From a URL…')}`, source: () => askUrl() },
		{ label: `$(file) ${vscode.l10n.t('From a file…')}`, source: () => askFile() },
		{
			label: `$(clippy) ${vscode.l10n.t('From the clipboard')}`,
			detail: vscode.l10n.t('For example the copied text of a Hugging Face trending papers page.'),
			source: clipboardSource,
		},
	];
	const chosen = await vscode.window.showQuickPick(choices, {
		title: vscode.l10n.t('Add Feed'),
		placeHolder: vscode.l10n.t('Where do the papers come from?'),
	});
	return chosen?.source();
}

async function askFile(given?: vscode.Uri): Promise<Source | undefined> {
	if (given) {
		return fileSource(given);
	}
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Import Papers from File'),
			openLabel: vscode.l10n.t('Import'),
			filters: { [vscode.l10n.t('Papers')]: ['json', 'txt', 'md'], [vscode.l10n.t('All Files')]: ['*'] },
		})) ?? [];
	return file && fileSource(file);
}

async function askUrl(given?: string): Promise<Source | undefined> {
	const url =
		given ??
		(await vscode.window.showInputBox({
			title: vscode.l10n.t('Import Papers from URL'),
			prompt: vscode.l10n.t('The address of a Hugging Face Daily Papers answer, or of a file that Glossator reads.'),
			placeHolder: 'https://',
			ignoreFocusOut: true,
			validateInput: (value) =>
				/^https?:\/\/\S+$/i.test(value.trim())
					? undefined
					: vscode.l10n.t('Give an address that begins with https://.'),
		}));
	return url === undefined ? undefined : urlSource(url.trim());
}

/** One action: choose a feed; once its papers are there, the starter feed goes. */
async function replaceStarterFeed(library: LibraryStore): Promise<void> {
	const source = await askSource();
	if (source) {
		await importPapers(library, source);
		await writeUserSetting('starterFeed.show', false);
	}
}

/** Opens the library first, so that changing the setting reads it again. */
async function showStarter(library: LibraryStore): Promise<void> {
	await library.open();
	await writeUserSetting('starterFeed.show', true);
}

async function removeFeed(library: LibraryStore, given?: FeedNode | string): Promise<void> {
	const id = typeof given === 'string' ? given : (given?.feedId ?? (await askFeed(library)));
	if (id === undefined) {
		return;
	}
	if (id === starterFeedId) {
		await writeUserSetting('starterFeed.show', false);
		return;
	}
	const feed = (await library.ask('feeds', {})).find((candidate) => candidate.id === id);
	const question = vscode.l10n.t('Remove "{0}" and the papers that only it has?', feed?.label ?? id);
	const detail = vscode.l10n.t('Notes and bibliographies stay as they are.');
	if (await confirm(question, detail, vscode.l10n.t('Remove'))) {
		await library.removeFeed(id);
	}
}

async function askFeed(library: LibraryStore): Promise<string | undefined> {
	const feeds = await library.ask('feeds', {});
	if (feeds.length === 0) {
		throw new UserError(vscode.l10n.t('There is no feed to remove. Add one with "Glossator: Add Feed…".'));
	}
	const items = feeds.map(({ id, label, papers }) => ({ id, label, description: vscode.l10n.t('{0} papers', papers) }));
	const placeHolder = vscode.l10n.t('Which feed should be removed?');
	return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}

/** Fetches every feed that has an address again; one that fails never stops the others and keeps its papers. */
async function refresh(library: LibraryStore, log: vscode.LogOutputChannel): Promise<void> {
	if (library.state.kind === 'failed') {
		await library.reopen();
		return;
	}
	const known = await library.ask('feeds', {});
	const feeds = known.filter((feed) => /^https?:/i.test(feed.id));
	if (feeds.length === 0) {
		void showInformation(nothingToFetch(known));
		return;
	}
	const failures = await withProgress(vscode.l10n.t('Refreshing feeds…'), (token) => fetchAll(library, feeds, token));
	for (const failure of failures) {
		log.warn('refresh', failure);
	}
	if (failures.length > 0) {
		throw new UserError(
			vscode.l10n.t(
				'{0} of {1} feeds were not refreshed and keep the papers they had. {2}',
				failures.length,
				feeds.length,
				failures[0] ?? '',
			),
		);
	}
}

/** Returns why feeds could not be refreshed. */
async function fetchAll(
	library: LibraryStore,
	feeds: readonly FeedSummary[],
	token: vscode.CancellationToken,
): Promise<readonly string[]> {
	const failures: string[] = [];
	for (const feed of feeds) {
		try {
			await library.importText(feed, await urlSource(feed.id).read(token));
		} catch (error) {
			if (error instanceof vscode.CancellationError) {
				throw error;
			}
			failures.push(error instanceof Error ? error.message : String(error));
		}
	}
	return failures;
}

function nothingToFetch(feeds: readonly FeedSummary[]): string {
	return feeds.some(({ id }) => id === starterFeedId)
		? vscode.l10n.t('The starter feed is always the same. Add a feed of your own to see new papers.')
		: vscode.l10n.t('No feed has a web address to fetch again. Import files and the clipboard anew to refresh them.');
}
