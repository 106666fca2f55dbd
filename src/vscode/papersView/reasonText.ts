import * as vscode from 'vscode';
import type { ForYouReason } from '../../core/search/forYou';

/** Why a paper is near the top of the order for the user, in a sentence. Its phrases are text that a paper brought. */
export function reasonText({ phrases, papers, for: reason }: ForYouReason): string {
	const shared = phrases.join(', ');
	switch (reason) {
		case 'cited':
			return papers === 1
				? vscode.l10n.t('shares {0} with a paper you cited', shared)
				: vscode.l10n.t('shares {0} with {1} papers you cited', shared, papers);
		case 'noted':
			return papers === 1
				? vscode.l10n.t('shares {0} with a paper you wrote a note on', shared)
				: vscode.l10n.t('shares {0} with {1} papers you wrote notes on', shared, papers);
		case 'starred':
			return papers === 1
				? vscode.l10n.t('shares {0} with a paper you starred', shared)
				: vscode.l10n.t('shares {0} with {1} papers you starred', shared, papers);
	}
}
