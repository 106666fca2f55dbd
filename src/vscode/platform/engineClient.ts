import * as vscode from 'vscode';
import type { EngineMethod, EngineParams, EngineResult, FromEngine, ToEngine } from '../../worker/protocol';
import { startWorker, type RunningWorker } from './startWorker';

interface Pending {
	readonly resolve: (value: never) => void;
	readonly reject: (error: Error) => void;
}

/** Asks the engine in its worker; the worker starts with the first request and again after a crash. */
export class EngineClient implements vscode.Disposable {
	readonly #script: vscode.Uri;
	readonly #onDidStop = new vscode.EventEmitter<string>();
	readonly #pending = new Map<number, Pending>();
	#worker: Promise<RunningWorker> | undefined;
	#lastId = 0;

	/** Fires with the reason when the worker stopped by itself: its library is gone and must be opened again. */
	readonly onDidStop = this.#onDidStop.event;

	constructor(extensionUri: vscode.Uri) {
		this.#script = vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js');
	}

	/**
	 * Rejects with a {@link vscode.CancellationError} when cancelled, with the engine's error when it failed. Buffers in
	 * `transfer` move to the worker without a copy and are empty here afterwards.
	 */
	async call<M extends EngineMethod>(
		method: M,
		params: EngineParams<M>,
		token?: vscode.CancellationToken,
		transfer: readonly ArrayBuffer[] = [],
	): Promise<EngineResult<M>> {
		this.#worker ??= this.#start();
		const worker = await this.#worker;
		if (token?.isCancellationRequested) {
			throw new vscode.CancellationError();
		}
		const id = ++this.#lastId;
		let listening: vscode.Disposable | undefined;
		const answer = new Promise<EngineResult<M>>((resolve, reject) => {
			this.#pending.set(id, { resolve, reject });
			const post = (message: ToEngine, moved: readonly ArrayBuffer[] = []) => worker.post(message, moved);
			listening = token?.onCancellationRequested(() => {
				post({ kind: 'cancel', id });
				this.#settle(id)?.reject(new vscode.CancellationError());
			});
			post({ kind: 'request', id, method, params }, transfer);
		});
		return answer.finally(() => void listening?.dispose());
	}

	dispose(): void {
		void this.#worker?.then((worker) => void worker.dispose());
		this.#worker = undefined;
		this.#onDidStop.dispose();
		this.#rejectAll(new vscode.CancellationError());
	}

	#start(): Promise<RunningWorker> {
		const started = startWorker(this.#script, {
			onMessage: (message) => this.#receive(message as FromEngine),
			onStop: (reason) => this.#stopped(started, reason),
		});
		started.catch(() => (this.#worker = undefined));
		return started;
	}

	#receive(message: FromEngine): void {
		const pending = this.#settle(message.id);
		if (message.kind === 'error') {
			pending?.reject(new Error(message.message));
		} else {
			pending?.resolve(message.value as never);
		}
	}

	/** A worker may tell twice that it stopped, and its successor may run by then. */
	#stopped(worker: Promise<RunningWorker>, reason: string): void {
		if (this.#worker === worker) {
			this.#worker = undefined;
			void worker.then((stopped) => void stopped.dispose());
			this.#rejectAll(new Error(`The library worker stopped: ${reason}`));
			this.#onDidStop.fire(reason);
		}
	}

	#settle(id: number): Pending | undefined {
		const pending = this.#pending.get(id);
		this.#pending.delete(id);
		return pending;
	}

	#rejectAll(error: Error): void {
		for (const id of [...this.#pending.keys()]) {
			this.#settle(id)?.reject(error);
		}
	}
}
