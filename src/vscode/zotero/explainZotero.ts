import * as vscode from 'vscode';
import { HttpError } from '../../net/http/httpTypes';
import { ZoteroError } from '../../net/zotero/zoteroError';
import { UserError } from '../platform/userError';

/** Why Zotero gives nothing and what to do, in the user's language; `undefined` for errors that are not Zotero's. */
export function explainZotero(error: unknown): UserError | undefined {
	if (!(error instanceof ZoteroError)) {
		return undefined;
	}
	return error.kind === 'key' || error.kind === 'keyMissing'
		? keyError(error.kind)
		: new UserError(sentence(error.kind, error));
}

function sentence(kind: Exclude<ZoteroError['kind'], 'key' | 'keyMissing'>, error: ZoteroError): string {
	switch (kind) {
		case 'notRunning':
			return notRunning();
		case 'disabled':
			return vscode.l10n.t(
				'Zotero does not let other programs read it. In the settings of Zotero, under Advanced, allow other applications on this computer to communicate with Zotero.',
			);
		case 'notFound':
			return vscode.l10n.t(
				'Zotero does not have this library, collection or saved search any more. Follow another one, or remove the feed.',
			);
		case 'refused':
			return vscode.l10n.t('Zotero refused to be read ({0}). Update Zotero, and try again.', detailOf(error));
		case 'searchOnline':
			return vscode.l10n.t(
				'Only the Zotero on your computer can run a saved search. Follow the one that it has, or a collection.',
			);
		case 'unreadable':
			return vscode.l10n.t(
				'What Zotero answered is damaged, or another program answers in its place. Restart Zotero, and try again.',
			);
		case 'unsupported':
			return vscode.l10n.t('This Zotero cannot be read by other programs. Install the current version of Zotero.');
		case 'wrongUser':
			return vscode.l10n.t('The Zotero on this computer has the library of another user. Follow "My library" instead.');
	}
}

/** The extension runs where the workspace is, which need not be where the user sits. */
function notRunning(): string {
	if ('WorkerGlobalScope' in globalThis) {
		return vscode.l10n.t(
			'In a browser the Zotero on your computer cannot be read. Follow the library of zotero.org by its link.',
		);
	}
	return vscode.env.remoteName === undefined
		? vscode.l10n.t('Zotero is not running. Start Zotero, and try again.')
		: vscode.l10n.t(
				'Zotero is not running on the computer that this window works on. Follow the library of zotero.org by its link.',
			);
}

function keyError(kind: 'key' | 'keyMissing'): UserError {
	const message =
		kind === 'key'
			? vscode.l10n.t(
					'zotero.org does not let your key read this library. Change what the key may read at {0}, or give another key.',
					keysPage,
				)
			: vscode.l10n.t('zotero.org wants a key for this library. Create one at {0}, and give it here.', keysPage);
	return new UserError(message, {
		action: { title: vscode.l10n.t('Give Key'), command: 'glossator.setServiceKey', arguments: ['zotero'] },
	});
}

const keysPage = 'https://www.zotero.org/settings/keys';

function detailOf({ cause, message }: ZoteroError): string {
	return cause instanceof HttpError ? (cause.detail?.slice(0, longestDetail) ?? cause.reason) : message;
}

const longestDetail = 200;
