import * as vscode from 'vscode';

/** What the user decided about a paper; a paper nobody marked is unread. */
export type ReadingState = 'unread' | 'queued' | 'reading' | 'read' | 'dismissed';

export const readingStates: readonly ReadingState[] = ['unread', 'queued', 'reading', 'read', 'dismissed'];

const mementoKey = 'readingStates';

type Marks = Readonly<Record<string, ReadingState>>;

/**
 * The user's marks by citekey, which stays when feeds come and go, kept apart from the feeds so that no refresh can
 * lose them. The memento follows other windows, so it is asked anew each time.
 */
export class ReadingStates implements vscode.Disposable {
	readonly #memento: vscode.Memento;
	readonly #onDidChange = new vscode.EventEmitter<void>();

	readonly onDidChange = this.#onDidChange.event;

	constructor(memento: vscode.Memento) {
		this.#memento = memento;
	}

	of(citekey: string): ReadingState {
		return this.#marks()[citekey] ?? 'unread';
	}

	async mark(citekeys: readonly string[], state: ReadingState): Promise<void> {
		const marked = Object.fromEntries(citekeys.map((citekey) => [citekey, state]));
		const marks = Object.entries({ ...this.#marks(), ...marked }).filter(([, mark]) => mark !== 'unread');
		await this.#memento.update(mementoKey, Object.fromEntries(marks));
		this.#onDidChange.fire();
	}

	dispose(): void {
		this.#onDidChange.dispose();
	}

	#marks(): Marks {
		return this.#memento.get<Marks>(mementoKey, {});
	}
}
