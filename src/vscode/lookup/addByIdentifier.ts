import * as vscode from 'vscode';
import { identifiersInText } from '../../core/lookup/identifiersInText';
import { withProgress } from '../library/importPapers';
import type { LibraryStore } from '../library/libraryStore';
import { registerCommand } from '../platform/commands';
import { UserError } from '../platform/userError';
import { addAnswers } from './addAnswers';
import type { PaperLookup } from './paperLookup';

/** Adds the papers whose identifiers or addresses the user pastes. */
export function registerAddByIdentifier(
	deps: { readonly lookup: PaperLookup; readonly library: LibraryStore },
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	return registerCommand('glossator.addByIdentifier', (text) => addByIdentifier(deps, text), log);
}

async function addByIdentifier(
	{ lookup, library }: { readonly lookup: PaperLookup; readonly library: LibraryStore },
	given: unknown,
): Promise<void> {
	const text = typeof given === 'string' ? given : await askText();
	if (text === undefined) {
		return;
	}
	const identifiers = identifiersInText(text);
	if (identifiers.length === 0) {
		throw new UserError(nothingNamed());
	}
	const title =
		identifiers.length === 1
			? vscode.l10n.t('Looking up 1 paper…')
			: vscode.l10n.t('Looking up {0} papers…', identifiers.length);
	await addAnswers(await withProgress(title, (token) => stoppable(lookup.lookUp(identifiers, token), token)), library);
}

/** A look-up that the user stopped ends as other commands do that are cancelled: without a word. */
async function stoppable<T>(work: Promise<T>, token: vscode.CancellationToken): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw token.isCancellationRequested ? new vscode.CancellationError() : error;
	}
}

async function askText(): Promise<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Add Papers by Identifier'),
		prompt: vscode.l10n.t('DOIs, arXiv ids, PMIDs, ISBNs or addresses, as many as you like'),
		placeHolder: vscode.l10n.t('For example {0}', '10.1038/s41586-021-03819-2, arXiv:2401.17377'),
		value: await namedInClipboard(),
		ignoreFocusOut: true,
		validateInput: (text) => (text.trim() === '' ? undefined : judged(text)),
	});
}

function judged(text: string): vscode.InputBoxValidationMessage {
	const { length } = identifiersInText(text);
	return length === 0
		? { message: nothingNamed(), severity: vscode.InputBoxValidationSeverity.Error }
		: {
				message: length === 1 ? vscode.l10n.t('1 paper named') : vscode.l10n.t('{0} papers named', length),
				severity: vscode.InputBoxValidationSeverity.Info,
			};
}

/** What is in the clipboard, on one line, if it looks as if it were meant. */
async function namedInClipboard(): Promise<string> {
	const text = await Promise.race([vscode.env.clipboard.readText(), soon()]);
	const isMeant = text.length <= longestOffer && identifiersInText(text).some(({ kind }) => kind !== 'url');
	return isMeant ? text.replace(/\s+/g, ' ').trim() : '';
}

/** A browser may ask the user before it gives the clipboard away; the question of the command need not wait for that. */
function soon(): Promise<string> {
	return new Promise((resolve) => setTimeout(() => resolve(''), 300));
}

const longestOffer = 4000;

function nothingNamed(): string {
	return vscode.l10n.t(
		'No paper is named here. Give a DOI (10.1000/xyz), an arXiv id (2401.17377), a PMID (PMID 123), an ISBN or an address.',
	);
}
