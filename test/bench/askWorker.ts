import { Worker } from 'node:worker_threads';
import type { EngineMethod, EngineParams, EngineResult, FromEngine, ToEngine } from '../../src/worker/protocol';

/** A running worker and how to ask it: what src/vscode/platform/engineClient.ts does, without the editor. */
export interface AskWorker {
	readonly ask: <M extends EngineMethod>(
		method: M,
		params: EngineParams<M>,
		transfer?: readonly ArrayBuffer[],
	) => { readonly answer: Promise<EngineResult<M>>; readonly cancel: () => void };
	readonly stop: () => Promise<unknown>;
}

interface Pending {
	readonly resolve: (value: never) => void;
	readonly reject: (error: Error) => void;
}

/** Starts the worker of a script. */
export function askWorker(script: string): AskWorker {
	const worker = new Worker(script);
	const pending = new Map<number, Pending>();
	let lastId = 0;
	const settle = (id: number) => {
		const found = pending.get(id);
		pending.delete(id);
		return found;
	};
	worker.on('message', (message: FromEngine) => {
		const waiting = settle(message.id);
		if (message.kind === 'error') {
			waiting?.reject(new Error(message.message));
		} else {
			waiting?.resolve(message.value as never);
		}
	});
	const post = (message: ToEngine, transfer: readonly ArrayBuffer[] = []) => worker.postMessage(message, transfer);
	return {
		ask: (method, params, transfer) => {
			const id = ++lastId;
			const answer = new Promise<never>((resolve, reject) => pending.set(id, { resolve, reject }));
			post({ kind: 'request', id, method, params }, transfer);
			const cancel = () => {
				const waiting = settle(id);
				if (waiting) {
					post({ kind: 'cancel', id });
					waiting.reject(new Error('Cancelled'));
				}
			};
			return { answer, cancel };
		},
		stop: () => worker.terminate(),
	};
}
