import type { JoinedResult } from '../../core/beyond/joinResults';
import { searchBeyond, type BeyondResults, type BeyondSearch } from '../../net/beyond/searchBeyond';
import { beyondPorts, type BeyondDeps } from './beyondDeps';
import { chosenServices } from './serviceChoice';

/** What is found so far, and whether more is coming. */
export type SearchState = BeyondResults & { readonly isBusy: boolean };

/** The one search that counts: starting another one stops it. */
export class RunningSearch {
	readonly #deps: BeyondDeps;
	readonly #show: (state: SearchState) => void;
	#search: BeyondSearch | undefined;
	#stop = new AbortController();
	#state: SearchState = nothingYet;
	#query: string | undefined;

	/** `show` is told of everything that changes. */
	constructor(deps: BeyondDeps, show: (state: SearchState) => void) {
		this.#deps = deps;
		this.#show = show;
	}

	/** What was searched for last. */
	get query(): string | undefined {
		return this.#query;
	}

	/** Searches for something else, or anew. Rejects only for faults of ours. */
	async start(query: string): Promise<void> {
		this.stop();
		const { signal } = this.#stop;
		this.#query = query;
		this.#search = undefined;
		this.#tell({ ...nothingYet, isBusy: true });
		const ports = await beyondPorts(this.#deps);
		if (!signal.aborted) {
			this.#search = searchBeyond(query, chosenServices(this.#deps.memento), ports);
			await this.#next(this.#search, signal);
		}
	}

	/** Adds the next page; nothing happens while a page is on its way. */
	async more(): Promise<void> {
		if (this.#search && !this.#state.isBusy) {
			await this.#next(this.#search, this.#stop.signal);
		}
	}

	stop(): void {
		this.#stop.abort();
		this.#stop = new AbortController();
	}

	async #next(search: BeyondSearch, signal: AbortSignal): Promise<void> {
		const onPart = (results: readonly JoinedResult[]) => {
			if (!signal.aborted) {
				this.#tell({ ...this.#state, results, isBusy: true });
			}
		};
		this.#tell({ ...this.#state, failures: [], isBusy: true });
		try {
			this.#tell({ ...(await search.next(signal, onPart)), isBusy: false });
		} catch (error) {
			if (!signal.aborted) {
				throw error;
			}
		}
	}

	#tell(state: SearchState): void {
		this.#state = state;
		this.#show(state);
	}
}

const nothingYet: SearchState = { results: [], failures: [], hasMore: false, isBusy: false };
