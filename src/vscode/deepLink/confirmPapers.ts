import * as vscode from 'vscode';
import type { Name } from '../../core/paper/paper';
import { missingText } from '../lookup/missingText';
import { serviceText } from '../lookup/identifierText';
import type { PaperAnswer } from '../lookup/paperLookup';
import { confirm } from '../platform/notify';

/** Asks whether to add the papers that a link named and services know, with title, authors and source of each. */
export function confirmPapers(answers: readonly PaperAnswer[]): Thenable<boolean> {
	const found = answers.filter(({ record }) => record !== undefined);
	const question =
		found.length === 1
			? vscode.l10n.t('A link asks Glossator to add a paper. Add it?')
			: vscode.l10n.t('A link asks Glossator to add {0} papers. Add them?', found.length);
	const more = found.length - mostPapers;
	const moreText = more > 0 ? vscode.l10n.t('{0} more', more) : '';
	const details = [...found.slice(0, mostPapers).map(paperText), moreText, missingText(answers)].filter(
		(text) => text !== '',
	);
	return confirm(question, details.join('\n\n'), vscode.l10n.t('Add'));
}

function paperText({ record, source }: PaperAnswer): string {
	const title = shortened(record?.title ?? '', longestTitle);
	const from = source === undefined ? '' : vscode.l10n.t('Source: {0}', serviceText(source));
	return [title, authorsText(record?.author ?? []), from].filter((line) => line !== '').join('\n');
}

/** What fits into a dialog. */
const mostPapers = 8;
const longestTitle = 200;
const longestName = 60;
const mostNames = 3;

function authorsText(authors: readonly Name[]): string {
	const names = authors.slice(0, mostNames).map(({ given, family, literal }) => {
		const name = literal ?? [given, family].filter((part) => part !== undefined).join(' ');
		return shortened(name, longestName);
	});
	return authors.length > mostNames ? vscode.l10n.t('{0} and others', names.join(', ')) : names.join(', ');
}

function shortened(text: string, longest: number): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
