import * as vscode from 'vscode';
import { parseQuery } from '../../core/query/parseQuery';
import { rankingWords } from '../../core/query/rankingWords';
import { unmarked } from '../../core/reading/readingMark';
import type { SearchRow } from '../../worker/protocol';
import { today } from '../platform/today';
import { statusLabel } from '../papersView/paperStatus';
import { markSigns } from '../reading/markText';
import { AssistedBox } from './assistedBox';
import type { MarkedSearch } from './markedSearch';
import { PaperSearch, type SearchPorts } from './paperSearch';
import { isAssist, type AssistItem } from './queryAssist';
import { withoutIcons } from './withoutIcons';

/** Hits asked for: more than anybody reads, few enough to show at once. */
const limit = 50;

/** One paper of the list, or the way beyond it. */
export interface PaperPickItem extends vscode.QuickPickItem {
	readonly row?: SearchRow;
}

/** How a pick over the papers looks and behaves beyond searching. */
export interface PaperPickOptions {
	readonly title: string;
	readonly placeholder: string;
	readonly query?: string;
	readonly buttons?: readonly vscode.QuickInputButton[];
	onButton?(button: vscode.QuickInputButton, row: SearchRow): Promise<void>;
	/** Goes on elsewhere with what was typed; offered as the last row, which closes the list. */
	readonly onBeyond?: (query: string) => unknown;
	/** Keeps the query; offered as a button, which closes the list. */
	readonly onSave?: (query: string) => unknown;
}

/** Offered where a query can be kept. */
const saveButton: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('save'),
	tooltip: vscode.l10n.t('Save Search'),
};

/**
 * Shows a list of papers that follows what is typed, in the engine's order, and gives the chosen one; `undefined` when
 * it is closed. Each key press takes back the search before it.
 */
export function pickPaper(papers: MarkedSearch, options: PaperPickOptions): Promise<SearchRow | undefined> {
	const pick = vscode.window.createQuickPick<PaperPickItem | AssistItem>();
	pick.title = options.title;
	pick.placeholder = options.placeholder;
	pick.value = options.query ?? '';
	const box = new AssistedBox<PaperPickItem>(pick, papers.knownValues());
	pick.buttons = options.onSave ? [saveButton, ...pick.buttons] : pick.buttons;
	const search = new PaperSearch(searchPorts(papers, { pick, box, options }));
	return new Promise<SearchRow | undefined>((resolve) => {
		pick.onDidChangeValue((query) => search.start(query));
		pick.onDidAccept(async () => {
			// While a search runs, the rows are those of the query before: the answer decides, and it mends nothing by itself.
			const wasRunning = await search.end();
			const chosen = wasRunning ? box.meant : pick.selectedItems[0];
			if (chosen === undefined || (wasRunning && isAssist(chosen)) || box.accept(chosen)) {
				return;
			}
			const query = beyondQuery(pick.value);
			const row = rowOf(chosen);
			resolve(row);
			pick.hide();
			if (!row) {
				options.onBeyond?.(query);
			}
		});
		pick.onDidTriggerItemButton(({ button, item }) => {
			const row = rowOf(item);
			void keepOpen(pick, () => row && options.onButton?.(button, row));
		});
		pick.onDidTriggerButton((button) => {
			if (button === saveButton && pick.value.trim() !== '') {
				const query = pick.value;
				pick.hide();
				options.onSave?.(query);
			}
		});
		pick.onDidHide(() => resolve(undefined));
		pick.show();
		search.start(pick.value);
	}).finally(() => {
		search.dispose();
		pick.dispose();
	});
}

interface PaperBox {
	readonly pick: vscode.QuickPick<PaperPickItem | AssistItem>;
	readonly box: AssistedBox<PaperPickItem>;
	readonly options: PaperPickOptions;
}

function searchPorts(papers: MarkedSearch, { pick, box, options }: PaperBox): SearchPorts {
	const { buttons = [], onBeyond } = options;
	return {
		search: (query, token) => papers.search(query, limit, token),
		show: (query, rows) =>
			box.show(query, {
				found: rows.map((row) => pickItem(row, papers, buttons)),
				after: onBeyond ? beyondItems(query) : [],
			}),
		busy: (isBusy) => (pick.busy = isBusy),
		failed: (error) =>
			(pick.placeholder = vscode.l10n.t('Search failed: {0}', error instanceof Error ? error.message : String(error))),
	};
}

function rowOf(item: PaperPickItem | AssistItem): SearchRow | undefined {
	return isAssist(item) ? undefined : item.row;
}

async function keepOpen(
	pick: vscode.QuickPick<PaperPickItem | AssistItem>,
	run: () => Promise<void> | undefined,
): Promise<void> {
	pick.ignoreFocusOut = true;
	try {
		await run();
	} finally {
		pick.ignoreFocusOut = false;
	}
}

function pickItem(row: SearchRow, papers: MarkedSearch, buttons: readonly vscode.QuickInputButton[]): PaperPickItem {
	const mark = papers.markOf(row);
	const { before, after } = markSigns(mark, row.isNew);
	const state = mark.state === unmarked.state ? [] : [statusLabel(mark.state)];
	const details = [...before, ...state, row.byline, row.year, ...after, row.excerpt];
	return {
		row,
		label: withoutIcons(row.title),
		description: vscode.l10n.t(row.topic),
		// Below the title, where a long title cannot push it out of sight.
		detail: withoutIcons(details.filter((part) => part !== undefined).join(' · ')),
		alwaysShow: true,
		buttons: buttons.filter((button) => button !== openPageButton || row.hasPage),
	};
}

/** The words that speak for a paper: conditions on marks mean nothing elsewhere. */
function beyondQuery(query: string): string {
	return rankingWords(parseQuery(query, { today: today() }).root);
}

function beyondItems(query: string): readonly PaperPickItem[] {
	const words = beyondQuery(query);
	return words === ''
		? []
		: [
				{
					label: `$(globe) ${withoutIcons(vscode.l10n.t('Search beyond the library for “{0}”', words))}`,
					alwaysShow: true,
				},
			];
}

/** Offered only for papers that have a page. */
export const openPageButton: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('globe'),
	tooltip: vscode.l10n.t('Open Page in Browser'),
};
