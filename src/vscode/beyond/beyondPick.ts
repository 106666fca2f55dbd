import * as vscode from 'vscode';
import type { PaperRecord } from '../../core/paper/paper';
import type { BeyondDeps } from './beyondDeps';
import { beyondItems, type BeyondItem } from './beyondItems';
import { KnownPapers } from './knownPapers';
import { RunningSearch, type SearchState } from './runningSearch';
import { chooseServices } from './serviceChoice';

/** Quiet time after the last key press before the services are asked. */
const pauseMs = 600;
/** Fewer letters are searched for on Enter only. */
const leastLetters = 3;

/** How what happens in the list is kept behind the error boundary. */
export type Guard = <T>(run: () => Promise<T>) => Promise<T | undefined>;

/** The list that searches services as its user types, and adds papers without closing. */
export class BeyondPick implements vscode.Disposable {
	readonly #pick = vscode.window.createQuickPick<BeyondItem>();
	readonly #memento: vscode.Memento;
	readonly #known: KnownPapers;
	readonly #search: RunningSearch;
	readonly #guard: Guard;
	readonly #closed: Promise<PaperRecord | undefined>;
	#close: (chosen: PaperRecord | undefined) => void = () => undefined;
	#state: SearchState | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;
	#isAsking = false;

	constructor(deps: BeyondDeps, guard: Guard) {
		this.#memento = deps.memento;
		this.#known = new KnownPapers(deps.library);
		this.#search = new RunningSearch(deps, (state) => void this.#guard(() => this.#show(state)));
		this.#guard = guard;
		this.#closed = new Promise((resolve) => {
			this.#close = resolve;
		});
		this.#prepare();
	}

	/** The chosen paper's record; `undefined` when the list is closed. */
	async choose(query: string): Promise<PaperRecord | undefined> {
		this.#pick.value = query;
		this.#pick.show();
		if (query.trim() !== '') {
			this.#start();
		}
		return this.#closed;
	}

	dispose(): void {
		clearTimeout(this.#pause);
		this.#search.stop();
		this.#pick.dispose();
	}

	#prepare(): void {
		const pick = this.#pick;
		pick.title = vscode.l10n.t('Search Beyond the Library');
		pick.placeholder = vscode.l10n.t('Title, author or topic; Enter searches at once');
		pick.buttons = [servicesButton];
		// As in the search of the library: VS Code's own order would undo the ranking.
		Object.assign(pick, { sortByLabel: false });
		pick.onDidChangeValue(() => this.#startSoon());
		pick.onDidAccept(() => this.#accept());
		pick.onDidTriggerButton(() => void this.#guard(() => this.#askServices()));
		pick.onDidTriggerItemButton(({ item }) => void this.#guard(() => this.#add(item)));
		pick.onDidHide(() => {
			if (!this.#isAsking) {
				this.#close(undefined);
			}
		});
	}

	#startSoon(): void {
		clearTimeout(this.#pause);
		const letters = this.#pick.value.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
		if (letters >= leastLetters && this.#query !== this.#search.query) {
			this.#pause = setTimeout(() => this.#start(), pauseMs);
		}
	}

	get #query(): string {
		return this.#pick.value.trim();
	}

	#start(): void {
		clearTimeout(this.#pause);
		void this.#guard(() => this.#search.start(this.#query));
	}

	#accept(): void {
		const [item] = this.#pick.activeItems;
		if (this.#query !== this.#search.query) {
			if (this.#query !== '') {
				this.#start();
			}
		} else if (item?.entry.kind === 'paper') {
			this.#close(item.entry.record);
			this.#pick.hide();
		} else if (item) {
			void this.#guard(() => (this.#state?.hasMore ? this.#search.more() : this.#search.start(this.#query)));
		}
	}

	async #add({ entry }: BeyondItem): Promise<void> {
		if (entry.kind === 'paper') {
			await this.#known.add(entry.record);
			await (this.#state && this.#show(this.#state));
		}
	}

	/** Another question hides the list, which comes back with the answer. */
	async #askServices(): Promise<void> {
		this.#isAsking = true;
		try {
			const isOther = await chooseServices(this.#memento);
			this.#pick.show();
			if (isOther && this.#query !== '') {
				this.#start();
			}
		} finally {
			this.#isAsking = false;
		}
	}

	async #show(state: SearchState): Promise<void> {
		this.#state = state;
		this.#pick.busy = state.isBusy;
		const shown = await Promise.all(
			state.results.map(async (result) => ({
				...result,
				isKnown: (await this.#known.idOf(result.record)) !== undefined,
			})),
		);
		if (this.#state === state) {
			this.#replace(beyondItems(shown, state));
		}
	}

	/** The row the user is at stays, though others come. */
	#replace(items: readonly BeyondItem[]): void {
		const pick = this.#pick;
		const [active] = pick.activeItems;
		const place = active ? pick.items.indexOf(active) : -1;
		pick.keepScrollPosition = true;
		pick.items = items;
		const same = items.find(({ label, entry }) => entry.kind === 'paper' && label === active?.label);
		const next = same ?? items[place];
		if (next && place > 0) {
			pick.activeItems = [next];
		}
	}
}

const servicesButton: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('settings-gear'),
	tooltip: vscode.l10n.t('Choose Services'),
};
