import * as vscode from 'vscode';
import type { PaperView } from '../../worker/paperView';
import { setContextKey } from '../platform/contextKeys';
import { affects, readSetting } from '../platform/settings';
import { today } from '../platform/today';

/** What the tree shows and in which order: by the settings and by what the user filters for. */
export class TreeFilter implements vscode.Disposable {
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#query = '';

	readonly onDidChange = this.#onDidChange.event;

	constructor() {
		this.#subscription = vscode.workspace.onDidChangeConfiguration(
			(event) => affects(event, 'papers.groupBy', 'papers.sortBy', 'papers.showDismissed') && this.#onDidChange.fire(),
		);
	}

	/** As the user gave it; empty where nothing is filtered. */
	get query(): string {
		return this.#query;
	}

	set query(query: string) {
		this.#query = query.trim();
		setContextKey('glossator.isFiltered', this.#query !== '');
		this.#onDidChange.fire();
	}

	/** The view to ask the engine for now. */
	get view(): PaperView {
		return {
			by: readSetting('papers.groupBy'),
			sortBy: readSetting('papers.sortBy'),
			filter: this.#query,
			showDismissed: readSetting('papers.showDismissed'),
			today: today(),
		};
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#onDidChange.dispose();
	}
}
