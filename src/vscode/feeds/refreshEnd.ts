import type * as vscode from 'vscode';
import type { FeedRefresher } from './feedRefresher';

/** Fires each time when the last of the feeds that were being read has been. */
export function onDidRefresh(refresher: FeedRefresher): vscode.Event<void> {
	return (listener, self?: unknown, disposables?: vscode.Disposable[]) => {
		const listening = refresher.onDidChangeRunning(() => {
			if (!refresher.anyRunning) {
				listener.call(self);
			}
		});
		disposables?.push(listening);
		return listening;
	};
}
