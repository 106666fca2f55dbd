import type { EngineMethod, EngineMethods, FromEngine, ToEngine } from './protocol';

/** The two ends of a worker look the same after this: text in, text out. */
export interface Port {
	post(message: FromEngine): void;
	onMessage(listener: (message: ToEngine) => void): void;
}

type Handlers = { readonly [M in EngineMethod]: (params: unknown) => unknown };

/**
 * Answers requests one after the other. Each waits one turn of the event loop, so that a cancellation that is already
 * under way (the next key press) takes back a search before any work is done for it.
 */
export function serve(methods: EngineMethods, port: Port): void {
	const handlers = methods as unknown as Handlers;
	const cancelled = new Set<number>();
	const waiting = new Set<number>();
	port.onMessage((message) => {
		if (message.kind === 'cancel') {
			if (waiting.has(message.id)) {
				cancelled.add(message.id);
			}
			return;
		}
		waiting.add(message.id);
		setTimeout(() => {
			waiting.delete(message.id);
			if (!cancelled.delete(message.id)) {
				port.post(answer(handlers, message));
			}
		}, 0);
	});
}

function answer(handlers: Handlers, { id, method, params }: ToEngine & { kind: 'request' }): FromEngine {
	try {
		return { kind: 'result', id, value: handlers[method](params) };
	} catch (error) {
		return { kind: 'error', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
