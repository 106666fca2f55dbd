import * as vscode from 'vscode';
import { digestedCitekeys } from '../../core/digest/digestNote';
import { notesFolder } from '../../core/notes/notesFolder';
import { filesIn, readText } from '../platform/storage';
import { readSetting } from '../platform/settings';
import { UserError } from '../platform/userError';

/** What the digests so far cover. */
export interface EarlierDigests {
	/** Last day that the newest of them covers. */
	readonly to: string | undefined;
	/** Citekeys of the papers that the newest of them list. */
	readonly listed: readonly string[];
}

/** Where digests are kept in a workspace folder. Throws a {@link UserError} for an unusable setting. */
export function digestFolderOf(folder: vscode.WorkspaceFolder): vscode.Uri {
	const setting = readSetting('digest.folder', folder.uri);
	const checked = notesFolder(setting.trim() === '' ? 'digests' : setting);
	if ('problem' in checked) {
		throw new UserError(
			vscode.l10n.t(
				'The setting glossator.digest.folder is "{0}". Give a folder below the workspace folder, such as "digests".',
				setting,
			),
		);
	}
	return vscode.Uri.joinPath(folder.uri, ...checked.segments);
}

/** Looks at the newest digests; a paper listed longer ago than those is too old to be new. */
export async function earlierDigests(folder: vscode.Uri): Promise<EarlierDigests> {
	const newest = (await filesIn(folder, '.md')).slice(-lookedAt);
	const texts = (await Promise.all(newest.map(readText))).filter((text) => text !== undefined);
	const ends = texts.map((text) => /^---\ntype: digest\n(?:.*\n)?to: (\d{4}-\d\d-\d\d)\n/.exec(text)?.[1]);
	return {
		to: ends
			.filter((end) => end !== undefined)
			.sort()
			.at(-1),
		listed: texts.flatMap(digestedCitekeys),
	};
}

const lookedAt = 14;
