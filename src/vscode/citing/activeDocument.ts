import * as vscode from 'vscode';
import { syntaxFor, type CitationSyntax } from '../../core/citations/syntax/citationSyntax';

/** The syntax citations are written in here; `undefined` for languages that have none. */
export function syntaxOf(document: vscode.TextDocument): CitationSyntax | undefined {
	return syntaxFor(document.languageId, document.uri.path);
}

/** Remembers the text editor that was active last, since a preview, a tree or a pick takes the focus from it. */
export class ActiveDocument implements vscode.Disposable {
	readonly #subscription: vscode.Disposable;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	#editor = citable(vscode.window.activeTextEditor);

	/** Fires when another document became the one to cite in. */
	readonly onDidChange = this.#onDidChange.event;

	constructor() {
		this.#subscription = vscode.Disposable.from(
			this.#onDidChange,
			vscode.window.onDidChangeActiveTextEditor((editor) => {
				const next = citable(editor);
				if (next && next !== this.#editor) {
					this.#editor = next;
					this.#onDidChange.fire();
				}
			}),
			vscode.workspace.onDidCloseTextDocument((document) => {
				if (document === this.#editor?.document) {
					this.#editor = undefined;
					this.#onDidChange.fire();
				}
			}),
		);
	}

	/** The editor to cite in: the active one, else the one that was active last and is still shown. */
	get editor(): vscode.TextEditor | undefined {
		const { activeTextEditor, visibleTextEditors } = vscode.window;
		if (activeTextEditor) {
			return activeTextEditor;
		}
		const last = this.#editor?.document;
		return visibleTextEditors.find((editor) => editor.document === last);
	}

	/** The document that "cited here" is about. */
	get document(): vscode.TextDocument | undefined {
		return this.#editor?.document;
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}

function citable(editor: vscode.TextEditor | undefined): vscode.TextEditor | undefined {
	return editor && syntaxOf(editor.document) ? editor : undefined;
}
