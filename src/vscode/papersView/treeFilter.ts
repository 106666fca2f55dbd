import * as vscode from 'vscode';
import { parseAdded, type AddedQuery } from '../../core/outline/addedFilter';
import type { Group } from '../../core/outline/groupPapers';
import { parseReadingFilter, type ReadingFilter } from '../../core/reading/readingFilter';
import type { LibraryStore } from '../library/libraryStore';
import { setContextKey } from '../platform/contextKeys';
import { affects, readSetting } from '../platform/settings';
import { today } from '../platform/today';
import type { MarkedPapers } from '../reading/markedPapers';

/** As many papers as the words of a filter let through. */
const mostFound = 1000;

const noDismissed: ReadingFilter = [{ kind: 'state', state: 'dismissed', negated: true }];

/** What the tree leaves out: what the user's filter does not let through, and dismissed papers unless they are asked for. */
export class TreeFilter implements vscode.Disposable {
	readonly #library: LibraryStore;
	readonly #marked: MarkedPapers;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#query = '';

	readonly onDidChange = this.#onDidChange.event;

	constructor(library: LibraryStore, marked: MarkedPapers) {
		this.#library = library;
		this.#marked = marked;
		this.#subscription = vscode.workspace.onDidChangeConfiguration(
			(event) => affects(event, 'papers.showDismissed') && this.#onDidChange.fire(),
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

	/** The groups with the papers that are let through; those that it leaves empty are left out. */
	async apply(groups: readonly Group[], by: string): Promise<readonly Group[]> {
		const { rest, filter } = parseReadingFilter(this.#query);
		const { rest: words, days } = parseAdded(rest, today());
		const asksForDismissed = filter.some((term) => term.kind === 'state' && term.state === 'dismissed');
		const showsDismissed = by === 'state' || asksForDismissed || readSetting('papers.showDismissed');
		const whole = showsDismissed ? filter : [...filter, ...noDismissed];
		const [matches, found, added] = await Promise.all([
			this.#marked.matcher(whole),
			this.#found(words),
			this.#added(days),
		]);
		return groups
			.map((group) => ({ ...group, paperIds: group.paperIds.filter((id) => found(id) && added(id) && matches(id)) }))
			.filter(({ paperIds }) => paperIds.length > 0 || (by === 'feed' && this.#query === ''));
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#onDidChange.dispose();
	}

	/** Papers that were first seen in these days. */
	async #added(days: AddedQuery['days']): Promise<(id: string) => boolean> {
		if (!days) {
			return () => true;
		}
		const groups = await this.#library.ask('groups', { by: 'date' });
		const within = groups.filter(({ label }) => label >= days.first && label <= days.last);
		const ids = new Set(within.flatMap(({ paperIds }) => paperIds));
		return (id) => ids.has(id);
	}

	async #found(words: string): Promise<(id: string) => boolean> {
		if (words === '') {
			return () => true;
		}
		const rows = await this.#library.ask('search', { query: words, limit: mostFound });
		const ids = new Set(rows.map(({ id }) => id));
		return (id) => ids.has(id);
	}
}
