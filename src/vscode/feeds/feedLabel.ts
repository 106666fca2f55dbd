import * as vscode from 'vscode';
import { labelOf } from '../../core/subscriptions/labelOf';
import type { Subscription } from '../../core/subscriptions/subscription';

/** What a feed is called, in the user's language. */
export function feedLabel(subscription: Pick<Subscription, 'title' | 'source'>): string {
	return labelOf(subscription, {
		huggingface: {
			daily: vscode.l10n.t('Hugging Face Daily Papers'),
			weekly: vscode.l10n.t('Hugging Face papers of the week'),
			monthly: vscode.l10n.t('Hugging Face papers of the month'),
			trending: vscode.l10n.t('Hugging Face trending papers'),
		},
		myLibrary: vscode.l10n.t('My library'),
		group: (number) => vscode.l10n.t('group {0}', number),
		journal: (issn) => vscode.l10n.t('Journal {0}', issn),
	});
}
