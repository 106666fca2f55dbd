import * as vscode from 'vscode';

/** What the user decided about a paper; a paper nobody marked is unread. */
export type ReadingState = 'unread' | 'queued' | 'reading' | 'read' | 'dismissed';

export const readingStates: readonly ReadingState[] = ['unread', 'queued', 'reading', 'read', 'dismissed'];

const mementoKey = 'readingStates';

/** The user's marks, by paper id, kept apart from the feeds so that no refresh can lose them. */
export class ReadingStates implements vscode.Disposable {
	readonly #memento: vscode.Memento;
	readonly #onDidChange = new vscode.EventEmitter<readonly string[]>();
	#marks: Readonly<Record<string, ReadingState>>;

	/** Fires with the ids of the papers whose mark changed. */
	readonly onDidChange = this.#onDidChange.event;

	constructor(memento: vscode.Memento) {
		this.#memento = memento;
		this.#marks = memento.get<Readonly<Record<string, ReadingState>>>(mementoKey, {});
	}

	of(paperId: string): ReadingState {
		return this.#marks[paperId] ?? 'unread';
	}

	async mark(paperIds: readonly string[], state: ReadingState): Promise<void> {
		const marked = paperIds.map((id) => [id, state] as const);
		const marks = Object.entries({ ...this.#marks, ...Object.fromEntries(marked) });
		this.#marks = Object.fromEntries(marks.filter(([, mark]) => mark !== 'unread'));
		await this.#memento.update(mementoKey, this.#marks);
		this.#onDidChange.fire(paperIds);
	}

	dispose(): void {
		this.#onDidChange.dispose();
	}
}
