import * as vscode from 'vscode';
import type { HttpError } from '../../net/http/httpTypes';
import { shownAddress } from '../../net/http/shownAddress';
import { UserError } from './userError';

/** What went wrong with a request and what to do, in the user's language; technical reasons stay in English. */
export function explainHttpError(error: HttpError): UserError {
	const url = shownAddress(error.url);
	const { reason } = error;
	switch (error.kind) {
		case 'address':
			return new UserError(vscode.l10n.t('"{0}" is not a web address. Give one that begins with https://.', url));
		case 'cancelled':
			return new UserError(vscode.l10n.t('The request to {0} was cancelled.', url));
		case 'credentials':
			return new UserError(
				vscode.l10n.t('{0} has a user name or password in it, which is not sent. Give the address without.', url),
			);
		case 'header':
			return new UserError(
				vscode.l10n.t('{0} was not asked: {1}. Check the key you entered for this service.', url, reason),
			);
		case 'network':
			return unreachable(url, reason);
		case 'redirects':
			return new UserError(
				vscode.l10n.t(
					'{0} leads elsewhere ({1}). Open it in a browser and use the address where it ends.',
					url,
					reason,
				),
			);
		case 'size':
			return new UserError(vscode.l10n.t('{0} sends too much ({1}). Ask for a smaller part of it.', url, reason));
		case 'status':
			return refused(error, url);
		case 'timeout':
			return proxyError(vscode.l10n.t('{0} did not answer in time ({1}). Try again later.', url, reason));
		case 'tls':
			return proxyError(
				vscode.l10n.t(
					'The connection to {0} cannot be trusted ({1}). Check the date of this computer, and the certificates of your proxy or company network.',
					url,
					reason,
				),
			);
		case 'truncated':
			return new UserError(vscode.l10n.t('{0} broke off in the middle ({1}). Try again.', url, reason));
		case 'wait': {
			const minutes = Math.ceil((error.retryAfterMs ?? 0) / 60_000);
			return new UserError(vscode.l10n.t('{0} wants no requests for now. Try again in {1} minutes.', url, minutes));
		}
	}
}

function unreachable(url: string, reason: string): UserError {
	const inBrowser = 'WorkerGlobalScope' in globalThis;
	return inBrowser
		? new UserError(
				vscode.l10n.t(
					'{0} could not be read. In a browser this works only when the network is up and the server allows it (CORS); VS Code on the desktop reads all servers.',
					url,
				),
			)
		: proxyError(vscode.l10n.t('{0} could not be reached: {1}. Check the address and your connection.', url, reason));
}

function refused({ status = 0, reason }: HttpError, url: string): UserError {
	if (status === 401 || status === 403) {
		return new UserError(
			vscode.l10n.t('{0} gave no access ({1}). Check whether it needs a key or other rights.', url, reason),
		);
	}
	if (status === 404 || status === 410) {
		return new UserError(vscode.l10n.t('There is nothing at {0} ({1}). Check the address.', url, reason));
	}
	if (status === 407) {
		return proxyError(vscode.l10n.t('Your proxy let no request to {0} through ({1}).', url, reason));
	}
	if (status === 429) {
		return new UserError(
			vscode.l10n.t('{0} has had too many requests ({1}). Try again later, or with a key of your own.', url, reason),
		);
	}
	return status >= 500
		? new UserError(vscode.l10n.t('{0} has trouble of its own ({1}). Try again later.', url, reason))
		: new UserError(vscode.l10n.t('{0} answered {1}. Check the address, or try again later.', url, reason));
}

/** Errors that a wrong or missing proxy setting causes. */
function proxyError(message: string): UserError {
	return new UserError(message, {
		action: {
			title: vscode.l10n.t('Proxy Settings'),
			command: 'workbench.action.openSettings',
			arguments: ['http.proxy'],
		},
	});
}
