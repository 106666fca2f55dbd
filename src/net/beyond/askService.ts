import type { PaperRecord } from '../../core/paper/paper';
import type { HttpRequest } from '../http/httpTypes';
import type { BeyondPorts } from './beyondPorts';

/** What a service answered: its papers, and the text for what else stands in it. */
export interface ServiceAnswer {
	readonly papers: readonly PaperRecord[];
	readonly text: string;
}

/** What a request needs beside its address. */
export interface Asking {
	readonly ports: Pick<BeyondPorts, 'http' | 'decode'>;
	readonly signal: AbortSignal;
	/** Name of the format that the answer must be in. */
	readonly format: string;
}

/**
 * Asks a service. Rejects with HttpError when that fails, and with another Error when the answer is no answer of the
 * service, such as the page of a hotel's network.
 */
export async function askService(request: HttpRequest, { ports, signal, format }: Asking): Promise<ServiceAnswer> {
	const answer = await ports.http.send(request, signal);
	if (answer.kind === 'unchanged') {
		throw new Error('The service answered that nothing changed, though it was asked without a condition.');
	}
	const decoded = await ports.decode(answer.bytes, answer.contentType);
	const isOther = decoded.format !== format && decoded.papers.length > 0;
	const problem = decoded.problems[0];
	if (isOther || (decoded.papers.length === 0 && problem)) {
		throw new Error(isOther ? `The answer is in another format (${decoded.format}).` : problem?.message);
	}
	return { papers: decoded.papers.map(withoutPlace), text: new TextDecoder().decode(answer.bytes) };
}

/** The place among the results of a search says nothing once the paper is in the library. */
function withoutPlace(record: PaperRecord): PaperRecord {
	const { sighting, ...facts } = record;
	return sighting === undefined ? record : facts;
}
