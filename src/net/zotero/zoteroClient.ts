import type { Endpoints } from '../endpoints';
import { HttpError, type HttpAnswer, type HttpPorts, type HttpSender } from '../http/httpTypes';
import { ZoteroError, zoteroFailure } from './zoteroError';

/** What reading Zotero needs. */
export interface ZoteroPorts {
	readonly http: HttpSender;
	readonly endpoints: () => Endpoints;
	/** The user's key for zotero.org. */
	readonly key: () => Promise<string | undefined>;
	readonly sleep: HttpPorts['sleep'];
}

/** Where to ask: the Zotero on this computer, or zotero.org. */
export interface ZoteroPlace {
	readonly online: boolean;
	/** `users/0` or `groups/456`. */
	readonly library: string;
}

/** One read of the API (https://www.zotero.org/support/dev/web_api/v3/basics). */
export interface ZoteroRead {
	/** Below the library, with its query: `/items/top?format=versions`. */
	readonly path: string;
	/** The version of what is kept; the answer may then be `unchanged`. */
	readonly since?: number;
}

/** Reads one library, politely: rests as long as the server wishes before it asks again. Never writes. */
export class ZoteroClient {
	readonly #ports: ZoteroPorts;
	readonly #place: ZoteroPlace;
	readonly #signal: AbortSignal;
	#base: Promise<string> | undefined;
	#restMs = 0;

	constructor(ports: ZoteroPorts, place: ZoteroPlace, signal: AbortSignal) {
		this.#ports = ports;
		this.#place = place;
		this.#signal = signal;
	}

	/** The library as the API names it: at zotero.org `users/0` is the user whose key it is. */
	library(): Promise<string> {
		this.#base ??= this.#findLibrary();
		return this.#base;
	}

	/** Rejects with {@link ZoteroError} where the user can do something, else with {@link HttpError}. */
	async read({ path, since }: ZoteroRead): Promise<HttpAnswer> {
		return this.#ask(`/${await this.library()}${path}`, since);
	}

	async #findLibrary(): Promise<string> {
		const { online, library } = this.#place;
		if (!online || library !== 'users/0') {
			return library;
		}
		const key = await this.#ports.key();
		if (key === undefined) {
			throw new ZoteroError('keyMissing');
		}
		const answer = await this.#ask('/keys/current').catch((error: unknown) => {
			// An unknown key is a key that is not found.
			throw error instanceof ZoteroError && error.kind === 'notFound' ? new ZoteroError('key') : error;
		});
		const user = answer.kind === 'content' ? userOf(answer.bytes) : undefined;
		if (user === undefined) {
			throw new ZoteroError('key');
		}
		return `users/${user}`;
	}

	async #ask(path: string, since?: number): Promise<HttpAnswer> {
		const { online } = this.#place;
		const { zotero, zoteroLocal } = this.#ports.endpoints();
		const key = online ? await this.#ports.key() : undefined;
		const headers = {
			accept: 'application/json',
			'zotero-api-version': '3',
			...(key !== undefined && { 'zotero-api-key': key }),
			...(since !== undefined && { 'if-modified-since-version': String(since) }),
		};
		await this.#rest();
		try {
			const url = online ? `${zotero}${path}` : `${zoteroLocal}/api${path}`;
			// An empty `known` says that 304 is an answer.
			const request = { url, headers, ...(since !== undefined && { known: {} }) };
			const answer = await this.#ports.http.send(request, this.#signal);
			this.#restMs = secondsIn(answer.headers.get('backoff')) * 1000;
			return answer;
		} catch (error) {
			if (error instanceof HttpError && error.status === 304) {
				return { kind: 'unchanged', url: error.url, redirects: [], headers: new Map() };
			}
			throw zoteroFailure(error, { online, hasKey: key !== undefined });
		}
	}

	async #rest(): Promise<void> {
		const ms = Math.min(this.#restMs, longestRest);
		this.#restMs = 0;
		if (ms > 0) {
			await this.#ports.sleep(ms, this.#signal);
		}
	}
}

const longestRest = 60_000;

function secondsIn(header: string | undefined): number {
	return /^\d{1,6}$/.test(header?.trim() ?? '') ? Number(header) : 0;
}

function userOf(bytes: Uint8Array): string | undefined {
	return /"userID"\s{0,20}:\s{0,20}(\d{1,12})/.exec(new TextDecoder().decode(bytes.slice(0, 10_000)))?.[1];
}
