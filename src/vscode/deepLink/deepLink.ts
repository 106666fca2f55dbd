import * as vscode from 'vscode';
import type { LookUpIdentifier } from '../../core/lookup/foundIdentifier';
import { linkedIdentifiers } from '../../core/lookup/linkedIdentifiers';
import { singleLine } from '../../core/text/plainText';
import { withProgress } from '../library/importPapers';
import type { LibraryStore } from '../library/libraryStore';
import { addAnswers } from '../lookup/addAnswers';
import type { PaperLookup } from '../lookup/paperLookup';
import { reporting, runCommand } from '../platform/commands';
import { UserError } from '../platform/userError';
import { confirmPapers } from './confirmPapers';

/**
 * Opens links from web pages and other programs: `vscode://glossator.glossator/add?id=10.1000/xyz`, with several `id`
 * for several papers. Whoever wrote the link is not trusted: nothing is added before the user has agreed.
 */
export function registerDeepLink(
	lookup: PaperLookup,
	library: LibraryStore,
	log: vscode.LogOutputChannel,
): vscode.Disposable {
	const open = (uri: vscode.Uri) => openLink(uri, lookup, library);
	return vscode.window.registerUriHandler({
		handleUri: (uri) => reporting('glossator.addByIdentifier', () => open(uri), log),
	});
}

async function openLink({ path, query }: vscode.Uri, lookup: PaperLookup, library: LibraryStore): Promise<void> {
	if (!/^\/add\/?$/.test(path)) {
		throw new UserError(
			vscode.l10n.t(
				'Glossator does not know what to do with a link to "{0}". Its links look like {1}.',
				singleLine(path.slice(0, longestShown)),
				example,
			),
		);
	}
	const identifiers = linkedIdentifiers(query);
	if (identifiers.length === 0) {
		throw new UserError(
			vscode.l10n.t('The link names no paper by an identifier. Links for Glossator look like {0}.', example),
		);
	}
	const unknown = await showKnown(identifiers, lookup);
	if (unknown.length > 0) {
		await addUnknown(unknown, lookup, library);
	}
}

const longestShown = 60;
const example = 'vscode://glossator.glossator/add?id=10.1000/xyz';

/** Shows the first paper that the library has; gives those that it does not have. */
async function showKnown(
	identifiers: readonly LookUpIdentifier[],
	lookup: PaperLookup,
): Promise<readonly LookUpIdentifier[]> {
	const papers = await Promise.all(identifiers.map((identifier) => lookup.known(identifier)));
	const first = papers.find((paper) => paper !== undefined);
	if (first) {
		await runCommand('glossator.previewPaper', first.id);
	}
	return identifiers.filter((_identifier, place) => papers[place] === undefined);
}

async function addUnknown(
	identifiers: readonly LookUpIdentifier[],
	lookup: PaperLookup,
	library: LibraryStore,
): Promise<void> {
	const answers = await withProgress(vscode.l10n.t('Looking up what a link names…'), async (token) => {
		const found = await lookup.lookUp(identifiers, token).catch((error: unknown) => {
			throw token.isCancellationRequested ? new vscode.CancellationError() : error;
		});
		return found;
	});
	// Without a paper there is nothing to agree to, only to be told.
	if (answers.every(({ record }) => record === undefined) || (await confirmPapers(answers))) {
		await addAnswers(answers, library);
	}
}
