import * as vscode from 'vscode';
import { queryFields, type QueryField } from '../../core/query/queryFields';
import type { AssistItem } from './queryAssist';
import { fieldText } from './queryProblemText';

/** Shows what can be asked. */
export const helpButton: vscode.QuickInputButton = {
	iconPath: new vscode.ThemeIcon('question'),
	tooltip: vscode.l10n.t('What Can Be Asked'),
};

/** A row for everything that can be asked, with an example; accepted, it goes on with the query there. */
export function helpItems(query: string): readonly AssistItem[] {
	const before = query.trim() === '?' ? '' : query.trim();
	const row = (text: string, meaning: string, example: string): AssistItem => ({
		...{ label: text.trim(), description: [meaning, example].join(' · '), alwaysShow: true },
		...{ nextQuery: before === '' ? text : `${before} ${text}`, helpsWith: 'field' },
	});
	return [
		...queryFields.map((field) => row(`${field}:`, fieldText(field), exampleOf(field))),
		row('"', vscode.l10n.t('Exactly these words'), '"long context"'),
		row('-', vscode.l10n.t('Without what follows'), '-is:read'),
		row('OR ', vscode.l10n.t('One or the other'), 'graph OR tree'),
		row('(', vscode.l10n.t('What belongs together'), '(graph OR tree) author:lee'),
	];
}

function exampleOf(field: QueryField): string {
	return examples.find((example) => example.startsWith(`${field}:`)) ?? '';
}

const examples = [
	'author:lee title:graph abstract:benchmark year:2019..2023 topic:vision venue:nature tag:thesis feed:arxiv is:unread',
	'has:code added:<7d upvotes:>20 stars:>=100 citations:>=50 comments:>5 rating:>=4 keyword:retrieval key:lee2024',
].flatMap((line) => line.split(' '));
