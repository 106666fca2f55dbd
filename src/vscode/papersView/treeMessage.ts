import * as vscode from 'vscode';
import { starterFeedId, type LibraryStore } from '../library/libraryStore';

/** What the view says above its rows, and beside its title. */
export interface TreeMessage {
	readonly message: string;
	readonly description: string;
}

/** `shown` is the number of papers that the filter lets through. */
export function treeMessage({ state }: LibraryStore, query: string, shown: number): TreeMessage {
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
	const hint = vscode.l10n.t('A starter feed to try Glossator with. Replace it in the ⋯ menu.');
	return { message: isStarterOnly ? hint : '', description };
}
