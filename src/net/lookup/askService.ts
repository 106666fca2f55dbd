import type { PaperRecord } from '../../core/paper/paper';
import { HttpError, type HttpAnswer } from '../http/httpTypes';
import type { LookUpFailure, LookUpPorts, LookUpService } from './lookUpPorts';

/** What a service said: papers, or why there are none. */
export type Asked =
	| { readonly kind: 'papers'; readonly papers: readonly PaperRecord[] }
	| { readonly kind: 'none'; readonly failure: LookUpFailure };

/** One request to a service. */
export interface ServiceRequest {
	readonly service: LookUpService;
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly maxBytes?: number;
	/** Reads an answer that no decoder knows. */
	readonly read?: (answer: Content) => readonly PaperRecord[] | undefined;
}

/** An answer with a body. */
export type Content = Extract<HttpAnswer, { kind: 'content' }>;

/** What asking needs. */
export interface Asking {
	readonly ports: LookUpPorts;
	readonly signal: AbortSignal;
}

/**
 * Asks a service for papers. A 404 (or 410) is "not found" and an empty answer too; rejects only when it is cancelled.
 */
export async function askService(request: ServiceRequest, { ports, signal }: Asking): Promise<Asked> {
	const { service, url, headers = {}, maxBytes = longestAnswer, read } = request;
	try {
		const sent = { url, headers: { accept: 'application/json', ...headers }, maxBytes };
		const answer = await ports.http.send(sent, signal);
		if (answer.kind === 'unchanged') {
			return none({ kind: 'unreadable', service });
		}
		const papers = read ? read(answer) : await decoded(answer, ports);
		return papers === undefined
			? none({ kind: 'unreadable', service })
			: papers.length === 0
				? none({ kind: 'notFound' })
				: { kind: 'papers', papers };
	} catch (error) {
		if (signal.aborted || (error instanceof HttpError && error.kind === 'cancelled')) {
			throw error;
		}
		const isUnknown = error instanceof HttpError && (error.status === 404 || error.status === 410);
		return none(isUnknown ? { kind: 'notFound' } : { kind: 'failed', service, error });
	}
}

const longestAnswer = 8 * 1024 * 1024;

/** What decoders find in any web page, such as a sign-in page in place of the answer, is not the paper asked for. */
const pages = new Set(['hf-page', 'huggingface-html', 'csl-yaml']);

/** Damage in an answer that still gave papers is of no interest; in one that gave none it is. */
async function decoded(
	{ bytes, contentType }: Content,
	{ decode }: LookUpPorts,
): Promise<readonly PaperRecord[] | undefined> {
	const { papers, problems, format } = await decode(bytes, contentType);
	const isUnreadable = papers.length === 0 && (problems.length > 0 || format === 'unknown');
	return isUnreadable || pages.has(format) ? undefined : papers;
}

function none(failure: LookUpFailure): Asked {
	return { kind: 'none', failure };
}
