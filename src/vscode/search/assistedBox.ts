import type * as vscode from 'vscode';
import type { KnownValues } from '../../core/query/knownValues';
import { today } from '../platform/today';
import { arrangeRows, type BoxRows } from './arrangeRows';
import { acceptAssist, assistItems, type AssistItem } from './queryAssist';
import { helpButton, helpItems } from './queryHelp';

/** A list whose box holds a query: it shows rows that help with the query around the rows of whoever uses it. */
export class AssistedBox<T extends vscode.QuickPickItem> {
	readonly #pick: vscode.QuickPick<T | AssistItem>;
	#known: KnownValues = { topics: [], feeds: [], tags: [], venues: [], authors: [] };
	#rows: BoxRows<T> = { found: [], after: [] };
	#query: string | undefined;
	#meant: T | AssistItem | undefined;
	/** The query that the rows on show are for. */
	#shown: string | undefined;
	#isHelping = false;

	/** The list never waits for `known`: values are offered once they are there. */
	constructor(pick: vscode.QuickPick<T | AssistItem>, known: Promise<KnownValues>) {
		this.#pick = pick;
		pick.buttons = [helpButton];
		keepOrder(pick);
		pick.onDidChangeValue(() => (this.#isHelping = false));
		pick.onDidTriggerButton((button) => {
			this.#isHelping = button === helpButton && !this.#isHelping;
			this.#show();
		});
		known.then(
			(values) => {
				this.#known = values;
				this.#show();
			},
			() => undefined,
		);
	}

	/** Shows what was found for a query. */
	show(query: string, rows: BoxRows<T>): void {
		this.#query = query;
		this.#rows = rows;
		this.#show();
	}

	/** What Enter means for the query that is shown, as long as the user moves to no other row. */
	get meant(): T | AssistItem | undefined {
		return this.#meant;
	}

	/** Puts the query of an accepted row into the box and says so; `false` for every other row. */
	accept(item: vscode.QuickPickItem | undefined): boolean {
		return acceptAssist(this.#pick, item);
	}

	/** Nothing where the box already holds another query: its own answer is on its way. */
	#show(): void {
		const query = this.#query;
		if (query === undefined || query !== this.#pick.value) {
			return;
		}
		const isHelping = this.#isHelping || query.trim() === '?';
		const assist = isHelping ? helpItems(query) : assistItems(query, { ...this.#known, today: today() });
		const { items, meant } = isHelping ? { items: assist, meant: assist[0] } : arrangeRows(query, assist, this.#rows);
		const active = (query === this.#shown ? this.#movedTo(items) : undefined) ?? meant;
		this.#shown = query;
		this.#meant = meant;
		this.#pick.items = items;
		this.#pick.activeItems = active ? [active] : [];
	}

	/** The row that the user moved to, where it is among these. */
	#movedTo(items: readonly (T | AssistItem)[]): T | AssistItem | undefined {
		const [active] = this.#pick.activeItems;
		return active === undefined || active === this.#meant
			? undefined
			: items.find(({ label, description }) => label === active.label && description === active.description);
	}
}

/**
 * A QuickPick sorts its items by how their label matches what is typed, which would undo the ranking. The switch for
 * it, `sortByLabel`, is still a proposed name that stable VS Code accepts; where it does not, the items stay sorted.
 */
function keepOrder(pick: object): void {
	Object.assign(pick, { sortByLabel: false });
}
