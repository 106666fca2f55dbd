import * as vscode from 'vscode';
import type { SourceProperty } from '../../core/subscriptions/readSource';
import type { SubscriptionProblem } from '../../core/subscriptions/readSubscriptions';

/** What is wrong with an entry of the setting `glossator.feeds` and what to write instead. */
export function problemText(problem: SubscriptionProblem): string {
	switch (problem.kind) {
		case 'shape':
			return vscode.l10n.t('It is no feed. Write a list of objects such as {0}.', '{ "huggingface": "daily" }');
		case 'sources':
			return vscode.l10n.t('It needs exactly one source: {0}.', 'url, huggingface, arxiv, journal, files, zotero');
		case 'source':
			return sourceText(problem.property);
		case 'option':
			return vscode.l10n.t('The value of "{0}" cannot be used, so the feed does without it.', problem.property);
	}
}

function sourceText(property: SourceProperty): string {
	switch (property) {
		case 'url':
			return vscode.l10n.t('Its "url" is no web address. Give one that begins with https://.');
		case 'huggingface':
			return vscode.l10n.t('Its "huggingface" is no list. Give one of {0}.', 'daily, weekly, monthly, trending');
		case 'arxiv':
			return vscode.l10n.t(
				'Its "arxiv" has a category that arXiv does not have. Give a list such as {0}.',
				'["cs.CL"]',
			);
		case 'journal':
			return vscode.l10n.t('Its "journal" is no ISSN. Give one such as {0}.', '0028-0836');
		case 'files':
			return vscode.l10n.t(
				'Its "files" leaves the workspace. Give a relative pattern such as {0}.',
				'library/**/*.bib',
			);
		case 'zotero':
			return vscode.l10n.t(
				'Its "zotero" is no library. Give {0}, and at most one collection or search by its key.',
				'users/0, users/123, groups/456',
			);
	}
}
