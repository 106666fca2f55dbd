import * as vscode from 'vscode';
import type { RuleLists } from '../../core/subscriptions/subscription';

/** Asks for a feed's title; empty for the name Glossator gives it, `undefined` when the user gives up. */
export async function askTitle(title: string, fallback: string): Promise<string | undefined> {
	const text = await vscode.window.showInputBox({
		title: vscode.l10n.t('Title of the Feed'),
		prompt: vscode.l10n.t('Empty: the feed is called "{0}".', fallback),
		value: title,
		validateInput: (value) => (value.length > 200 ? vscode.l10n.t('Use at most 200 characters.') : undefined),
	});
	return text?.trim();
}

/** Asks for the texts of a rule, with commas between; `undefined` when the user gives up. */
export async function askTexts(
	name: keyof RuleLists,
	texts: readonly string[],
): Promise<readonly string[] | undefined> {
	const { prompt, separator, example } = rulePrompt(name);
	const text = await vscode.window.showInputBox({
		prompt,
		placeHolder: example,
		value: texts.join(`${separator} `),
		ignoreFocusOut: true,
	});
	const given = text?.split(separator).map((part) => part.trim());
	return given && [...new Set(given.filter((part) => part !== ''))];
}

/** Asks for a number; an empty answer takes the option away, `undefined` says that the user gave up. */
export async function askNumber(
	title: string,
	value: number | undefined,
): Promise<{ readonly value: number | undefined } | undefined> {
	const text = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('A number; empty for none of its own.'),
		value: value === undefined ? '' : String(value),
		validateInput: (given) =>
			/^\s*\d{0,5}\s*$/.test(given) ? undefined : vscode.l10n.t('Give a whole number such as 30, or nothing.'),
	});
	if (text === undefined) {
		return undefined;
	}
	return { value: text.trim() === '' ? undefined : Number(text) };
}

/** Names have commas of their own (`Bengio, Yoshua`), so authors are separated by semicolons. */
function rulePrompt(name: keyof RuleLists) {
	switch (name) {
		case 'words':
			return {
				prompt: vscode.l10n.t(
					'Words or phrases of title, abstract or keywords, with commas between. {0} finds all that begins so.',
					'agent*',
				),
				separator: ',',
				example: 'large language model, agent*',
			};
		case 'authors':
			return {
				prompt: vscode.l10n.t('Family names or full names, with semicolons between.'),
				separator: ';',
				example: 'Bengio; Iris van Rooij',
			};
		case 'categories':
			return {
				prompt: vscode.l10n.t('Categories, with commas between. {0} stands for all of an archive.', 'cs.*'),
				separator: ',',
				example: 'cs.CL, stat.*',
			};
	}
}
