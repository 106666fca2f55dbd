import * as vscode from 'vscode';
import { identifierKeys } from '../../core/paper/identityKeys';
import type { PaperRecord } from '../../core/paper/paper';
import type { LibraryStore } from '../library/libraryStore';
import { runCommand } from '../platform/commands';
import { showInformation } from '../platform/notify';
import { UserError } from '../platform/userError';
import { missingText } from './missingText';
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
		throw new UserError(missing);
	}
	const feed = { id: 'added', label: vscode.l10n.t('Added by Hand') };
	const { added, merged } = records.length === 0 ? { added: 0, merged: 0 } : await library.addRecords(feed, records);
	void showInformation([countText(added, merged + known.length), missing].join(' ').trim());
	const [only] = [...known, ...(await idsOf(records, library))];
	if (answers.length === 1 && only !== undefined) {
		await runCommand('glossator.previewPaper', only);
	}
}

function countText(added: number, known: number): string {
	if (known === 0) {
		return added === 1 ? vscode.l10n.t('1 paper added.') : vscode.l10n.t('{0} papers added.', added);
	}
	return vscode.l10n.t('{0} added, {1} already known.', added, known);
}

/** The library's ids of records that it took in. */
async function idsOf(records: readonly PaperRecord[], library: Pick<LibraryStore, 'ask'>): Promise<readonly string[]> {
	const papers = await Promise.all(
		records.slice(0, 1).map(async (record) => {
			const [key] = identifierKeys(record);
			return key === undefined ? undefined : library.ask('paper', { key });
		}),
	);
	return papers.map((paper) => paper?.id).filter((id) => id !== undefined);
}
