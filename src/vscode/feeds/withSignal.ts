import * as vscode from 'vscode';

/** Runs work with a progress line that can be cancelled. */
export function withSignal<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Thenable<T> {
	const options = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
	return vscode.window.withProgress(options, async (_progress, token) => {
		const stop = new AbortController();
		const cancelling = token.onCancellationRequested(() => stop.abort());
		try {
			return await work(stop.signal);
		} catch (error) {
			throw stop.signal.aborted ? new vscode.CancellationError() : error;
		} finally {
			cancelling.dispose();
		}
	});
}
