import * as vscode from 'vscode';
import type { SearchRow } from '../../worker/protocol';

/** What a search of a list needs of the list. */
export interface SearchPorts {
	search(query: string, token: vscode.CancellationToken): Promise<readonly SearchRow[]>;
	/** Is not called for a search that was cancelled. */
	show(query: string, rows: readonly SearchRow[]): void;
	busy(isBusy: boolean): void;
	failed(error: unknown): void;
}

/** The one search of a list that counts: starting the next one cancels it. */
export class PaperSearch implements vscode.Disposable {
	readonly #ports: SearchPorts;
	#current: vscode.CancellationTokenSource | undefined;
	#running: Promise<void> | undefined;

	constructor(ports: SearchPorts) {
		this.#ports = ports;
	}

	start(query: string): void {
		this.#current?.cancel();
		this.#current = new vscode.CancellationTokenSource();
		const running = this.#run(query, this.#current.token).finally(() => {
			if (this.#running === running) {
				this.#running = undefined;
			}
		});
		this.#running = running;
	}

	/** Waits for the search that runs, and says whether one did. */
	async end(): Promise<boolean> {
		const running = this.#running;
		await running;
		return running !== undefined;
	}

	dispose(): void {
		this.#current?.cancel();
		this.#current?.dispose();
	}

	async #run(query: string, token: vscode.CancellationToken): Promise<void> {
		this.#ports.busy(true);
		try {
			const rows = await this.#ports.search(query, token);
			if (!token.isCancellationRequested) {
				this.#ports.show(query, rows);
				this.#ports.busy(false);
			}
		} catch (error) {
			if (!(error instanceof vscode.CancellationError) && !token.isCancellationRequested) {
				this.#ports.busy(false);
				this.#ports.failed(error);
			}
		}
	}
}
