import * as vscode from 'vscode';
import { HttpClient } from '../../net/http/httpClient';
import { HttpError, type HttpPorts, type HttpSender } from '../../net/http/httpTypes';
import { explainHttpError } from './explainHttpError';

/** The one client of the extension, by VS Code's `fetch`, which knows the user's proxy and certificates. */
export function createHttpClient(version: string): HttpSender {
	const inBrowser = 'WorkerGlobalScope' in globalThis;
	return new HttpClient({
		fetch: (url, init) => globalThis.fetch(url, init),
		now: () => performance.now(),
		date: () => new Date(),
		random: () => Math.random(),
		sleep,
		seesRedirects: !inBrowser,
		...(inBrowser ? {} : { userAgent: `Glossator/${version} (VS Code extension)` }),
	});
}

/** An AbortSignal for a token; to be disposed of when the work is done. */
export function abortSignalOf(token: vscode.CancellationToken): vscode.Disposable & { readonly signal: AbortSignal } {
	const stop = new AbortController();
	if (token.isCancellationRequested) {
		stop.abort();
	}
	const listener = token.onCancellationRequested(() => stop.abort());
	return { signal: stop.signal, dispose: () => void listener.dispose() };
}

/** What is behind an http(s) address; throws {@link UserError}, or `CancellationError`. */
export async function fetchBytes(
	url: string,
	sender: HttpSender,
	token: vscode.CancellationToken,
): Promise<{ readonly bytes: Uint8Array; readonly contentType?: string }> {
	const stopping = abortSignalOf(token);
	try {
		const headers = { Accept: 'application/json, text/*;q=0.9, */*;q=0.5' };
		const answer = await sender.send({ url, headers }, stopping.signal);
		if (answer.kind === 'unchanged') {
			throw new Error(`${url} was asked without a condition and answered that nothing changed.`);
		}
		const { bytes, contentType } = answer;
		return { bytes, ...(contentType !== undefined && { contentType }) };
	} catch (error) {
		if (error instanceof HttpError) {
			throw error.kind === 'cancelled' ? new vscode.CancellationError() : explainHttpError(error);
		}
		throw error;
	} finally {
		stopping.dispose();
	}
}

/** Waits so long, or until the signal aborts, which rejects. */
export const sleep: HttpPorts['sleep'] = (ms, signal) =>
	new Promise((resolve, reject) => {
		const stop = () => {
			clearTimeout(timer);
			reject(signal.reason as Error);
		};
		const timer = setTimeout(() => {
			signal.removeEventListener('abort', stop);
			resolve();
		}, ms);
		signal.addEventListener('abort', stop, { once: true });
		if (signal.aborted) {
			stop();
		}
	});
