import * as vscode from 'vscode';
import { completeQuery, type QueryCompletion } from '../../core/query/completeQuery';
import type { KnownValues } from '../../core/query/knownValues';
import { parseQuery } from '../../core/query/parseQuery';
import type { QueryProblem } from '../../core/query/queryProblem';
import { underlinedText } from '../../core/query/underlinedText';
import { fieldText, problemSentence } from './queryProblemText';
import { withoutIcons } from './withoutIcons';

/** A row that helps with the query; the list stays open when it is accepted. */
export interface AssistItem extends vscode.QuickPickItem {
	/** What the box is to hold once the row is accepted; what it holds already where nobody knows a better query. */
	readonly nextQuery: string;
	readonly helpsWith: 'problem' | 'field' | 'value';
}

/** Rows about the query as it is typed so far, the cursor at its end: mistakes first, then ways to go on. */
export function assistItems(query: string, known: KnownValues & { readonly today: string }): readonly AssistItem[] {
	const { problems } = parseQuery(query, known);
	return [
		...problems.slice(0, maxProblemItems).map((problem) => problemItem(query, problem)),
		...completeQuery(query, query.length, known).map(completionItem),
	];
}

/** Puts the query of an accepted row into the box and says so; `false` for every other row. */
export function acceptAssist(box: { value: string }, item: vscode.QuickPickItem | undefined): boolean {
	if (!isAssist(item)) {
		return false;
	}
	box.value = item.nextQuery;
	return true;
}

/** More would push the papers out of sight. */
const maxProblemItems = 3;

/** Whether a row is about the query. */
export function isAssist(item: vscode.QuickPickItem | undefined): item is AssistItem {
	return item !== undefined && 'nextQuery' in item && typeof item.nextQuery === 'string';
}

function problemItem(query: string, problem: QueryProblem): AssistItem {
	return {
		nextQuery: problem.fixed ?? query,
		helpsWith: 'problem',
		label: withoutIcons(problemSentence(problem)),
		iconPath: new vscode.ThemeIcon('warning'),
		detail: withoutIcons(underlinedText(query, problem.start, problem.end)),
		alwaysShow: true,
	};
}

function completionItem({ label, kind, text, detailCode }: QueryCompletion): AssistItem {
	return {
		nextQuery: text,
		helpsWith: kind,
		label: withoutIcons(label),
		// Not in the label, where screen readers would read its name.
		iconPath: new vscode.ThemeIcon(icons[kind]),
		...(kind === 'field' && { description: fieldText(detailCode) }),
		alwaysShow: true,
	};
}

const icons = { field: 'symbol-field', value: 'symbol-enum-member' } as const;
