import * as vscode from 'vscode';
import { addDays, spanAt, spanName, type TimeSpan } from '../../core/time/timeSpan';
import type { LibraryStore } from '../library/libraryStore';
import { today } from '../platform/today';
import { UserError } from '../platform/userError';
import { digestFolderOf, earlierDigests } from './digestFolder';

/** How often there is a digest. */
export type DigestSpan = 'day' | 'week';

/** A digest: its file, and whether it was written now. */
export interface WrittenDigest {
	readonly uri: vscode.Uri;
	readonly isNew: boolean;
	readonly papers: number;
}

const encoder = new TextEncoder();

/**
 * The digest of the day or week in its file; the one there is, untouched, else a new one. `undefined` where nothing is new.
 * It begins where the newest digest ended, and lists no paper that one of them lists.
 */
export async function createDigest(
	library: Pick<LibraryStore, 'ask'>,
	folder: vscode.WorkspaceFolder,
	kind: DigestSpan,
): Promise<WrittenDigest | undefined> {
	const now = today();
	const span = spanAt(kind, now);
	if (!span) {
		throw new Error(`The clock shows no date: ${now}`);
	}
	const place = digestFolderOf(folder);
	const uri = vscode.Uri.joinPath(place, `${spanName(span)}.md`);
	if (await isThere(uri)) {
		return { uri, isNew: false, papers: 0 };
	}
	const { to: last, listed } = await earlierDigests(place);
	const from = firstDay(span, now, last);
	const topics = await library.ask('digestTopics', { from, to: now, listed });
	const papers = topics.reduce((sum, { paperIds }) => sum + paperIds.length, 0);
	if (papers === 0) {
		return undefined;
	}
	const named = topics.map(({ label, paperIds }) => ({ label: vscode.l10n.t(label), paperIds }));
	const text = await library.ask('digestNote', { from, to: now, topics: named, strings: stringsOf(span, papers) });
	await writeNew(uri, text);
	return { uri, isNew: true, papers };
}

/** Feeds date their papers by the day, and some a day late; what is listed already is left out by its citekey. */
const overlap = 3;
const longestGap = 31;

function firstDay({ kind }: TimeSpan, now: string, last: string | undefined): string {
	const usual = addDays(now, kind === 'week' ? -6 : -1);
	if (last === undefined || last > now) {
		return usual;
	}
	const sinceLast = addDays(last, -overlap);
	const earliest = addDays(now, -longestGap);
	return sinceLast < earliest ? earliest : sinceLast;
}

function stringsOf(span: TimeSpan, papers: number) {
	const format = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'long', timeZone: 'UTC' });
	const dayText = (day: string) => format.format(new Date(`${day}T00:00:00Z`));
	return {
		title: titleOf(span, dayText),
		count: papers === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', papers),
		more: vscode.l10n.t('and {0} more', '{0}'),
	};
}

function titleOf({ kind, first, last }: TimeSpan, dayText: (day: string) => string): string {
	if (kind === 'week') {
		return vscode.l10n.t('New papers, {0} to {1}', dayText(first), dayText(last));
	}
	return vscode.l10n.t('New papers, {0}', dayText(first));
}

/** Never over a file that came in between; can be undone like every edit of VS Code. */
async function writeNew(uri: vscode.Uri, text: string): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(uri, { contents: encoder.encode(text), overwrite: false, ignoreIfExists: true });
	if (!(await vscode.workspace.applyEdit(edit)) || !(await isThere(uri))) {
		throw new UserError(
			vscode.l10n.t(
				'The digest {0} could not be written. Check that the folder is writable.',
				vscode.workspace.asRelativePath(uri),
			),
		);
	}
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}
