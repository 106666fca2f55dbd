import * as vscode from 'vscode';
import type { MarkPlace } from './markPlace';

/** Where a window without a folder keeps marks that belong in the folder: nowhere, which it says when asked to. */
export class MissingPlace implements MarkPlace {
	readonly label = vscode.l10n.t('the workspace folder');
	readonly spelling = 'plain';
	readonly #onDidChange = new vscode.EventEmitter<void>();

	readonly onDidChange = this.#onDidChange.event;

	read(): Promise<undefined> {
		return Promise.resolve(undefined);
	}

	write(): Promise<void> {
		return Promise.reject(new Error(vscode.l10n.t('no folder is open')));
	}

	setAside(): Promise<string> {
		return Promise.resolve('');
	}

	dispose(): void {
		this.#onDidChange.dispose();
	}
}
