import * as vscode from 'vscode';
import { identityKeys } from '../../core/paper/identityKeys';
import type { PaperRecord } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';
import { runCommand } from '../platform/commands';
import { showInformation } from '../platform/notify';
import { UserError } from '../platform/userError';
import { missingText, wayOut } from './missingText';
import type { PaperAnswer } from './paperLookup';

/**
 * Adds the papers that were found to the feed of what was added by hand, tells what came of it, and shows the paper where
 * it is one. Throws {@link UserError} where there is no paper at all.
 */
export async function addAnswers(
	answers: readonly PaperAnswer[],
	library: Pick<LibraryStore, 'addRecords' | 'ask'>,
): Promise<void> {
	const records = answers.map(({ record }) => record).filter((record) => record !== undefined);
	const known = answers.map((answer) => answer.known?.id).filter((id) => id !== undefined);
	const missing = missingText(answers);
	if (records.length === 0 && known.length === 0) {
		const action = wayOut(answers);
		throw new UserError(missing, action && { action });
	}
	const feed = { id: 'added', label: vscode.l10n.t('Added by Hand') };
	const { added, merged } = records.length === 0 ? { added: 0, merged: 0 } : await library.addRecords(feed, records);
	void showInformation([countText(added, merged + known.length), missing].join(' ').trim());
	const [record] = records;
	const id = known[0] ?? (record && (await idOf(record, library)));
	if (answers.length === 1 && id !== undefined) {
		await runCommand('glossator.previewPaper', id);
	}
}

function countText(added: number, known: number): string {
	if (known === 0) {
		return added === 1 ? vscode.l10n.t('1 paper added.') : vscode.l10n.t('{0} papers added.', added);
	}
	return vscode.l10n.t('{0} added, {1} already known.', added, known);
}

/** The library's id of a record that it took in. */
async function idOf(record: PaperRecord, library: Pick<LibraryStore, 'ask'>): Promise<string | undefined> {
	const [key] = identityKeys(record);
	return key === undefined ? undefined : (await library.ask('paper', { key }))?.id;
}
