import * as vscode from 'vscode';
import type { Feeds } from '../feeds/registerFeeds';
import { runCommand } from '../platform/commands';
import { showError } from '../platform/notify';
import type { LibraryStore } from './libraryStore';

/** Tells about damaged files of the library, and has what they held fetched again. */
export function reportDamage(library: LibraryStore, { subscriptions, statuses, refresher }: Feeds): vscode.Disposable {
	return library.onDidFindDamage(async ({ file, feeds }) => {
		const isHit = (id: string) => feeds.length === 0 || feeds.includes(id);
		const hit = subscriptions.all.filter(({ id }) => isHit(id));
		for (const { id } of hit) {
			await statuses.distrust(id);
		}
		const showLog = vscode.l10n.t('Show Log');
		const text = vscode.l10n.t(
			'A file of the library was damaged and set aside as {0}. What could be read of it is kept, and its feeds are fetched again. Your marks, notes and bibliographies are elsewhere and untouched.',
			file.fsPath,
		);
		void showError(text, showLog).then((choice) => choice === showLog && runCommand('glossator.showLog'));
		await refresher.refresh(hit.filter(({ paused }) => !paused));
	});
}
