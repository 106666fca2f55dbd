import * as vscode from 'vscode';
import { parseQuery } from '../../core/query/parseQuery';
import { unmarked } from '../../core/reading/readingMark';
import type { SearchRow } from '../../worker/protocol';
import { today } from '../platform/today';
import { statusLabel } from '../papersView/paperStatus';
import { markSigns } from '../reading/markText';
import type { MarkedSearch } from './markedSearch';
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
}

/**
 * Shows a list of papers that follows what is typed, in the engine's order, and gives the chosen one; `undefined` when
 * it is closed. Each key press takes back the search before it.
 */
export function pickPaper(papers: MarkedSearch, options: PaperPickOptions): Promise<SearchRow | undefined> {
	const pick = vscode.window.createQuickPick<PaperPickItem>();
	pick.title = options.title;
	pick.placeholder = options.placeholder;
	pick.value = options.query ?? '';
	keepOrder(pick);
	const search = new RunningSearch(papers, pick, options);
	return new Promise<SearchRow | undefined>((resolve) => {
		pick.onDidChangeValue(() => search.start());
		pick.onDidAccept(async () => {
			const chosen = await search.chosen();
			if (chosen) {
				const query = beyondQuery(pick.value);
				resolve(chosen.row);
				pick.hide();
				if (!chosen.row) {
					options.onBeyond?.(query);
				}
			}
		});
		pick.onDidTriggerItemButton(
			({ button, item: { row } }) => void keepOpen(pick, () => row && options.onButton?.(button, row)),
		);
		pick.onDidHide(() => resolve(undefined));
		pick.show();
		search.start();
	}).finally(() => {
		search.dispose();
		pick.dispose();
	});
}

/**
 * A QuickPick sorts its items by how their label matches what is typed, which would undo the ranking. The switch for
 * it, `sortByLabel`, is still a proposed name that stable VS Code accepts; where it does not, the items stay sorted.
 */
function keepOrder(pick: vscode.QuickPick<PaperPickItem>): void {
	Object.assign(pick, { sortByLabel: false });
}

async function keepOpen(pick: vscode.QuickPick<PaperPickItem>, run: () => Promise<void> | undefined): Promise<void> {
	pick.ignoreFocusOut = true;
	try {
		await run();
	} finally {
		pick.ignoreFocusOut = false;
	}
}

/** The one search of a pick that counts: starting the next one cancels it. */
class RunningSearch implements vscode.Disposable {
	readonly #papers: MarkedSearch;
	readonly #pick: vscode.QuickPick<PaperPickItem>;
	readonly #options: PaperPickOptions;
	#current: vscode.CancellationTokenSource | undefined;
	#running: Promise<void> | undefined;

	constructor(papers: MarkedSearch, pick: vscode.QuickPick<PaperPickItem>, options: PaperPickOptions) {
		this.#papers = papers;
		this.#pick = pick;
		this.#options = options;
	}

	start(): void {
		this.#current?.cancel();
		this.#current = new vscode.CancellationTokenSource();
		const running = this.#run(this.#pick.value, this.#current.token).finally(() => {
			if (this.#running === running) {
				this.#running = undefined;
			}
		});
		this.#running = running;
	}

	/** The item that Enter means: while a search runs, the first of its answer instead of a row of the one before. */
	async chosen(): Promise<PaperPickItem | undefined> {
		const wasRunning = this.#running;
		await wasRunning;
		return wasRunning ? this.#pick.items[0] : this.#pick.selectedItems[0];
	}

	dispose(): void {
		this.#current?.cancel();
		this.#current?.dispose();
	}

	async #run(query: string, token: vscode.CancellationToken): Promise<void> {
		this.#pick.busy = true;
		try {
			const rows = await this.#papers.search(query, limit, token);
			if (!token.isCancellationRequested) {
				const { buttons = [], onBeyond } = this.#options;
				const found = rows.map((row) => pickItem(row, this.#papers, buttons));
				this.#pick.items = [...found, ...(onBeyond ? beyondItems(query) : [])];
				this.#pick.busy = false;
			}
		} catch (error) {
			if (!(error instanceof vscode.CancellationError) && !token.isCancellationRequested) {
				this.#pick.busy = false;
				this.#pick.placeholder = vscode.l10n.t(
					'Search failed: {0}',
					error instanceof Error ? error.message : String(error),
				);
			}
		}
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

/** The words of a query: its conditions on marks mean nothing elsewhere. */
function beyondQuery(query: string): string {
	return parseQuery(query, { today: today() }).words;
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
