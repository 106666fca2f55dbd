import type * as vscode from 'vscode';

const key = 'papers.lastLook';

/** When the user last looked at the papers, in any window of this machine. */
export class LastLook {
	readonly #state: vscode.Memento;

	constructor(state: vscode.Memento) {
		this.#state = state;
	}

	/** ISO 8601; `undefined` before the first look. A look in the future, from before the clock jumped back, was now. */
	get time(): string | undefined {
		const stored = this.#state.get<unknown>(key);
		const now = new Date().toISOString();
		return typeof stored === 'string' ? (stored < now ? stored : now) : undefined;
	}

	/** The user looks now. */
	async set(): Promise<void> {
		await this.#state.update(key, new Date().toISOString());
	}
}
