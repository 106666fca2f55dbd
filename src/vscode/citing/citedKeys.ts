import * as vscode from 'vscode';
import { isDigest } from '../../core/digest/digestNote';
import { noteFileName } from '../../core/notes/noteFileName';
import { baseName } from '../platform/baseName';
import { syntaxOf, type ActiveDocument } from './activeDocument';

/** Quiet time after the last key press before the document is read again. */
const debounceMs = 300;

/** The citekeys of the document that is being written. */
export class CitedKeys implements vscode.Disposable {
	readonly #active: ActiveDocument;
	readonly #onDidChange = new vscode.EventEmitter<void>();
	readonly #subscription: vscode.Disposable;
	#keys: ReadonlySet<string> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Fires when a key came or went. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(active: ActiveDocument) {
		this.#active = active;
		this.#subscription = vscode.Disposable.from(
			this.#onDidChange,
			active.onDidChange(() => this.#readAgain()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				if (document === active.document) {
					clearTimeout(this.#timer);
					this.#timer = setTimeout(() => this.#readAgain(), debounceMs);
				}
			}),
		);
	}

	/** Whether the document cites the key; the document is read when it is first asked about. */
	has(citekey: string): boolean {
		return this.all.has(citekey);
	}

	/** All that the document cites. */
	get all(): ReadonlySet<string> {
		this.#keys ??= this.#read();
		return this.#keys;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscription.dispose();
	}

	#readAgain(): void {
		const before = this.#keys;
		if (before === undefined) {
			return;
		}
		this.#keys = this.#read();
		if (before.size !== this.#keys.size || [...before].some((key) => !this.#keys?.has(key))) {
			this.#onDidChange.fire();
		}
	}

	#read(): ReadonlySet<string> {
		const { document } = this.#active;
		const text = document?.getText() ?? '';
		const citations = (document && !isDigest(text) && syntaxOf(document)?.citations(text)) || [];
		const keys = new Set(citations.map((citation) => citation.citekey));
		// A note names its own paper; that is no citation of it.
		const name = document && baseName(document.uri);
		return new Set([...keys].filter((key) => noteFileName(key) !== name));
	}
}
