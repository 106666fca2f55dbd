import * as vscode from 'vscode';
import type { Paper } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';
import type { PaperNode } from '../papersView/treeNodes';
import type { PapersView } from '../papersView/papersView';
import { treeSelection, type PaperArgument } from '../platform/commands';
import { UserError } from '../platform/userError';
import type { MarkedSearch } from './markedSearch';
import { pickPaper } from './paperPick';

/** Where papers are found. */
export interface ChooserServices {
	readonly library: LibraryStore;
	readonly search: MarkedSearch;
	readonly view: Pick<PapersView, 'selection'>;
}

/** Finds out which papers a command is about: what it was given, else the previewed paper, else it asks. */
export class PaperChooser {
	readonly #library: LibraryStore;
	readonly #search: MarkedSearch;
	readonly #view: Pick<PapersView, 'selection'>;
	readonly #previewed: () => string | undefined;

	/** `previewed` gives the paper of the preview while that is the active tab. */
	constructor(services: ChooserServices, previewed: () => string | undefined) {
		this.#library = services.library;
		this.#search = services.search;
		this.#view = services.view;
		this.#previewed = previewed;
	}

	/** The papers; none when the user closed the question. Throws a {@link UserError} for an unknown paper. */
	async choose(
		purpose: string,
		given: PaperArgument | undefined,
		selected?: readonly PaperNode[],
	): Promise<readonly Paper[]> {
		const keys = this.#keysIn(given, selected) ?? (await this.#ask(purpose));
		const papers = await Promise.all(keys.map((key) => this.#library.ask('paper', { key })));
		const missing = papers.indexOf(undefined);
		if (missing >= 0) {
			throw new UserError(
				vscode.l10n.t('The library has no paper "{0}". Search for it, or import it first.', keys[missing] ?? ''),
			);
		}
		return papers.filter((paper) => paper !== undefined);
	}

	#keysIn(given: PaperArgument | undefined, selected?: readonly PaperNode[]): readonly string[] | undefined {
		const rows = selected?.filter((node) => node.kind === 'paper') ?? [];
		if (rows.length > 0) {
			return unique(rows.map((node) => node.row.id));
		}
		if (given === undefined || given === treeSelection) {
			const fromView = given === treeSelection ? this.#view.selection() : [];
			const shown = this.#previewed();
			return fromView.length > 0 ? unique(fromView) : shown === undefined ? undefined : [shown];
		}
		if (typeof given === 'string') {
			return [given];
		}
		return 'row' in given ? [given.row.id] : unique(given.filter((key) => typeof key === 'string'));
	}

	async #ask(purpose: string): Promise<readonly string[]> {
		const chosen = await pickPaper(this.#search, {
			title: purpose,
			placeholder: vscode.l10n.t('Which paper? Title, author, year or words of the abstract'),
		});
		return chosen ? [chosen.id] : [];
	}
}

const unique = (keys: readonly string[]) => [...new Set(keys)];
