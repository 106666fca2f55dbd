import * as vscode from 'vscode';
import { UserError } from '../platform/userError';

/**
 * Saves a bibliography after an entry was added, and again when the user takes that back: what is on disk follows the
 * undo, as long as nothing else was changed in between.
 */
export class BibliographySaver implements vscode.Disposable {
	/** Version of each bibliography as it was saved here. */
	readonly #saved = new WeakMap<vscode.TextDocument, number>();
	readonly #subscription: vscode.Disposable;

	constructor() {
		this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document, reason }) => {
			const isNext = this.#saved.get(document) === document.version - 1;
			if (
				isNext &&
				(reason === vscode.TextDocumentChangeReason.Undo || reason === vscode.TextDocumentChangeReason.Redo)
			) {
				this.#saved.set(document, document.version);
				void document.save();
			}
		});
	}

	/** Throws a {@link UserError} when the file does not take the text. */
	async save(document: vscode.TextDocument): Promise<void> {
		this.#saved.set(document, document.version);
		if (!(await document.save())) {
			const path = vscode.workspace.asRelativePath(document.uri);
			throw new UserError(
				vscode.l10n.t('{0} could not be saved and is open with the new entry. Check that it is not read-only.', path),
			);
		}
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}
