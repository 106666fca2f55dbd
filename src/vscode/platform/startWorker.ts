import * as vscode from 'vscode';

/** A running worker, the same for Node's worker threads and for web workers. */
export interface RunningWorker extends vscode.Disposable {
	/** The buffers in `transfer` move along instead of being copied. */
	post(message: unknown, transfer: readonly ArrayBuffer[]): void;
}

/** What a worker tells: its messages, and the reason when it stops by itself. */
export interface WorkerListener {
	onMessage(message: unknown): void;
	onStop(reason: string): void;
}

interface NodeWorker {
	postMessage(value: unknown, transfer: readonly ArrayBuffer[]): void;
	on(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): void;
	terminate(): Promise<number>;
}

declare const require: (id: 'node:worker_threads') => {
	readonly Worker: new (path: string, options: { readonly name: string }) => NodeWorker;
};

/** Starts the script: a thread where the extension host is Node, a web worker where it is one itself. */
export async function startWorker(script: vscode.Uri, listener: WorkerListener): Promise<RunningWorker> {
	return 'WorkerGlobalScope' in globalThis ? startWebWorker(script, listener) : startThread(script, listener);
}

function startThread(script: vscode.Uri, listener: WorkerListener): RunningWorker {
	const { Worker: Thread } = require('node:worker_threads');
	const thread = new Thread(script.fsPath, { name: 'glossator' });
	thread.on('message', (message) => listener.onMessage(message));
	thread.on('error', (error) => listener.onStop(String(error)));
	thread.on('exit', (code) => listener.onStop(`exit code ${String(code)}`));
	return { post: (message, transfer) => thread.postMessage(message, transfer), dispose: () => void thread.terminate() };
}

/** A web extension host may not load a worker from another origin, so the script travels as a blob. */
async function startWebWorker(script: vscode.Uri, listener: WorkerListener): Promise<RunningWorker> {
	const source = await vscode.workspace.fs.readFile(script);
	const url = URL.createObjectURL(new Blob([source as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
	const worker = new Worker(url, { name: 'glossator' });
	worker.addEventListener('message', (event: MessageEvent<unknown>) => listener.onMessage(event.data));
	worker.addEventListener('error', (event) => listener.onStop(event.message));
	return {
		post: (message, transfer) => worker.postMessage(message, [...transfer]),
		dispose: () => {
			worker.terminate();
			URL.revokeObjectURL(url);
		},
	};
}
