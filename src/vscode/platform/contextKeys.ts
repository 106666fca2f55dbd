import * as vscode from 'vscode';

/** The context keys that `when` clauses of package.json read. */
export interface ContextKeys {
	'glossator.libraryState': 'loading' | 'ready' | 'empty' | 'failed';
	'glossator.isFiltered': boolean;
	/** Whether any feed is being read. */
	'glossator.feedsRefreshing': boolean;
}

/** Sets a context key. */
export function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
	void vscode.commands.executeCommand('setContext', key, value);
}
