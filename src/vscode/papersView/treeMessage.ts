import * as vscode from 'vscode';
import { starterFeedId, type LibraryStore } from '../library/libraryStore';

/** What the view says above its rows, and beside its title. */
export interface TreeMessage {
	readonly message: string;
	readonly description: string;
}

/** What the message depends on beside the library. */
export interface ShownPapers {
	readonly query: string;
	/** How many papers the filter lets through. */
	readonly shown: number;
	/** How many more papers the order for the user has to learn from before there is one; 0 where it is not asked for. */
	readonly missing: number;
}

/** The library's state comes first, then the filter, then the order. */
export function treeMessage({ state }: LibraryStore, { query, shown, missing }: ShownPapers): TreeMessage {
	const feeds = state.kind === 'ready' ? state.feeds : [];
	const isStarterOnly = feeds.length === 1 && feeds[0]?.id === starterFeedId;
	const description = isStarterOnly ? vscode.l10n.t('Starter feed') : '';
	if (state.kind === 'loading') {
		return { message: vscode.l10n.t('Loading papers…'), description };
	}
	if (query !== '' && state.kind === 'ready') {
		const message =
			shown > 0
				? vscode.l10n.t('Filtered: {0} ({1} papers)', query, shown)
				: vscode.l10n.t('Filtered: {0}. No paper matches; clear the filter to see all.', query);
		return { message, description };
	}
	if (missing > 0 && state.kind === 'ready') {
		const message =
			missing === 1
				? vscode.l10n.t('The order “For You” learns from papers you cite, note or star; one more is needed.')
				: vscode.l10n.t('The order “For You” learns from papers you cite, note or star; {0} more are needed.', missing);
		return { message, description };
	}
	const hint = vscode.l10n.t('A starter feed to try Glossator with. Replace it in the ⋯ menu.');
	return { message: isStarterOnly ? hint : '', description };
}
