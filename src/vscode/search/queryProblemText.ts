import * as vscode from 'vscode';
import { hasWhats, isWhats, type QueryField } from '../../core/query/queryFields';
import type { QueryProblem, QueryProblemCode } from '../../core/query/queryProblem';

/** What is mistaken in a query, as a sentence; a question where there is a fix to accept. */
export function problemSentence({ code, found, meant, fixed }: QueryProblem): string {
	if (meant !== undefined && fixed !== undefined) {
		return vscode.l10n.t('Did you mean {0} instead of {1}?', meant, found);
	}
	return sentences[code](found);
}

const sentences: Readonly<Record<QueryProblemCode, (found: string) => string>> = {
	unknownField: (found) => vscode.l10n.t('{0} is no field of a query.', found),
	unknownValue: (found) => vscode.l10n.t('{0} is unknown. There are: {1}', found, valuesBeside(found)),
	badYear: (found) =>
		vscode.l10n.t('{0} is no year. Write {1}, {2} or {3}.', found, 'year:2019', 'year:2019..2023', 'year:>=2020'),
	badNumber: (found) =>
		vscode.l10n.t('{0} is no number. Write one such as {1}, {2} or {3}.', found, '5', '>=5', '5..10'),
	badDate: (found) =>
		vscode.l10n.t('{0} is no date. Write {1}, {2} or {3}.', found, 'added:<7d', 'added:2026-11-23', 'added:2026-W48'),
	reversedRange: (found) => vscode.l10n.t('The range {0} ends before it begins.', found),
	emptyValue: (found) => vscode.l10n.t('{0} has no value yet.', found),
	unclosedParenthesis: () => vscode.l10n.t('A parenthesis is not closed. Close it?'),
	strayParenthesis: () => vscode.l10n.t('A parenthesis is closed that was not opened. Leave it out?'),
	emptyParentheses: () => vscode.l10n.t('There is nothing in the parentheses. Leave them out?'),
	danglingOr: (found) => vscode.l10n.t('{0} needs something on both sides. Leave it out?', found),
	danglingNot: (found) => vscode.l10n.t('{0} needs something after it. Leave it out?', found),
	tooDeep: () => vscode.l10n.t('Parentheses this deep inside each other are not read.'),
	tooManyTerms: () => vscode.l10n.t('The query has too many terms. From here on it is not read.'),
	tooLong: () => vscode.l10n.t('The query is too long. From here on it is not read.'),
};

function valuesBeside(found: string): string {
	return (/^has:/i.test(found) ? hasWhats : isWhats).join(', ');
}

/** What a field asks for, in a few words. */
export function fieldText(field: QueryField): string {
	return fieldTexts()[field];
}

const fieldTexts = (): Readonly<Record<QueryField, string>> => ({
	author: vscode.l10n.t('An author’s name'),
	title: vscode.l10n.t('Words of the title'),
	abstract: vscode.l10n.t('Words of the abstract'),
	year: vscode.l10n.t('Year of publication'),
	topic: vscode.l10n.t('Topic'),
	venue: vscode.l10n.t('Journal or conference'),
	tag: vscode.l10n.t('Tag'),
	feed: vscode.l10n.t('Feed'),
	is: vscode.l10n.t('Reading state and other marks'),
	has: vscode.l10n.t('What the paper comes with'),
	added: vscode.l10n.t('When it was first seen'),
	upvotes: vscode.l10n.t('Number of upvotes'),
	stars: vscode.l10n.t('Number of stars of its code'),
	citations: vscode.l10n.t('Number of citations'),
	comments: vscode.l10n.t('Number of comments'),
	rating: vscode.l10n.t('Your rating, 0 to 5'),
	keyword: vscode.l10n.t('Keyword'),
	key: vscode.l10n.t('Citation key or identifier'),
});
