import * as vscode from 'vscode';
import type { ImportSummary } from '../../worker/protocol';
import { UserError } from '../platform/userError';
import { baseName } from '../platform/baseName';
import type { HttpSender } from '../../net/http/httpTypes';
import { fetchBytes } from '../platform/http';
import { showInformation } from '../platform/notify';
import { starterFeedId, type LibraryStore, type SourceBytes } from './libraryStore';
import { writeUserSetting } from '../platform/settings';

/** Where papers can be imported from. */
export interface Source {
	/** Id of the feed: the address for what can be fetched again. */
	readonly id: string;
	readonly label: string;
	read(token: vscode.CancellationToken): Promise<SourceBytes>;
}

/** A file on any file system VS Code can read. */
export function fileSource(uri: vscode.Uri): Source {
	return {
		id: `file:${uri.toString()}`,
		label: baseName(uri),
		read: async () => ({ bytes: await vscode.workspace.fs.readFile(uri) }),
	};
}

/** An http(s) address. */
export function urlSource(url: string, http: HttpSender): Source {
	return { id: url, label: url.replace(/^https?:\/\/(www\.)?/i, ''), read: (token) => fetchBytes(url, http, token) };
}

/** What the clipboard holds now. */
export function clipboardSource(): Source {
	return {
		id: 'clipboard',
		label: vscode.l10n.t('Clipboard'),
		read: async () => ({ bytes: new TextEncoder().encode(await vscode.env.clipboard.readText()), contentType: utf8 }),
	};
}

const utf8 = 'text/plain; charset=utf-8';

/** Imports with progress and tells what came of it. Throws a {@link UserError} when no paper could be read. */
export async function importPapers(library: LibraryStore, source: Source): Promise<void> {
	const summary = await withProgress(vscode.l10n.t('Importing {0}…', source.label), async (token) =>
		library.importBytes(source, await source.read(token)),
	);
	if (summary.read === 0) {
		throw new UserError(noPapersText(source, summary));
	}
	showSummary(library, source, summary);
}

/** Runs work with a progress line that can be cancelled. */
export function withProgress<T>(title: string, work: (token: vscode.CancellationToken) => Promise<T>): Thenable<T> {
	const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
	return vscode.window.withProgress({ location: { viewId: 'glossator.papers' } }, () =>
		vscode.window.withProgress(options, (_progress, token) => work(token)),
	);
}

function noPapersText(source: Source, { problems: [first] }: ImportSummary): string {
	if (!first) {
		return vscode.l10n.t('{0} lists no papers.', source.label);
	}
	const place = first.line === undefined ? '' : vscode.l10n.t(' (line {0})', first.line);
	return vscode.l10n.t('No paper could be read from {0}: {1}', source.label, `${first.message}${place}`);
}

function showSummary(library: LibraryStore, source: Source, summary: ImportSummary): void {
	const parts = [vscode.l10n.t('{0}: {1} new, {2} already known.', source.label, summary.added, summary.merged)];
	const showProblems = vscode.l10n.t('Show Problems');
	const hideStarter = vscode.l10n.t('Hide Starter Feed');
	if (summary.problems.length > 0) {
		parts.push(vscode.l10n.t('{0} could not be read whole.', summary.problems.length));
	}
	const { state } = library;
	const starterShown = state.kind === 'ready' && state.feeds.some((feed) => feed.id === starterFeedId);
	const actions = [...(summary.problems.length > 0 ? [showProblems] : []), ...(starterShown ? [hideStarter] : [])];
	void showInformation(parts.join(' '), ...actions).then((choice) => {
		if (choice === showProblems) {
			void vscode.commands.executeCommand('glossator.showLog');
		} else if (choice === hideStarter) {
			void writeUserSetting('starterFeed.show', false);
		}
	});
}
