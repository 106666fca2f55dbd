import { methodsThatGive, type EngineMethod, type EngineMethods, type FromEngine, type ToEngine } from './protocol';

/** The two ends of a worker look the same after this: text in, text out. */
export interface Port {
	/** The buffers in `transfer` move along instead of being copied. */
	post(message: FromEngine, transfer: readonly ArrayBuffer[]): void;
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
				const reply = answer(handlers, message);
				port.post(reply, movedWith(reply, message.method));
			}
		}, 0);
	});
}

function movedWith(reply: FromEngine, method: EngineMethod): readonly ArrayBuffer[] {
	const bytes = reply.kind === 'result' && methodsThatGive.has(method) ? reply.value : undefined;
	return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}

function answer(handlers: Handlers, { id, method, params }: ToEngine & { kind: 'request' }): FromEngine {
	try {
		return { kind: 'result', id, value: handlers[method](params) };
	} catch (error) {
		return { kind: 'error', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}
