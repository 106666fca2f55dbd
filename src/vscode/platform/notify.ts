import * as vscode from 'vscode';

const longest = 400;

/** VS Code makes links, commands included, of `[text](target)` in a notification: text from a feed must not. */
function withoutLinks(message: string): string {
	const short = message.length > longest ? `${message.slice(0, longest)}…` : message;
	return short.replaceAll('](', '] (');
}

/** Shows what may hold text from outside; gives the title of the chosen action. */
export function showInformation(message: string, ...actions: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showInformationMessage(withoutLinks(message), ...actions);
}

/** The same for what went wrong. */
export function showError(message: string, ...actions: readonly string[]): Thenable<string | undefined> {
	return vscode.window.showErrorMessage(withoutLinks(message), ...actions);
}

/** Asks before something is taken away. */
export function confirm(question: string, detail: string, action: string): Thenable<boolean> {
	return vscode.window
		.showWarningMessage(withoutLinks(question), { modal: true, detail }, action)
		.then((choice) => choice === action);
}
