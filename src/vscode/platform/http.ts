import * as vscode from 'vscode';
import { UserError } from './userError';

const timeLimit = 30_000;
const sizeLimit = 64 * 1024 * 1024;

/** The text behind an http(s) address, bounded in time (30 s) and size (64 MB); throws {@link UserError}. */
export async function fetchText(url: string, token: vscode.CancellationToken): Promise<string> {
	if (!/^https?:\/\//i.test(url)) {
		throw new UserError(vscode.l10n.t('"{0}" is not a web address. Give one that begins with https://.', url));
	}
	const stop = new AbortController();
	const cancelling = token.onCancellationRequested(() => stop.abort());
	const timer = setTimeout(() => stop.abort(), timeLimit);
	try {
		const response = await fetch(url, {
			signal: stop.signal,
			headers: { Accept: 'application/json, text/*;q=0.9, */*;q=0.5' },
		});
		if (!response.ok) {
			throw new UserError(
				vscode.l10n.t(
					'{0} answered {1} {2}. Check the address, or try again later.',
					url,
					response.status,
					response.statusText,
				),
			);
		}
		return await boundedText(response, url);
	} catch (error) {
		throw explain(error, url, token);
	} finally {
		clearTimeout(timer);
		cancelling.dispose();
	}
}

async function boundedText(response: Response, url: string): Promise<string> {
	const decoder = new TextDecoder();
	const reader = response.body?.getReader();
	let text = '';
	for (let size = 0; reader;) {
		const { done, value } = await reader.read();
		if (done) {
			break;
		}
		size += value.byteLength;
		if (size > sizeLimit) {
			await reader.cancel();
			throw new UserError(
				vscode.l10n.t('{0} is larger than {1} MB. Import a smaller part of it.', url, sizeLimit / 1024 / 1024),
			);
		}
		text += decoder.decode(value, { stream: true });
	}
	return text + decoder.decode();
}

function explain(error: unknown, url: string, token: vscode.CancellationToken): unknown {
	if (token.isCancellationRequested) {
		return new vscode.CancellationError();
	}
	if (error instanceof UserError) {
		return error;
	}
	const reason =
		error instanceof Error && error.name === 'AbortError'
			? vscode.l10n.t('no answer within 30 seconds')
			: reasonOf(error);
	return new UserError(
		vscode.l10n.t('{0} could not be reached: {1}. Check the address and your connection.', url, reason),
	);
}

function reasonOf(error: unknown): string {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error ? cause.message : String(cause);
}
