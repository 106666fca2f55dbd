import * as vscode from 'vscode';
import type { SearchRow } from '../../worker/protocol';
import { createNote, openNote, type NoteServices } from '../notes/createNote';
import { registerCommand, reporting, runCommand } from '../platform/commands';
import type { MarkedSearch } from './markedSearch';
import { openPageButton, pickPaper } from './paperPick';

/** What searching needs of the rest. */
export type SearchServices = NoteServices & { readonly search: MarkedSearch };

/** Registers the search over all papers: Enter previews, the buttons act without leaving the list. */
export function registerSearchPapers(services: SearchServices, log: vscode.LogOutputChannel): vscode.Disposable {
	return registerCommand('glossator.searchPapers', (query) => searchPapers(services, query, log), log);
}

async function searchPapers(
	services: SearchServices,
	query: string | undefined,
	log: vscode.LogOutputChannel,
): Promise<void> {
	const note = (row: SearchRow) => reporting('glossator.createNote', () => noteBehindList(services, row), log);
	const actions = new Map<vscode.QuickInputButton, (row: SearchRow) => Thenable<unknown>>([
		[button('quote', vscode.l10n.t('Insert Citation')), (row) => runCommand('glossator.insertCitation', row.id)],
		[button('note', vscode.l10n.t('Create or Open Note')), note],
		[button('open-preview', vscode.l10n.t('Preview Abstract')), (row) => runCommand('glossator.previewPaper', row.id)],
		[openPageButton, (row) => runCommand('glossator.openPage', row.id)],
	]);
	const chosen = await pickPaper(services.search, {
		title: vscode.l10n.t('Search Papers'),
		placeholder: vscode.l10n.t(
			'Title, author, year or words of the abstract, misspelt or not; ? shows what else can be asked',
		),
		...(query !== undefined && { query }),
		buttons: [...actions.keys()],
		onButton: async (pressed, row) => {
			await actions.get(pressed)?.(row);
		},
		onBeyond: (words) => runCommand('glossator.searchBeyond', words),
		onSave: (words) => runCommand('glossator.saveSearch', words),
	});
	if (chosen) {
		await runCommand('glossator.previewPaper', chosen.id);
	}
}

/** Opens the note while the list keeps the focus. */
async function noteBehindList(services: NoteServices, row: SearchRow): Promise<void> {
	const paper = await services.library.ask('paper', { key: row.id });
	if (paper) {
		await openNote(await createNote(services, paper), true);
	}
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
	return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
