import type * as vscode from 'vscode';

/** Where marks are kept: one text that other windows and machines may change too. */
export interface MarkPlace extends vscode.Disposable {
	/** What the user knows it by. */
	readonly label: string;
	readonly spelling: 'plain' | 'compact';
	/** Fires when the text may have changed. */
	readonly onDidChange: vscode.Event<unknown>;
	/** The text; `undefined` where there is none yet. */
	read(): Promise<string | undefined>;
	/** Replaces the text; rejects with the reason in the user's language where it knows it. */
	write(text: string): Promise<void>;
	/** Keeps a copy of the text, some of which is damaged; gives the name of the copy. */
	setAside(): Promise<string>;
}
