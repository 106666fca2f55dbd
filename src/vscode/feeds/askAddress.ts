import * as vscode from 'vscode';
import { safeHttpUrl } from '../../core/paper/safeHttpUrl';

/** Asks for the address of a feed or of a web page that has one. */
export async function askAddress(value = ''): Promise<string | undefined> {
	const url = await vscode.window.showInputBox({
		title: vscode.l10n.t('Follow a Feed by Its Address'),
		prompt: vscode.l10n.t('The address of a feed, of a file Glossator reads, or of a web page that has feeds.'),
		placeHolder: 'https://',
		value,
		ignoreFocusOut: true,
		validateInput: (text) =>
			safeHttpUrl(text) === undefined ? vscode.l10n.t('Give an address that begins with https://.') : undefined,
	});
	return url?.trim();
}
