import { joinResults, type JoinedResult } from '../../core/beyond/joinResults';
import type { ServiceName } from '../../core/beyond/serviceName';
import type { PaperRecord } from '../../core/paper/paper';
import { askService } from './askService';
import type { BeyondPorts } from './beyondPorts';
import { pageSize, searchServices } from './searchRequests';

/** Why a service has no part in the results. */
export interface ServiceFailure {
	readonly service: ServiceName;
	/** An HttpError, or an Error whose message says what is wrong with the answer. */
	readonly error: unknown;
}

/** What is found so far. */
export interface BeyondResults {
	/** All results of all pages so far: earlier ones stay in their places and may have become richer. */
	readonly results: readonly JoinedResult[];
	/** Of the newest page. */
	readonly failures: readonly ServiceFailure[];
	/** Whether `next` has anything more to ask. */
	readonly hasMore: boolean;
}

/** A search that goes on page by page. */
export interface BeyondSearch {
	/**
	 * Asks each service that is not at its end for its next page. `onPart` gets what is found as each service answers;
	 * the order settles when all have. Rejects only when it is aborted. One call at a time.
	 */
	next(signal: AbortSignal, onPart?: (results: readonly JoinedResult[]) => void): Promise<BeyondResults>;
}

/** Searches services side by side; nothing is asked before the first `next`. */
export function searchBeyond(query: string, services: readonly ServiceName[], ports: BeyondPorts): BeyondSearch {
	const pages = [...new Set(services)].map((service) => new ServicePages(service, query, ports));
	let results: readonly JoinedResult[] = [];
	return {
		async next(signal, onPart) {
			const found = new Map<ServiceName, readonly PaperRecord[]>();
			const failures: ServiceFailure[] = [];
			const joined = () => joinResults(results, inOrder(pages, found));
			const asked = pages.filter(({ isAtEnd }) => !isAtEnd);
			await Promise.all(
				asked.map(async (page) => {
					try {
						found.set(page.service, await page.next(signal));
						onPart?.(joined());
					} catch (error) {
						failures.push({ service: page.service, error });
					}
				}),
			);
			results = joined();
			signal.throwIfAborted();
			return { results, failures, hasMore: pages.some(({ isAtEnd }) => !isAtEnd) };
		},
	};
}

function inOrder(pages: readonly ServicePages[], found: ReadonlyMap<ServiceName, readonly PaperRecord[]>) {
	return pages.map(({ service }) => ({ service, records: found.get(service) ?? [] }));
}

/** The pages of one service. After a failure the same page is asked for once more, then the service is given up. */
class ServicePages {
	readonly service: ServiceName;
	readonly #query: string;
	readonly #ports: BeyondPorts;
	#place: string | undefined;
	#pages = 0;
	#failures = 0;

	constructor(service: ServiceName, query: string, ports: BeyondPorts) {
		this.service = service;
		this.#query = query;
		this.#ports = ports;
		this.#place = query.trim() === '' ? undefined : searchServices[service].first;
	}

	get isAtEnd(): boolean {
		return this.#place === undefined || this.#failures >= mostFailures;
	}

	async next(signal: AbortSignal): Promise<readonly PaperRecord[]> {
		const { format, request } = searchServices[this.service];
		const asked = this.#place === undefined ? undefined : request(this.#query, this.#place, this.#ports);
		if (!asked) {
			this.#place = undefined;
			return [];
		}
		try {
			const { papers, text } = await askService(asked, { ports: this.#ports, signal, format });
			this.#place = papers.length === 0 ? undefined : this.#placeBehind(text);
			this.#failures = 0;
			return papers;
		} catch (error) {
			this.#failures += signal.aborted ? 0 : 1;
			throw error;
		}
	}

	#placeBehind(text: string): string | undefined {
		const { next, total } = searchServices[this.service].paging(text);
		this.#pages++;
		const isWhole = total !== undefined && this.#pages * pageSize >= total;
		return isWhole || this.#pages >= mostPages ? undefined : next;
	}
}

const mostFailures = 2;
/** Nobody reads farther, and a cursor may lead round in circles. */
const mostPages = 40;
