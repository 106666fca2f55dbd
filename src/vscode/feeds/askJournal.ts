import * as vscode from 'vscode';
import type { FeedEntry } from '../../core/subscriptions/editSubscriptions';
import { issnIn } from '../../core/subscriptions/issn';
import { findJournals } from '../../net/feeds/journalFeed';
import { UserError } from '../platform/userError';
import type { FeedDeps } from './feedDeps';
import type { FoundJournal } from './feedLibrary';
import { failureText } from './failureText';
import { withSignal } from './withSignal';

/** Asks for a journal by name or ISSN and lets the user choose among those Crossref finds. */
export async function askJournal(deps: FeedDeps): Promise<FeedEntry | undefined> {
	const text = await vscode.window.showInputBox({
		title: vscode.l10n.t('Follow a Journal'),
		prompt: vscode.l10n.t('The name of the journal or its ISSN. Crossref is asked for it.'),
		placeHolder: exampleJournal,
		ignoreFocusOut: true,
		validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Give a name or an ISSN.') : undefined),
	});
	if (text === undefined) {
		return undefined;
	}
	const items = (await find(text, deps)).flatMap(journalItem);
	const issn = issnIn(text);
	if (items.length === 0 && issn === undefined) {
		throw new UserError(vscode.l10n.t('Crossref knows no journal "{0}". Try fewer words, or its ISSN.', text));
	}
	if (items.length <= 1 && issn !== undefined) {
		return items[0]?.entry ?? { journal: issn };
	}
	const placeHolder = vscode.l10n.t('Which journal?');
	const chosen = await vscode.window.showQuickPick(items, {
		placeHolder,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.entry;
}

const exampleJournal = 'Nature, 0028-0836';

async function find(text: string, deps: FeedDeps): Promise<readonly FoundJournal[]> {
	const title = vscode.l10n.t('Looking for "{0}"…', text);
	try {
		const answer = await withSignal(title, (signal) => findJournals(text, deps.ports(), signal));
		return answer ? await deps.library.readJournals(new TextDecoder().decode(answer.bytes)) : [];
	} catch (error) {
		if (error instanceof vscode.CancellationError) {
			throw error;
		}
		throw new UserError(failureText(error));
	}
}

function journalItem({ title, issn: given, publisher }: FoundJournal) {
	const [issn] = given.map(issnIn).filter((number) => number !== undefined);
	const facts = publisher === undefined ? {} : { detail: publisher };
	return issn === undefined ? [] : [{ label: title, description: issn, ...facts, entry: { journal: issn, title } }];
}
