import * as vscode from 'vscode';
import type { HttpSender } from '../../net/http/httpTypes';
import { registerCommand } from '../platform/commands';
import { clipboardSource, fileSource, importPapers, urlSource, type Source } from './importPapers';
import type { LibraryStore } from './libraryStore';

/** Commands that bring papers in once. */
export function registerImportCommands(
	library: LibraryStore,
	http: HttpSender,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	const importFrom = async (source: Source | undefined) => {
		if (source) {
			await importPapers(library, source);
		}
	};
	return vscode.Disposable.from(
		registerCommand('glossator.importFile', async (file) => importFrom(await askFile(file)), log),
		registerCommand('glossator.importUrl', async (url) => importFrom(await askUrl(http, url)), log),
		registerCommand('glossator.importClipboard', () => importFrom(clipboardSource()), log),
		registerCommand('glossator.showLog', () => log.show(), log),
	);
}

async function askFile(given?: vscode.Uri): Promise<Source | undefined> {
	if (given) {
		return fileSource(given);
	}
	const [file] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Import Papers from File'),
			openLabel: vscode.l10n.t('Import'),
			filters: {
				[vscode.l10n.t('Papers')]: [
					'json',
					'bib',
					'ris',
					'nbib',
					'xml',
					'rss',
					'atom',
					'yaml',
					'yml',
					'html',
					'txt',
					'md',
				],
				[vscode.l10n.t('All Files')]: ['*'],
			},
		})) ?? [];
	return file && fileSource(file);
}

async function askUrl(http: HttpSender, given?: string): Promise<Source | undefined> {
	const url =
		given ??
		(await vscode.window.showInputBox({
			title: vscode.l10n.t('Import Papers from URL'),
			prompt: vscode.l10n.t(
				'The address of a feed, a bibliography or another list of papers. It is read once; follow it with Add Feed.',
			),
			placeHolder: 'https://',
			ignoreFocusOut: true,
			validateInput: (value) =>
				/^https?:\/\/\S+$/i.test(value.trim())
					? undefined
					: vscode.l10n.t('Give an address that begins with https://.'),
		}));
	return url === undefined ? undefined : urlSource(url.trim(), http);
}
