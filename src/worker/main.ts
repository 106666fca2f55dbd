import { Engine } from './engine';
import type { ToEngine } from './protocol';
import { serve, type Port } from './serve';

interface NodePort {
	postMessage(value: unknown, transfer: readonly ArrayBuffer[]): void;
	on(event: 'message', listener: (value: ToEngine) => void): void;
}

declare const require: (id: 'node:worker_threads') => { readonly parentPort: NodePort };

/** Web workers have a `WorkerGlobalScope`, Node's worker threads a `parentPort`. */
function openPort(): Port {
	if ('WorkerGlobalScope' in globalThis) {
		return {
			post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
			onMessage: (listener) =>
				self.addEventListener('message', (event: MessageEvent<ToEngine>) => listener(event.data)),
		};
	}
	const { parentPort } = require('node:worker_threads');
	return {
		post: (message, transfer) => parentPort.postMessage(message, transfer),
		onMessage: (listener) => parentPort.on('message', listener),
	};
}

serve(new Engine(), openPort());
